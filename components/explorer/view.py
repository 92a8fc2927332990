"""The explorer on a page: what is sent to it, and what it tells: a record to open, a file wanted, a failure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from components import state, store
from components.cards import Setting
from components.charts.style import Theme
from components.explorer import parcels, routes
from components.explorer.look import look
from components.filters import Choice
from components.frame import address

KEY = "explorer"
# What the explorer keeps in the address beside its filters.
OWN = ("q", "area", "layers", "shade", "site", "project", "as_of", "view")
_FOLDER = Path(__file__).parent
_MARKUP = '<div class="explorer" data-state="loading">\n</div>'
_component = st.components.v2.component(
    "explorer", html=_MARKUP, css=(_FOLDER / "explorer.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "explorer.js").read_text(encoding="utf-8"), isolate_styles=False,
)  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """What a page lets the reader explore: filters in order, layers, those shown at first, the record that is open."""

    choices: Sequence[Choice]
    layers: Sequence[tuple[str, str]]
    usual: Sequence[str]
    record: tuple[str, str] | None = None


def show(offer: Offer, setting: Setting, theme: Theme) -> Mapping[str, Any]:
    """Draw the explorer; returns what it tells in this run, an empty mapping in most."""
    names = (*(choice.name for choice in offer.choices), *OWN)
    return _component(
        key=KEY, data=_data(offer, setting, theme), on_told_change=lambda: _heard(names),
    )["told"] or {}  # fmt: skip


def _data(offer: Offer, setting: Setting, theme: Theme) -> dict[str, Any]:
    words, as_of = setting.words, setting.as_of
    facts, texts = parcels.of_facts(as_of), parcels.of_texts(as_of, words.language)
    return {
        "script": routes.entry(),
        "facts": parcels.address("facts", as_of, facts),
        "texts": parcels.address("texts", as_of, texts, words.language),
        "look": look(theme),
        "facets": [
            {"name": one.name, "column": one.column, "label": words.say(one.label_key)} for one in offer.choices
        ],
        "layers": [{"name": name, "label": label} for name, label in offer.layers],
        "usual": list(offer.usual),
        "day": as_of.date.isoformat(),
        "last": store.data_date().isoformat(),
        "steps": parcels.path("steps", as_of, words.language),
        "known": as_of.known_then,
        "title": words.say("map.title"),
        "stamp": [f"{name}: {value}" for name, value in setting.stamp("").lines()[1:-1]],
        "files": parcels.path("files", as_of, words.language) + "/selection.{kind}",
        "regions": parcels.path("files", as_of, words.language) + "/regions.{kind}",
        "open": {"subject": offer.record[0], "id": offer.record[1]} if offer.record else None,
    }


def _heard(names: Sequence[str]) -> None:
    # Before the script runs, so that everything on the page sees the address of the moment.
    told = state.told(KEY)
    for name in names:
        if name in told.get("address", {}):
            value = told["address"][name]
            address.write(name, None if value is None else str(value))
