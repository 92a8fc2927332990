"""Ways to a chain: what the address asks for, and links that open the chain of a record in one click."""

from collections.abc import Mapping

import streamlit as st

from components import store
from components.chain.nodes import known
from components.escaping import escaped
from components.frame.address import CARRIED
from components.frame.navigation import entry
from components.text import Words
from core.clock import AsOf
from core.status.chains import LEVELS, Node

PARAMETER = "chain"
PAGE = "agreements"


def asked() -> Node | None:
    """The record whose chain the address asks for (`table.id`), when the facts know it, at whatever day."""
    table, _, name = st.query_params.get(PARAMETER, "").partition(".")
    if table not in LEVELS:
        return None
    held = store.prepared(known, as_of=AsOf(store.data_date()))
    return Node(table, name) if name in held[table] else None


def opening(node: Node) -> Mapping[str, str]:
    """The parameter of the address that opens the chain of a record on the page of agreements."""
    return {PARAMETER: f"{node.table}.{node.id}"}


def link(node: Node, words: Words, label: str = "") -> None:
    """Draw a link that opens the chain of a record; without a label it says "Open the chain"."""
    # Links to the same page lose the as-of day unless they carry it; see frame.address.
    kept = {name: st.query_params[name] for name in CARRIED if name in st.query_params}
    st.page_link(
        entry(PAGE).file, label=escaped(label or words.say("chain.open")), icon=":material/conversion_path:",
        query_params={"lang": words.language, **kept, **opening(node)},
    )  # fmt: skip
