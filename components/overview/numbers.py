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
        st.caption(group.heads[0])
        _listed(group.lists[0], "agreements", {}, setting)
        st.caption(setting.words.say("overview.signed_is_intended"))


def commitments(setting: cards.Setting) -> None:
    """Commitments by reported state, and by what is computed."""
    group = store.prepared(counted_commitments, setting=setting)
    with cards.block(group.shown, setting):
        _total(group.total, PAGE, setting, view=BOARD)
        for head, counts in zip(group.heads, group.lists, strict=True):
            st.caption(head)
            _listed(counts, PAGE, {"view": BOARD}, setting)


def projects(setting: cards.Setting) -> None:
    """Projects by direction and by stage."""
    group = store.prepared(counted_projects, setting=setting)
    with cards.block(group.shown, setting):
        _total(group.total, "pipeline", setting)
        for place, head, counts in zip(st.columns(2, gap="medium"), group.heads, group.lists, strict=True):
            with place:
                st.caption(head)
                _listed(counts, "pipeline", {}, setting)


def _total(count: int, page: str, setting: cards.Setting, **parameters: str) -> None:
    with st.container(key=f"total_{page}"):
        lines.link(f"**{setting.words.number(count)}**", page, setting.words, markdown=True, **parameters)


def _listed(counts: Sequence[Count], page: str, parameters: dict[str, str], setting: cards.Setting) -> None:
    if not counts:
        return
    with st.container(key=f"counts_{page}_{counts[0].parameter}", gap=None):
        for item in counts:
            label = f"{_sign(item)} {escaped(item.name)} **{setting.words.number(item.count)}**"
            if item.parameter:
                lines.link(label, page, setting.words, markdown=True, **{**parameters, item.parameter: item.code})
            else:
                st.markdown(label)


def _sign(item: Count) -> str:
    seen = item.look(theme.current())
    return f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}' if seen else ""
