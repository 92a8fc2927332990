"""What the numbers of the overview are counted from: rows per code, ready for drawing and download."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import cards, store
from components.charts.marks import Mark, mark
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme
from components.commission import SILENT_MONTHS
from components.commission.rows import heard
from core import vocabulary
from core.records import Table
from core.status.stages import NOT_KNOWN


@dataclass(frozen=True)
class Count:
    """How many rows have a code, how the code looks and is called, and the parameter that filters by it."""

    code: str
    name: str
    count: int
    parameter: str

    def look(self, theme: Theme) -> Mark | None:
        """The mark of the code; a direction has none."""
        if self.parameter == "direction":
            return None
        if self.parameter == "stage":
            return stage_mark(self.code, theme)
        return mark(self.code.partition("_")[0] if self.parameter == "computed" else self.code, theme)


@dataclass(frozen=True)
class Group:
    """A card of numbers: what it shows, how many rows in all, and its lists of counts."""

    shown: cards.Shown
    total: int
    lists: tuple[tuple[Count, ...], ...]


def counted_agreements(setting: cards.Setting) -> Group:
    """Agreements per status."""
    table = store.table("agreements", setting.as_of)
    return _group("agreements", table, setting, by_code(table.frame["status"], "agreement_status", setting, "status"))


def counted_commitments(setting: cards.Setting) -> Group:
    """Commitments per reported state, and per computed code."""
    table = heard(setting.as_of)
    reported = by_code(table.frame["status"], "commitment_status", setting, "status")
    return _group("commitments", table, setting, reported, by_computed(table.frame, setting))


def counted_projects(setting: cards.Setting) -> Group:
    """Projects per direction, and per stage."""
    table = store.table("projects", setting.as_of)
    directions = by_code(table.frame["direction"], "direction", setting, "direction")
    return _group(
        "projects", table, setting, directions, by_code(table.frame["stage"], "project_stage", setting, "stage")
    )


def by_code(cells: pd.Series, vocabulary_name: str, setting: cards.Setting, parameter: str) -> list[Count]:
    """Rows per code that occurs, in the order of the vocabulary; rows without a code are named and counted last."""
    found = cells.value_counts()
    counts = [
        Count(code, setting.words.label(vocabulary_name, code), int(found[code]), parameter)
        for code in vocabulary.codes(vocabulary_name)
        if code in found
    ]
    unknown = int(cells.isna().sum())
    return [
        *counts,
        *([Count(NOT_KNOWN, setting.words.say("overview.not_known_then"), unknown, "")] if unknown else []),
    ]


def by_computed(frame: pd.DataFrame, setting: cards.Setting) -> list[Count]:
    """Open commitments past their due date, and silent for longer than each limit."""
    codes = ["overdue", *(f"silent_{limit}" for limit in SILENT_MONTHS)]
    held = [cell.split(";") for cell in frame["computed"]]
    return [
        Count(code, setting.words.say(f"commission.computed.{code}"), sum(code in cell for cell in held), "computed")
        for code in codes
    ]


def _group(name: str, table: Table, setting: cards.Setting, *lists: Sequence[Count]) -> Group:
    words, counts = setting.words, [count for counts in lists for count in counts]
    shown = pd.DataFrame(
        {
            words.say("overview.state"): [item.name for item in counts],
            words.say("overview.count"): [item.count for item in counts],
        },
        index=[f"{item.parameter}.{item.code}" for item in counts],
    )
    card = cards.Shown(f"overview_{name}", words.say(f"overview.{name}"), shown, table)
    return Group(card, len(table), tuple(map(tuple, lists)))
