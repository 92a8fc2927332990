"""What an address of the explorer chooses, read by Python: the same rows as in the browser, for files and dossiers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components import store
from components.filters import SEARCH, offered
from components.frame.as_of import FIRST_DAY
from components.places import layers, rows
from components.text import Words
from core.areas import Area, NotAnArea
from core.clock import AsOf
from core.filtering import Filter, meant, written_codes
from core.records import Table

AREA = "area"
PAGE_DAY = "page_day"


@dataclass(frozen=True)
class Selection:
    """Layers, filter and area of an address; what nobody knows in it is left out."""

    layers: tuple[str, ...]
    chosen: Filter
    area: Area | None = None


def asked(parameters: Mapping[str, str], as_of: AsOf) -> Selection:
    """Read the parameters of an address; `page_day` is the day of the page where the reader looks at another one."""
    whole = store.prepared(rows.countable, as_of=_page(parameters, as_of), layers=layers.LAYERS)
    picked = {}
    for choice in layers.choices(layers.LAYERS):
        known, _ = written_codes(parameters.get(choice.name, ""), offered(whole[choice.column], choice))
        picked[choice.column] = meant(known)
    try:
        area = Area.parse(parameters.get(AREA, ""))
    except NotAnArea:
        area = None
    return Selection(layers.parse(parameters.get(layers.NAME))[0], Filter(picked, parameters.get(SEARCH, "")), area)


def _page(parameters: Mapping[str, str], as_of: AsOf) -> AsOf:
    # A code that no row has on the day looked at is still one that the page offers: it leaves nothing, not everything.
    try:
        day = datetime.date.fromisoformat(parameters.get(PAGE_DAY, ""))
    except ValueError:
        return as_of
    return AsOf(day, as_of.known_then) if FIRST_DAY <= day <= store.data_date() else as_of


def found(selection: Selection, as_of: AsOf) -> rows.Rows:
    """The rows of the selection; an area holds only rows that have a position."""
    shown = rows.shown(as_of, selection.layers, selection.chosen)
    parts = (_inside(table, selection.area) for table in (shown.sites, shown.projects, shown.places))
    return rows.Rows(*parts, shown.corridors)


def described(selection: Selection, words: Words) -> tuple[tuple[str, str], ...]:
    """Label and value of everything that is chosen, for the stamp of a file."""
    lines = []
    for choice in layers.choices(layers.LAYERS):
        if codes := selection.chosen.choices.get(choice.column):
            lines.append((words.say(choice.label_key), words.listed([choice.text(code, words) for code in codes])))
    if selection.chosen.text:
        lines.append((words.say("filters.search"), selection.chosen.text))
    if selection.area:
        corners = " ".join(f"{lon:g},{lat:g}" for lon, lat in selection.area.corners)
        lines.append((words.say("explorer.area"), corners))
    named = [words.say(f"map.layer_{layer}") for layer in selection.layers]
    return (*lines, (words.say("map.layers"), words.listed(named)))


def _inside(table: Table, area: Area | None) -> Table:
    frame: pd.DataFrame = table.frame
    return table if area is None else table.where(area.holds(frame["lon"], frame["lat"]))
