"""The page of sources in four languages: sections, filters, a source's own page, addresses that ask for nonsense."""

import io
import zipfile

import pytest
from streamlit.testing.v1 import AppTest

from components.sources import package
from components.sources.sections import SECTIONS
from core.settings import ROOT
from core.words import isolate, languages, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")
PAGE = str(ROOT / "pages" / "sources.py")
SOURCE = "imidro_34197"


def opened(language: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.switch_page(PAGE)
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


def register_rows(app: AppTest) -> int:
    return len(app.dataframe[0].value)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_opens_in_every_language(section: str, language: str) -> None:
    app = opened(language, section=section)
    assert app.title[0].value == say("frame.page_sources", language)


def test_a_heading_counts_the_rows_below_it_also_those_without_a_source() -> None:
    app = opened("en", section="corrections")
    counted = [int(heading.value.rpartition("(")[2].strip(")").replace(",", "")) for heading in app.subheader]
    assert counted == [len(table.value) for table in app.dataframe]


def test_filters_narrow_the_register() -> None:
    whole, official = register_rows(opened("en")), register_rows(opened("en", kind="official"))
    assert 0 < official < whole
    assert register_rows(opened("en", kind="official", side="IRN")) < official
    assert register_rows(opened("en", licence="not_cleared")) < 10


@pytest.mark.parametrize("language", languages())
def test_a_source_has_a_page_of_its_own(language: str) -> None:
    app = opened(language, id=SOURCE)
    assert "IMIDRO" in " ".join(element.value for element in app.markdown)
    assert say("sources.merges", language) in [heading.value for heading in app.subheader]
    assert len(app.dataframe) > 3


@pytest.mark.parametrize("asked", ["nobody", "<script>alert(1)</script>", "../../x"])
def test_an_unknown_source_gives_the_list_and_a_sentence(asked: str) -> None:
    app = opened("en", id=asked)
    assert register_rows(app) > 500
    assert "There is no record" in app.info[0].value
    assert "<script>" not in app.info[0].value


def test_unknown_sections_and_filter_values_are_named() -> None:
    assert "nowhere" in opened("en", section="nowhere").info[0].value
    assert "gossip" in opened("en", kind="gossip").info[0].value


def test_one_contradiction_stands_side_by_side() -> None:
    app = opened("fa", section="contradictions")
    assert len(app.dataframe) == 2
    captions = [caption.value for caption in app.caption]
    assert say("sources.value_a", "fa") in captions
    assert say("sources.value_b", "fa") in captions


def test_the_package_holds_the_served_files_and_the_documents() -> None:
    with zipfile.ZipFile(io.BytesIO(package.zipped())) as archive:
        names = set(archive.namelist())
        assert archive.read("data/tables/sources.csv") == (ROOT / "data" / "tables" / "sources.csv").read_bytes()
    assert {f"data/{name}" for name in ("datapackage.json", "README.md", "LICENSES.md", "CHANGELOG.md")} <= names
    assert {name.split("/")[1] for name in names} >= {"tables", "vocabulary", "geo", "judgements"}


def test_a_title_in_another_direction_is_isolated() -> None:
    app = opened("fa", id=SOURCE)
    assert app.header[0].value == isolate(app.header[0].value, "fa")


@pytest.mark.parametrize(("language", "value"), [("ru", "500 млн (2016)"), ("fa", "۵۰۰ میلیون (۲۰۱۶)")])
def test_values_that_contradict_each_other_are_said_in_the_language(language: str, value: str) -> None:
    rows, statistics = (table.value for table in opened(language, section="contradictions").dataframe)
    assert value in set(rows[say("sources.value_a", language)])
    assert not any("2,932.96" in cell for cell in statistics[say("sources.value_a", language)])
