"""What stands on a card of the board: plain texts in the reader's language, line by line."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.pipeline import regions
from components.pipeline.cells import amount_text, seeks_text
from components.text import Words

MOST = 110


def card(row: Mapping[str, Any], amount: str, words: Words) -> dict[str, Any]:
    """The name and lines of a project; `amount` is written by amounts_by_project."""
    held = not pd.isna(row["stalled"]) and bool(row["stalled"])
    return {
        "id": str(row["project_id"]), "name": str(row["shown_name"]), "stalled": held,
        "lines": [{"kind": kind, "text": text} for kind, text in _lines(row, amount, words, held=held) if text],
    }  # fmt: skip


def amounts_by_project(amounts: pd.DataFrame, words: Words) -> dict[str, str]:
    """The amounts of each project after their kinds, one beside the other, never added."""
    texts = pd.Series([amount_text(row, words) for row in amounts.to_dict("records")], amounts.index, dtype="object")
    return texts.groupby(amounts["project_id"]).agg(" · ".join).to_dict()


def _lines(row: Mapping[str, Any], amount: str, words: Words, *, held: bool) -> list[tuple[str, str]]:
    sector, direction = words.label("sector", str(row["sector"])), words.label("direction", str(row["direction"]))
    seeks = seeks_text(row, words)
    return [
        ("", f"{sector} · {regions.place(row, words)}"),
        ("muted", direction),
        ("", amount),
        ("muted", "" if seeks is None else words.say("pipeline.board_seeks", text=_short(seeks))),
        ("mark" if held else "", _age(row, words, held=held)),
        ("muted", _seen(row, words)),
    ]


def _age(row: Mapping[str, Any], words: Words, *, held: bool) -> str:
    if pd.isna(row["stage_months_least"]):
        return words.say("pipeline.board_no_age")
    age = words.duration(int(row["stage_months_least"]))
    return words.say("pipeline.board_stalled" if held else "pipeline.board_age", age=age)


def _seen(row: Mapping[str, Any], words: Words) -> str:
    return "" if pd.isna(row["last_seen_on"]) else words.say("pipeline.board_seen", day=words.date(row["last_seen_on"]))


def _short(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST].rsplit(' ', 1)[0]}…"
