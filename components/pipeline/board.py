"""The view of the board: a column per stage, a card per project, drawn in the browser from texts made here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, state, store
from components.cards import Setting, Shown
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme
from components.frame import address
from components.frame.navigation import address as page_address
from components.pipeline import board_cards, comparing, dossier, listing, rows, window
from components.pipeline.cells import noted
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.status.board import ORDERS, ordered
from core.status.stages import NOT_KNOWN, shown_stages
from core.status.steps import stalled
from core.vocabulary import codes
from core.words import direction

_FOLDER = Path(__file__).parent
_board = st.components.v2.component(
    "project_board", html='<div id="board" tabindex="0" role="group"></div>',
    css=(_FOLDER / "board.css").read_text(encoding="utf-8"),
    js="".join((_FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in ("elements", "board")),
)  # fmt: skip
ORDER = "sort"


def show(setting: Setting, theme: Theme) -> None:
    """Draw the choices and the board; a card opens its dossier or is put beside others to be compared."""
    words, chosen = setting.words, setting.chosen.filter
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="filters_board"):
        order, months = _order(words), window.months(words)
        compared = comparing.chosen()
        if compared and st.button(words.say("pipeline.compare_now", count=len(compared)), key="board.compare"):
            address.write("view", "compare")
            st.rerun()
    inputs = {"as_of": setting.as_of, "chosen": chosen, "language": words.language}
    stages = store.prepared(columns, **inputs, order=order, months=months, theme=theme)
    shown = Shown(
        "pipeline_board", words.say("pipeline.board_title"), store.prepared(listing.export_rows, **inputs),
        rows.chosen(setting.as_of, chosen), noted("pipeline.board_note", setting), ("standing", "stalled", "freshness"),
    )  # fmt: skip
    with cards.block(shown, setting):
        answer = _board(
            key="board", data=_data(stages, compared, words), on_open_change=_nothing, on_compare_change=_nothing
        )
    _follow(answer.open, answer.compare)


def columns(
    as_of: AsOf, chosen: Filter, language: str, order: str, months: int, theme: Theme
) -> list[dict[str, Any]]:  # fmt: skip
    """The columns of the board with the texts of their cards, every stage of the process in its order."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    amounts = rows.amounts(as_of, chosen).frame
    frame = frame.assign(shown_name=words.record_column(frame, "name"), stalled=stalled(frame, months))
    frame = ordered(frame, amounts, order)
    stages = shown_stages(frame)
    wanted = [*codes("project_stage"), *([NOT_KNOWN] if (stages == NOT_KNOWN).any() else [])]
    written = board_cards.amounts_by_project(amounts, words)
    return [_column(code, frame[(stages == code).to_numpy()], written, (words, theme)) for code in wanted]


def _column(
    code: str, own: pd.DataFrame, amounts: Mapping[str, str], seen: tuple[Words, Theme]
) -> dict[str, Any]:  # fmt: skip
    words, theme = seen
    mark = stage_mark(code, theme)
    return {
        "code": code, "sign": mark.sign, "color": mark.color, "count": words.number(len(own)),
        "label": words.say("pipeline.not_known") if code == NOT_KNOWN else words.label("project_stage", code),
        "cards": [board_cards.card(row, amounts.get(str(row["project_id"]), ""), words)
                  for row in own.to_dict("records")],
    }  # fmt: skip


def _data(stages: list[dict[str, Any]], compared: tuple[str, ...], words: Words) -> dict[str, Any]:
    kept = {name: value for name, value in st.query_params.to_dict().items() if name not in ("id", "lang")}
    linked = [
        {**stage, "cards": [
            {**one, "href": page_address("pipeline", words.language, **{**kept, "id": one["id"]})}
            for one in stage["cards"]
        ]}
        for stage in stages
    ]  # fmt: skip
    labels = {name: words.say(f"pipeline.board_{name}") for name in ("compare", "compared", "board")}
    return {
        "stages": linked, "compared": list(compared), "most": comparing.MOST, "labels": labels,
        "direction": direction(words.language),
    }  # fmt: skip


def _order(words: Words) -> str:
    asked = st.query_params.get(ORDER, "")
    asked = asked if asked in ORDERS else ORDERS[0]
    answer = st.selectbox(
        words.say("pipeline.sort_by"), ORDERS, key=state.follow("board.order", asked), width=260,
        format_func=lambda code: words.say(f"pipeline.sort_{code}"), help=words.say("pipeline.sort_note"),
    )  # fmt: skip
    address.write(ORDER, None if answer == ORDERS[0] else answer)
    return answer


def _follow(opened: str | None, compared: str | None) -> None:
    if opened:
        dossier.follow((opened,))
    if compared:
        comparing.choose(comparing.toggled(compared))
        st.rerun()


def _nothing() -> None:
    """The component wants somebody to call; what it says is read from its answer."""
