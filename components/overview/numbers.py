"""Three groups of numbers: agreements, commitments, projects; each number opens its rows."""

from collections.abc import Sequence

import streamlit as st

from components import cards, lines, store, theme
from components.commission import BOARD, PAGE
from components.escaping import escaped
from components.overview.counts import Count, counted_agreements, counted_commitments, counted_projects


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
        _total(group.total, PAGE, setting, view=BOARD)
        st.caption(words.say("overview.as_reported"))
        _listed(reported, PAGE, {"view": BOARD}, setting)
        st.caption(words.say("overview.as_computed", day=words.date(setting.as_of.date.isoformat())))
        _listed(computed, PAGE, {"view": BOARD}, setting)


def projects(setting: cards.Setting) -> None:
    """Projects by direction and by stage."""
    words, group = setting.words, store.prepared(counted_projects, setting=setting)
    with cards.block(group.shown, setting):
        _total(group.total, "pipeline", setting)
        for place, name, counts in zip(st.columns(2, gap="medium"), ("direction", "stage"), group.lists, strict=True):
            with place:
                st.caption(words.say(f"overview.by_{name}"))
                _listed(counts, "pipeline", {}, setting)


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
    seen = item.look(theme.current())
    return f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}' if seen else ""
