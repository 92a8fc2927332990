"""Every code has a name in every language, or says that it has none."""

import csv
from pathlib import Path

import pytest

from core.vocabulary import VOCABULARY, UnknownCode, UnknownList, UnnamedCode, codes, label, note
from core.words import UnknownLanguage, languages

NAMES = [f"name_{language}" for language in languages()]
# Crosswalks and kinships join codes of lists; they name none of their own.
JOINING = ("_crosswalk", "_kinship")
FILES = sorted(path for path in VOCABULARY.glob("*.csv") if not path.stem.endswith(JOINING))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stage.csv").write_text(
        "code,name_en,name_fa,name_ru,name_kk,basis,note_en\n"
        "operating,Operating,در حال بهره‌برداری,Действует,Жұмыс істеп тұр,own_wording,\n"
        "idea,Idea,ایده,Идея,,own_wording,\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_code_has_its_name_in_each_language(folder: Path) -> None:
    assert label("stage", "operating", "fa", folder) == "در حال بهره‌برداری"
    assert label("stage", "idea", "ru", folder) == "Идея"


def test_what_a_code_means_is_told_or_missed() -> None:
    assert note("check_verdict", "confirmed", "en").startswith("The cited text was read again")
    with pytest.raises(UnknownCode, match="guessed"):
        note("check_verdict", "guessed", "fa")


def test_a_code_without_a_meaning_says_so(folder: Path) -> None:
    with pytest.raises(UnnamedCode):
        note("stage", "idea", "en", folder)


def test_codes_keep_their_order(folder: Path) -> None:
    assert codes("stage", folder) == ("operating", "idea")


def test_what_is_missing_has_a_named_error(folder: Path) -> None:
    with pytest.raises(UnknownCode, match="mou"):
        label("stage", "mou", "fa", folder)
    with pytest.raises(UnknownList, match="colour"):
        codes("colour", folder)
    with pytest.raises(UnnamedCode, match="kk"):
        label("stage", "idea", "kk", folder)
    with pytest.raises(UnknownLanguage):
        label("stage", "idea", "de", folder)


def test_names_are_those_of_the_given_folder(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with pytest.raises(UnknownList):
        label("stage", "idea", "fa", elsewhere)


def problems(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [f"{row['code']}: no {name}" for row in rows for name in NAMES if not row[name].strip()]
    seen = [row["code"] for row in rows]
    return found + [f"{code} stands {seen.count(code)} times" for code in sorted(set(seen)) if seen.count(code) > 1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shipped_lists_name_every_code_once_in_every_language(path: Path) -> None:
    assert problems(path) == []


def test_a_list_with_gaps_is_noticed(folder: Path) -> None:
    with (folder / "stage.csv").open("a", encoding="utf-8") as file:
        file.write("idea,Idea,ایده,Идея,Идея,own_wording,\n")
    assert problems(folder / "stage.csv") == ["idea: no name_kk", "idea stands 2 times"]
