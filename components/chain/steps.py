"""The steps from the record in focus: back to the decision and on to the site, each one a button, and the gaps."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from components.cards import Setting
from components.chain import drawing, nodes, way
from components.escaping import escaped
from components.frame import address
from components.frame.navigation import entry
from components.sources.records import DOSSIERS, opening
from components.text import Words
from core.status.chains import LEVELS, Bond, Chain, Node

SIDES = ("back", "on")
# More steps than these scroll inside their column.
MOST = 8
HEIGHT = 420


def show(found: Chain, first: Node, setting: Setting) -> None:
    """Draw the record in focus and its neighbours; `first` is where the walk began."""
    words, focus = setting.words, found.focus
    links = drawing.links_by_id(found, setting.as_of)
    with st.container(border=True, key="chain_steps", gap="small"):
        _focus(focus, first, setting)
        for side, column in zip(SIDES, st.columns(2), strict=True):
            bonds = sorted(found.next_to(focus, side), key=lambda bond: _other(bond, side))
            by_node = [(node, list(group)) for node, group in groupby(bonds, key=lambda bond: _other(bond, side))]
            height = HEIGHT if len(by_node) > MOST else "content"
            with column, st.container(gap="xsmall", key=f"chain_{side}"):
                st.markdown(f"**{escaped(words.say(f'chain.{side}'))}**")
                with st.container(gap=None, height=height, border=False, key=f"chain_{side}_list"):
                    _neighbours(by_node, links, setting)
                _missing(found, side, words)


def go_to(name: str) -> None:
    """Make a record (`table.id`) the focus; the address names it from now on."""
    address.write(way.PARAMETER, name)


def _focus(focus: Node, first: Node, setting: Setting) -> None:
    words = setting.words
    with st.container(gap="xsmall"):
        st.caption(escaped(words.say(f"chain.focus_{focus.table}")))
        st.markdown(f"**{escaped(nodes.name_of(focus, setting.as_of, words))}**")
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        standing = nodes.standing_text(focus, setting.as_of, words)
        if standing:
            st.caption(escaped(standing))
        _dossier_link(focus, words)
        if focus != first:
            st.button(
                words.say("chain.to_start"), key="chain_start", type="tertiary", icon=":material/my_location:",
                on_click=go_to, args=(f"{first.table}.{first.id}",),
            )  # fmt: skip


def _other(bond: Bond, side: str) -> Node:
    return bond.earlier if side == "back" else bond.later


def _neighbours(
    by_node: Sequence[tuple[Node, Sequence[Bond]]], links: Mapping[str, Mapping[str, object]], setting: Setting
) -> None:
    words = setting.words
    for table, group in groupby(by_node, key=lambda entry: entry[0].table):
        st.caption(escaped(words.say(f"chain.level_{table}")))
        for node, bonds in group:
            name = f"{node.table}.{node.id}"
            label = escaped(nodes.name_of(node, setting.as_of, words))
            st.button(label, key=f"chain_step_{name}", type="tertiary", on_click=go_to, args=(name,))
            told = dict.fromkeys(nodes.relation_in_short(links[bond.link_id], words) for bond in bonds)
            st.caption(escaped("; ".join(told)))


def _missing(found: Chain, side: str, words: Words) -> None:
    """Say where the chain of the focus stops, or that its end is reached."""
    levels = [gap.level for gap in found.gaps if gap.node == found.focus and gap.way == side]
    for level in levels:
        name = words.say(f"chain.level_{LEVELS[level]}")
        st.caption(f":material/link_off: {escaped(f'{name}: ' + words.say('chain.no_evidence_long'))}")
    if not levels and not found.next_to(found.focus, side):
        st.caption(escaped(words.say(f"chain.end_{side}")))


def _dossier_link(node: Node, words: Words) -> None:
    if node.table not in DOSSIERS:
        return
    page, _ = DOSSIERS[node.table]
    kept = {name: st.query_params[name] for name in address.CARRIED if name in st.query_params}
    st.page_link(
        entry(page).file, label=words.say("chain.dossier"), icon=":material/folder_open:",
        query_params={"lang": words.language, **kept, **opening(page, node.id)},
    )  # fmt: skip
