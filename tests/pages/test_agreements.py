"""The register in four languages: timeline, filters, dossiers by address, the past, and hostile addresses."""

import datetime
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.agreements import history, listing, radar, register, timeline
from components.escaping import escaped
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.settings import ROOT, Settings, settings
from core.status.renewal import PRESETS
from core.store import open_store
from core.vocabulary import label
from core.words import languages, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")
PAGE = str(ROOT / "pages" / "agreements.py")
MEMORANDA = "agreement_2016_mining_memoranda"
SUCCEEDED = "agreement_2016_rai_ktz"
SUCCESSOR = "agreement_2022_rai_ktz"


def opened(language: str = "en", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.query_params["lang"] = language
    app.switch_page(PAGE)
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


@pytest.fixture
def succession(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts in which a link and an act let the memorandum of the railways of 2022 take the place of that of 2016."""
    folder = shutil.copytree(settings().data_folder, tmp_path / "data")
    told = ((folder / "tables" / "links.csv", "continues", "supersedes"),
            (folder / "tables" / "agreement_events.csv", "updated", "superseded"))  # fmt: skip
    for table, code, other in told:
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        (at,) = (at for at, line in enumerate(lines) if SUCCEEDED in line and f",{code}," in line)
        lines[at] = lines[at].replace(f",{code},", f",{other},")
        table.write_text("".join(lines), encoding="utf-8")
    served = open_store(Settings(data_folder=folder))
    monkeypatch.setattr(store, "_opened", lambda: served)


def now() -> AsOf:
    return AsOf(store.data_date())


def headings(app: AppTest) -> set[str]:
    return {heading.value for heading in app.subheader}


def whole() -> int:
    return len(store.table("agreements", now()))


@pytest.mark.parametrize("language", languages())
def test_the_list_shows_every_instrument_in_every_language(language: str) -> None:
    app = opened(language)
    assert app.title[0].value == say("frame.page_agreements", language)
    assert {say("agreements.timeline_title", language), say("agreements.table_title", language)} <= headings(app)
    assert len(app.dataframe[0].value) == whole()


@pytest.mark.parametrize("language", languages())
def test_a_dossier_opens_by_its_address_with_all_its_parts(language: str) -> None:
    app = opened(language, id=MEMORANDA)
    parts = ("facts_title", "history_title", "events", "parties", "amounts", "commitments", "sessions", "related")
    assert {say(f"agreements.{part}", language) for part in (*parts, "projects", "judgements", "sources")} <= headings(
        app
    )
    assert len(app.header) == 1


@pytest.mark.parametrize("agreement_id", [MEMORANDA, "agreement_sari_gunay", "agreement_trade_1990s"])
def test_every_instrument_has_a_timeline_of_its_own(agreement_id: str) -> None:
    figure = history.figure(agreement_id, now(), False, "fa", "light")
    assert len(figure.layout.yaxis.ticktext) >= 2


def test_a_filter_of_the_address_narrows_the_register() -> None:
    shown = opened(kind="mou", with_="").dataframe[0].value
    kinds = set(shown[say("agreements.column_kind", "en")])
    assert kinds == {Words("en").label("agreement_kind", "mou")}
    assert 0 < len(shown) < whole()


def test_titles_of_all_languages_and_parties_are_searched() -> None:
    for text in ("ایمیدرو", "Актау", "Kavand", "D-2016-MINING"):
        assert 0 < len(register.chosen_rows(now(), Filter({}, text))) < whole()


def test_nothing_found_is_said_and_drawn_as_nothing() -> None:
    app = opened(q="zzzzzz")
    assert say("filters.empty", "en") in [info.value for info in app.info]
    assert not app.dataframe


def test_unknown_values_of_the_address_are_ignored_with_a_sentence() -> None:
    app = opened(kind="zzz", group="zzz", years="-1", id="**nobody** <script>")
    shown = " ".join(info.value for info in app.info)
    assert "zzz" in shown
    assert "\\*\\*nobody" in shown
    assert len(app.dataframe[0].value) == whole()


@pytest.mark.parametrize("group", ["kind", "status", "sector", "band"])
def test_every_instrument_stands_in_exactly_one_row_of_the_timeline(group: str) -> None:
    figure = timeline.figure(now(), Filter(), timeline.Look(group, 0, False, "en", "light"))
    headings = sum(text.startswith("<b>") for text in figure.layout.yaxis.ticktext)
    assert len(figure.layout.yaxis.ticktext) - headings == whole()


def test_instruments_without_a_date_of_signing_get_no_bar() -> None:
    frame = register.chosen_rows(now(), Filter())
    undated = set(frame[frame["signed_on"].isna()]["agreement_id"])
    figure = timeline.figure(now(), Filter(), timeline.Look("kind", 0, False, "en", "light"))
    bars = [trace for trace in figure.data if trace.type == "bar" and trace.customdata is not None]
    assert undated
    assert undated.isdisjoint(name for trace in bars for name in trace.customdata)


def test_the_past_shows_nothing_of_what_was_to_come() -> None:
    day = datetime.date(2022, 3, 1)
    frame = register.chosen_rows(AsOf(day), Filter())
    assert 0 < len(frame) < whole()
    assert frame["ended_on"].dropna().str[:4].astype(int).max() <= day.year
    figure = timeline.figure(AsOf(day), Filter(), timeline.Look("kind", 0, False, "en", "light"))
    assert figure.layout.xaxis.range[1] < "2023"


@pytest.mark.parametrize("language", languages())
def test_a_dossier_of_a_later_or_undated_instrument_says_why_it_is_not_there(language: str) -> None:
    for agreement_id in ("agreement_2025_criminal_law", "agreement_sari_gunay"):
        app = opened(language, id=agreement_id, as_of="2020-01-01")
        assert len(app.info) == 1
        assert not app.subheader


def test_picking_a_row_opens_its_dossier() -> None:
    app = opened()
    first = listing.table_rows(now(), Filter(), "en").index[0]
    app.session_state["table_agreements_register"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert app.query_params["id"] in (first, [first])


def test_the_reported_status_stays_beside_the_computed_one() -> None:
    shown = listing.table_rows(now(), Filter(), "en")
    frame = register.chosen_rows(now(), Filter()).set_index("agreement_id")
    known = shown[say("agreements.column_reported", "en")].dropna()
    assert len(known) == frame["status_reported"].notna().sum()


@pytest.mark.parametrize("language", languages())
def test_parties_stand_in_the_readers_language_with_both_sides_in_the_narrow_column(language: str) -> None:
    column = say("agreements.column_parties", language)
    whole_names = listing.table_rows(now(), Filter(), language)[column].dropna()
    narrow = listing.display(now(), Filter(), language)[column]
    states = [label("country", code, language) for code in ("IRN", "KAZ")]
    # Names of languages stand in brackets only where a text is shown in another one.
    assert not whole_names.str.contains(f"[{say('records.language.en', language)}]", regex=False).any()
    assert narrow["agreement_1996_investment_protection"] == " – ".join(states)
    assert narrow.str.len().max() <= 64


@pytest.mark.parametrize(
    "typed", ["Правительство Исламской Республики", "دولت جمهوری اسلامی", "Үкіметі", "Government of Iran"]
)
def test_the_search_finds_parties_in_every_language(typed: str) -> None:
    assert "agreement_1996_investment_protection" in set(
        register.chosen_rows(now(), Filter(text=typed))["agreement_id"]
    )


@pytest.mark.parametrize("language", languages())
def test_the_radar_shows_every_instrument_and_names_none_dead(language: str) -> None:
    app = opened(language, view="radar")
    assert say("agreements.radar_title", language) in headings(app)
    assert len(app.dataframe[0].value) == whole()
    tiles = radar.figure(now(), Filter(), False, language, "light").data[0]
    assert sorted(tiles.customdata) == sorted(register.chosen_rows(now(), Filter())["agreement_id"])
    assert {MEMORANDA, "agreement_2015_mineral_agreement"} <= set(tiles.customdata)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_preset_of_the_address_keeps_what_it_says(language: str, preset: str) -> None:
    chosen = register.chosen_rows(now(), Filter({"presets": (preset,)}))
    assert 0 < len(chosen) < whole()
    for view in ("timeline", "radar"):
        assert len(opened(language, preset=preset, view=view).dataframe[0].value) == len(chosen)


def test_memoranda_without_movement_hold_those_of_2016() -> None:
    chosen = register.chosen_rows(now(), Filter({"presets": ("memoranda_without_movement",)}))
    assert MEMORANDA in set(chosen["agreement_id"])
    assert set(chosen["kind"]) == {"mou"}


@pytest.mark.usefixtures("succession")
@pytest.mark.parametrize("language", languages())
def test_a_preset_names_what_it_keeps_although_a_link_names_a_successor(language: str) -> None:
    told = " ".join(item.value for item in opened(language, preset="memoranda_without_movement").caption)
    title = Words(language).record_text(
        store.table("agreements", now()).frame.set_index("agreement_id").loc[SUCCEEDED], "title"
    )
    assert title in told
    assert title not in " ".join(item.value for item in opened(language, preset="review_asked").caption)


def test_the_radar_of_an_earlier_day_knows_no_term_that_was_told_later() -> None:
    frame = register.chosen_rows(AsOf(datetime.date(2022, 3, 1)), Filter())
    assert not (frame["term_state"] == "stated_without_end").any()
    assert frame["last_sign_on"].dropna().str[:4].astype(int).max() <= 2022


@pytest.mark.parametrize(("name", "code"), [("side", "only_kaz"), ("band", "05"), ("term", "passed"), ("text", "yes")])
def test_the_filters_behind_the_button_narrow_the_register(name: str, code: str) -> None:
    assert 0 < len(opened(**{name: code}).dataframe[0].value) < whole()


def test_names_of_parties_are_found_in_every_language() -> None:
    for text in ("راه‌آهن جمهوری اسلامی ایران", "Железные дороги Исламской Республики", "Almaty", "Алматы"):
        assert 0 < len(register.chosen_rows(now(), Filter({}, text))) < whole()


def test_a_window_of_the_address_cuts_the_axis_and_buttons_move_it() -> None:
    app = opened(**{"from": "2015-01-01", "to": "2017-01-01"})
    app.button(key="agreements_later").click().run()
    assert not app.exception
    first = app.query_params["from"]
    assert str(first[0] if isinstance(first, list) else first).startswith("2016-01")
    app.button(key="agreements_whole").click().run()
    assert "from" not in app.query_params


@pytest.mark.parametrize(("first", "last"), [("2017-01-01", "2015-01-01"), ("x", "2016-01-01"), ("2016-01-01", "")])
def test_a_window_that_makes_no_sense_is_the_whole_time(first: str, last: str) -> None:
    app = opened(**{"from": first, "to": last})
    assert not [button for button in app.button if button.key == "agreements_whole"]


@pytest.mark.usefixtures("succession")
def test_what_took_the_place_of_another_is_led_to() -> None:
    frame = register.chosen_rows(now(), Filter())
    led = {(link.older, link.newer) for link in timeline.successions(frame)}
    assert (SUCCEEDED, SUCCESSOR) in led
    figure = timeline.figure(now(), Filter(), timeline.Look("kind", 0, False, "en", "light"))
    assert [trace for trace in figure.data if trace.type == "scatter" and trace.marker.symbol == "arrow"]


@pytest.mark.usefixtures("succession")
@pytest.mark.parametrize("language", languages())
def test_a_status_beside_an_act_that_ended_it_is_shown_as_a_contradiction(language: str) -> None:
    app = opened(language, id=SUCCEEDED)
    told = " ".join(part.value.replace("\\", "") for part in (*app.markdown, *app.caption))
    assert say("agreements.checked", language) in told
    assert "tables/agreements.csv" in told


def test_a_commitment_that_only_concerns_an_instrument_stands_there_with_the_ground_of_the_tie() -> None:
    told = opened(id=MEMORANDA)
    links = store.table("links", now()).frame
    tied = links[(links["to_id"] == MEMORANDA) & (links["from_table"] == "commitments")]
    owned = set(store.table("commitments", now()).frame.query("agreement_id == @MEMORANDA")["commitment_id"])
    outside = tied[~tied["from_id"].isin(owned)]
    assert len(outside)
    captions = " ".join(item.value for item in told.caption)
    assert all(escaped(ground) in captions for ground in outside["basis_en"])


@pytest.mark.parametrize("language", languages())
def test_the_radar_names_first_what_has_gone_no_step_for_longest(language: str) -> None:
    told = radar.longest(now(), Filter(), language)
    frame = register.chosen_rows(now(), Filter()).sort_values("still_months_least", ascending=False, kind="stable")
    first = Words(language).record_text(frame.to_dict("records")[0], "title")
    assert first in told
    assert escaped(told) in [text.value for text in opened(language, view="radar").markdown]


def test_a_choice_without_a_dated_step_names_none() -> None:
    assert radar.longest(now(), Filter(text="zzzz"), "en") == ""
