"""Three groups of numbers: agreements, commitments, projects; each number opens its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import cards, store, theme
from components.charts.marks import mark
from components.escaping import escaped
from components.overview import PAGE, REGISTER, SILENT_MONTHS, lines, rows
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


def show(setting: cards.Setting) -> None:
    """Draw the three groups side by side."""
    with st.container(key="overview_numbers"):
        places = st.columns([1, 1, 1.5], gap="small")
    with places[0]:
        agreements(setting)
    with places[1]:
        commitments(setting)
    with places[2]:
        projects(setting)


@dataclass(frozen=True)
class Group:
    """A card of numbers: what it shows, how many rows in all, and its lists of counts."""

    shown: cards.Shown
    total: int
    lists: tuple[tuple[Count, ...], ...]


def agreements(setting: cards.Setting) -> None:
    """Agreements by status."""
    group = store.prepared(counted_agreements, setting=setting)
    with cards.block(group.shown, setting):
        _total(group.total, "agreements", setting)
        _listed(group.lists[0], "agreements", {}, setting)
        st.caption(setting.words.say("overview.signed_is_intended"))


def commitments(setting: cards.Setting) -> None:
    """Commitments by reported state, and by what is computed."""
    words, group = setting.words, store.prepared(counted_commitments, setting=setting)
    reported, computed = group.lists
    with cards.block(group.shown, setting):
        _total(group.total, PAGE, setting, list=REGISTER)
        st.caption(words.say("overview.as_reported"))
        _listed(reported, PAGE, {"list": REGISTER}, setting)
        st.caption(words.say("overview.as_computed", day=words.date(setting.as_of.date.isoformat())))
        _listed(computed, PAGE, {"list": REGISTER}, setting)


def projects(setting: cards.Setting) -> None:
    """Projects by direction and by stage."""
    words, group = setting.words, store.prepared(counted_projects, setting=setting)
    with cards.block(group.shown, setting):
        _total(group.total, "pipeline", setting)
        for place, name, counts in zip(st.columns(2, gap="medium"), ("direction", "stage"), group.lists, strict=True):
            with place:
                st.caption(words.say(f"overview.by_{name}"))
                _listed(counts, "pipeline", {}, setting)


def counted_agreements(setting: cards.Setting) -> Group:
    """Agreements per status."""
    table = store.table("agreements", setting.as_of)
    return _group("agreements", table, setting, by_code(table.frame["status"], "agreement_status", setting, "status"))


def counted_commitments(setting: cards.Setting) -> Group:
    """Commitments per reported state, and per computed code."""
    table = rows.with_last_words(rows.followed(setting.as_of))
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
        Count(code, setting.words.say(f"overview.computed.{code}"), sum(code in cell for cell in held), "computed")
        for code in codes
    ]


def _total(count: int, page: str, setting: cards.Setting, **parameters: str) -> None:
    with st.container(key=f"total_{page}"):
        lines.link(f"**{setting.words.number(count)}**", page, setting.words, markdown=True, **parameters)


def _listed(counts: Sequence[Count], page: str, parameters: dict[str, str], setting: cards.Setting) -> None:
    with st.container(key=f"counts_{page}_{counts[0].parameter if counts else ''}", gap=None):
        for item in counts:
            label = f"{_sign(item)} {escaped(item.name)} **{setting.words.number(item.count)}**"
            if item.parameter:
                lines.link(label, page, setting.words, markdown=True, **{**parameters, item.parameter: item.code})
            else:
                st.markdown(label)


def _sign(item: Count) -> str:
    if item.parameter == "direction":
        return ""
    seen = mark(item.code.partition("_")[0] if item.parameter == "computed" else item.code, theme.current())
    return f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}'


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
