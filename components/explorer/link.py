"""The way from the projects page to the same projects in the explorer: the same codes under the map's names."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from components.filters import SEARCH
from components.frame.navigation import entry
from components.text import Words

# Name of the filter on the projects page and on the map.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "sector": "sector", "stage": "stage", "region": "province", "direction": "direction", "country": "country",
        "party": "party", "activity": "activity", "confidence": "confidence", SEARCH: SEARCH,
    }
)  # fmt: skip


def projects(words: Words) -> None:
    """Draw the link; what the map cannot filter (the size of the sums) stays behind."""
    st.page_link(
        entry("map").file, label=words.say("explorer.on_map"), icon=":material/travel_explore:",
        query_params={"lang": words.language, "layers": "projects", **translated(st.query_params)},
    )  # fmt: skip


def translated(parameters: Mapping[str, str]) -> dict[str, str]:
    """The parameters of the projects page as the map names them."""
    return {own: parameters[name] for name, own in NAMES.items() if parameters.get(name)}
