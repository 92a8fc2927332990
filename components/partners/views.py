"""The views of the page: the register, the network, and the matching; the address names which one is shown."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import streamlit as st

from components import switch
from components.cards import Setting
from components.charts.style import Theme
from components.matching import view as matching
from components.partners import PAGE, dossier, listing, network, rows


def show(setting: Setting, theme: Theme) -> None:
    """Draw the switch and the view it names, or say that the filters leave nothing."""
    view = VIEWS[switch.show(PAGE, tuple(VIEWS), setting.words)]
    if len(rows.chosen(setting.as_of, setting.chosen.filter)):
        view(setting, theme)
    else:
        st.info(setting.words.say("filters.empty"), icon=":material/filter_alt_off:")


def _register(setting: Setting, theme: Theme) -> None:
    dossier.follow(listing.show(setting))


VIEWS: Mapping[str, Callable[[Setting, Theme], None]] = MappingProxyType(
    {"register": _register, "network": network.show, "matching": matching.show}
)
