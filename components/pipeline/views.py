"""The views of the pipeline: sectors by stages, stages, timeline, amounts; one is shown, the address names which."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.style import Theme
from components.escaping import escaped
from components.frame import address
from components.pipeline import figures, listing, rows, timeline
from components.pipeline.cells import is_narrow, stage_text
from components.pipeline.figures import picked
from components.text import Words
from core.narrative import pipeline as narrative
from core.records import Table
from core.status.amounts import Sum, sums
from core.status.stages import counts
from core.vocabulary import codes

FIRST = "matrix"


def switch(setting: Setting) -> str:
    """Draw the switch between the views and return the one to show; the address names it unless it is the first."""
    words, asked = setting.words, st.query_params.get("view", FIRST)
    asked = asked if asked in VIEWS else FIRST
    # The key holds the view of the address, so an address changed elsewhere makes the switch anew.
    answer = st.segmented_control(
        words.say("pipeline.view"), list(VIEWS), default=asked, required=True, label_visibility="collapsed",
        format_func=lambda code: words.say(f"pipeline.view_{code}"), key=f"pipeline.view.{asked}",
    ) or asked  # fmt: skip
    address.write("view", None if answer == FIRST else answer)
    return answer


def show(view: str, setting: Setting, theme: Theme) -> None:
    """Draw a view of the chosen projects."""
    VIEWS[view](setting, theme)


def _matrix(setting: Setting, theme: Theme) -> None:
    words, chosen = setting.words, setting.chosen.filter
    table = rows.facets(setting.as_of, chosen)
    counted = counts(table.frame)
    text = narrative.matrix(counted, words.language)
    shown = Shown(
        _key("matrix", setting), words.say("pipeline.matrix_title"), _named_counts(counted, setting), table,
        f"{text} {words.say('pipeline.click_hint')} {_signs(counted, words)}",
    )  # fmt: skip
    _clickable(shown, figures.matrix, text, setting, theme)


def _signs(counted: pd.DataFrame, words: Words) -> str:
    # On a telephone the columns have room for their signs only.
    return " · ".join(stage_text(str(code), words) for code in counted.columns) if is_narrow() else ""


def _stages(setting: Setting, theme: Theme) -> None:
    words, table = setting.words, rows.stage_facet(setting.as_of, setting.chosen.filter)
    counted = counts(table.frame)
    text = narrative.stages(counted, words.language)
    shown = Shown(
        _key("stages", setting), words.say("pipeline.stages_title"), _named_counts(counted, setting), table, text
    )
    _clickable(shown, figures.stages, text, setting, theme)


def _timeline(setting: Setting, theme: Theme) -> None:
    words, chosen = setting.words, setting.chosen.filter
    frame = rows.chosen(setting.as_of, chosen).frame
    dated = timeline.events_of(setting.as_of, chosen)
    text = narrative.timeline(frame, len(timeline.datable(setting.as_of, chosen)), words.language)
    drawn = store.figure(
        timeline.figure, as_of=setting.as_of, chosen=chosen, compact=is_narrow(), language=words.language,
        theme=theme,
    )  # fmt: skip
    told = timeline.event_rows(setting.as_of, chosen, words.language)
    shown = Shown("pipeline_timeline", words.say("pipeline.timeline_title"), told, dated, text)
    cards.figure(shown, drawn, text, setting)


def _money(setting: Setting, theme: Theme) -> None:
    words, chosen = setting.words, setting.chosen.filter
    table, owners = rows.amounts(setting.as_of, chosen), rows.chosen(setting.as_of, chosen).frame
    ever = rows.amounts_ever(owners, setting.as_of)
    parts_of_others = words.record_column(owners[owners["contained_in_project_id"].notna()], "name").tolist()
    without = int((~owners["project_id"].isin(ever["project_id"])).sum())
    hidden = len(ever) - len(table.frame)
    st.markdown(escaped(narrative.money(table.frame, parts_of_others, without, hidden, words.language)))
    added = sums(table.frame)
    for currency in sorted({entry.money.currency for entry in added}, key=_rank):
        _currency(currency, [entry for entry in added if entry.money.currency == currency], table, (setting, theme))


def _currency(currency: str, added: Sequence[Sum], table: Table, seen: tuple[Setting, Theme]) -> None:
    (setting, theme), words = seen, seen[0].words
    drawn = store.figure(
        figures.money, as_of=setting.as_of, chosen=setting.chosen.filter, currency=currency, language=words.language,
        theme=theme,
    )  # fmt: skip
    own = table.where(table.frame["currency"] == currency)
    title = words.say("pipeline.money_title", currency=words.say(f"records.currency.{currency}", count=5))
    shown = Shown(f"pipeline_money_{currency.lower()}", title, listing.amount_rows(own.frame, words), own)
    cards.figure(shown, drawn, narrative.currency(added, words.language), setting)


def _rank(currency: str) -> tuple[int, str]:
    order = ("USD", "EUR", "KZT", "IRR")
    return (order.index(currency) if currency in order else len(order)), currency


def _clickable(shown: Shown, build: Callable[..., Any], text: str, setting: Setting, theme: Theme) -> None:
    drawn = store.figure(
        build, as_of=setting.as_of, chosen=setting.chosen.filter, compact=is_narrow(),
        language=setting.words.language, theme=theme,
    )  # fmt: skip
    selection = cards.figure(shown, drawn, text, setting, select=True)
    cells = [point["customdata"] for point in selection.get("points", []) if point.get("customdata")]
    if cells:
        _follow(cells, setting)


def _follow(cells: Sequence[Sequence[str]], setting: Setting) -> None:
    # What is clicked becomes the filter; what is already the filter is given up.
    before = picked(setting.chosen.filter)
    sectors, stages = (tuple(sorted({cell[place] for cell in cells} - {""})) for place in (0, 1))
    again = (set(sectors), set(stages)) == (set(before.sectors), set(before.stages))
    address.write("sector", None if again or not sectors else ",".join(sectors))
    named = [code for code in stages if code in codes("project_stage")]
    address.write("stage", None if again or not named else ",".join(named))
    st.rerun()


def _key(name: str, setting: Setting) -> str:
    # A new choice makes a new chart, so that a click is answered once and can be made again.
    chosen = picked(setting.chosen.filter)
    return "-".join(["pipeline", name, *chosen.sectors, *chosen.stages])


def _named_counts(counted: pd.DataFrame, setting: Setting) -> pd.DataFrame:
    words = setting.words
    named = counted.rename(columns=lambda code: stage_text(code, words))
    named.insert(0, words.say("filters.sector"), [words.label("sector", code) for code in counted.index])
    return named.reset_index(drop=True)


VIEWS: Mapping[str, Callable[[Setting, Theme], None]] = MappingProxyType(
    {"matrix": _matrix, "funnel": _stages, "timeline": _timeline, "money": _money}
)
