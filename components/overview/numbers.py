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


def agreements(setting: cards.Setting) -> None:
    """Agreements by status."""
    table = store.table("agreements", setting.as_of)
    counts = by_code(table.frame["status"], "agreement_status", setting, "status")
    with cards.block(_shown("agreements", table, counts, setting), setting):
        _total(len(table), "agreements", setting)
        _listed(counts, "agreements", {}, setting)
        st.caption(setting.words.say("overview.signed_is_intended"))


def commitments(setting: cards.Setting) -> None:
    """Commitments by reported state, and by what is computed."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    reported = by_code(table.frame["status"], "commitment_status", setting, "status")
    computed = by_computed(table.frame, setting)
    with cards.block(_shown("commitments", table, [*reported, *computed], setting), setting):
        _total(len(table), PAGE, setting, list=REGISTER)
        st.caption(words.say("overview.as_reported"))
        _listed(reported, PAGE, {"list": REGISTER}, setting)
        st.caption(words.say("overview.as_computed", day=words.date(setting.as_of.date.isoformat())))
        _listed(computed, PAGE, {"list": REGISTER}, setting)


def projects(setting: cards.Setting) -> None:
    """Projects by direction and by stage."""
    words, table = setting.words, store.table("projects", setting.as_of)
    directions = by_code(table.frame["direction"], "direction", setting, "direction")
    stages = by_code(table.frame["stage"], "project_stage", setting, "stage")
    with cards.block(_shown("projects", table, [*directions, *stages], setting), setting):
        _total(len(table), "pipeline", setting)
        left, right = st.columns(2, gap="medium")
        with left:
            st.caption(words.say("overview.by_direction"))
            _listed(directions, "pipeline", {}, setting)
        with right:
            st.caption(words.say("overview.by_stage"))
            _listed(stages, "pipeline", {}, setting)


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


def _shown(name: str, table: Table, counts: Sequence[Count], setting: cards.Setting) -> cards.Shown:
    words = setting.words
    shown = pd.DataFrame(
        {
            words.say("overview.state"): [item.name for item in counts],
            words.say("overview.count"): [item.count for item in counts],
        },
        index=[f"{item.parameter}.{item.code}" for item in counts],
    )
    return cards.Shown(f"overview_{name}", words.say(f"overview.{name}"), shown, table)
