"""Records of the map in the reader's words: names, minerals, statuses with their date, regions, positions."""

from collections.abc import Mapping

import pandas as pd

from components import store
from components.charts.labels import chart_text
from components.pipeline import regions
from components.text import Words
from core.narrative import places as narrative

Row = Mapping[str, object]
MOST_MINERALS = 3


def known(row: Row, column: str) -> str | None:
    """The cell as text, None where it is empty."""
    value = row.get(column)
    return None if value is None or pd.isna(value) or value == "" else str(value)


def foreign(text: str, words: Words) -> str:
    """A text that the facts hold only in English, its language named."""
    return words.record_text({"text_en": text}, "text")


def label(row: Row, column: str, vocabulary: str, words: Words) -> str:
    """The name of the code in a cell, or the word for unknown."""
    code = known(row, column)
    return words.label(vocabulary, code) if code else words.unknown()


def minerals(row: Row, words: Words, most: int | None = None) -> str:
    """The minerals of a site, the main one first; at most `most` of them."""
    main, codes = known(row, "primary_commodity"), (known(row, "commodities") or "none_stated").split(";")
    ordered = sorted(codes, key=lambda code: code != main)
    names = [words.label("mineral", code) for code in ordered[:most]]
    return words.listed(names) + (" …" if most and len(codes) > most else "")


def dated(row: Row, column: str, vocabulary: str, on: str, words: Words) -> str:
    """A status or stage with the date of its evidence in brackets where there is one."""
    return narrative.dated(label(row, column, vocabulary, words), known(row, on), words.language)


def region(admin1_id: object, words: Words) -> str:
    """The name of a province or region by its id; the word for unknown where there is none."""
    found = store.prepared(regions.named).get(str(admin1_id))
    return unit_name(found, words) if found else words.unknown()


def organization(organization_id: str, words: Words) -> str:
    """The name of a party to projects."""
    return store.prepared(organizations, language=words.language).get(organization_id, organization_id)


def organizations(language: str) -> dict[str, str]:
    """Names of all organizations by id."""
    frame = store.opened().table("organizations").frame
    return dict(zip(frame["organization_id"], Words(language).record_column(frame, "name"), strict=True))


def year(code: str, words: Words) -> str:
    """A Gregorian year, with the Solar Hijri years it falls in for readers who count by those."""
    return words.date(code)


def unit_name(properties: Row, words: Words) -> str:
    """A name on the map; a province without a Kazakh name stands in its Russian form, as the layer's notes ask."""
    return words.record(properties, "name")[0] or words.unknown()


def position(row: Row, words: Words) -> str:
    """Latitude and longitude in words."""
    if known(row, "lat") is None or known(row, "lon") is None:
        return words.say("map.no_position")
    lat, lon = (words.number(float(str(row[name])), digits=3) for name in ("lat", "lon"))
    return words.say("map.position_value", lat=lat, lon=lon)


def hover(lines: list[str], words: Words) -> str:
    """Lines for the pointer, the first of them strong; safe for a chart."""
    first, *rest = [chart_text(line, words.language) for line in lines]
    return "<br>".join([f"<b>{first}</b>", *rest])
