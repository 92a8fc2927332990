"""What the numbers of the overview are counted from: rows per code, ready for drawing and download."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from components import cards, store
from components.charts.marks import Mark, mark
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme
from components.commission import SILENT_MONTHS
from components.commission.rows import heard
from components.pipeline import rows as pipeline
from core import vocabulary
from core.records import Table
from core.status.stages import NOT_KNOWN
from core.status.steps import seen_by


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
    """A card of numbers: what it shows, how many rows in all, and its lists of counts, each under a head."""

    shown: cards.Shown
    total: int
    lists: tuple[tuple[Count, ...], ...]
    heads: tuple[str, ...]


def counted_agreements(setting: cards.Setting) -> Group:
    """Agreements per status."""
    table = store.table("agreements", setting.as_of)
    statuses = by_code(table.frame["status"], "agreement_status", setting, "status")
    group = _group("agreements", table, setting, {setting.words.say("overview.by_dated_events"): statuses})
    return replace(group, shown=replace(group.shown, computed=("dated_status",)))


def counted_commitments(setting: cards.Setting) -> Group:
    """Commitments per reported state, and per computed code."""
    words, table = setting.words, heard(setting.as_of)
    lists = {
        words.say("overview.as_reported"): by_code(table.frame["status"], "commitment_status", setting, "status"),
        words.say("overview.as_computed", day=words.date(setting.as_of.date.isoformat())): by_computed(
            table.frame, setting
        ),
    }
    return _group("commitments", table, setting, lists)


def counted_projects(setting: cards.Setting) -> Group:
    """Projects known by the day per direction, and per stage."""
    words, whole = setting.words, pipeline.whole(setting.as_of)
    table = whole.where(seen_by(whole.frame, setting.as_of.date, store.data_date()))
    lists = {
        words.say("overview.by_direction"): by_code(table.frame["direction"], "direction", setting, "direction"),
        words.say("overview.by_stage"): by_code(table.frame["stage"], "project_stage", setting, "stage"),
    }
    group, later = _group("projects", table, setting, lists), len(whole) - len(table)
    note = words.say("pipeline.lead_later", count=later) if later else ""
    return replace(group, shown=replace(group.shown, note=note))


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


def _group(name: str, table: Table, setting: cards.Setting, lists: Mapping[str, Sequence[Count]]) -> Group:
    words, counts = setting.words, [count for counts in lists.values() for count in counts]
    shown = pd.DataFrame(
        {
            words.say("overview.group"): [head for head, counts in lists.items() for _ in counts],
            words.say("overview.state"): [item.name for item in counts],
            words.say("overview.count"): [item.count for item in counts],
        },
        index=[f"{item.parameter}.{item.code}" for item in counts],
    )
    card = cards.Shown(f"overview_{name}", words.say(f"overview.{name}"), shown, table)
    return Group(card, len(table), tuple(map(tuple, lists.values())), tuple(lists))
