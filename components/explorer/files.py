"""Files of a selection: the rows as the reader sees them, with codes, positions, sources and the stamp."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.downloads import XLSX, file_name
from components.explorer import selection
from components.explorer.selection import Selection
from components.places import phrases
from components.text import Words
from core.clock import AsOf
from core.export import places
from core.export.csv import csv_bytes
from core.export.stamp import Stamp
from core.export.xlsx import xlsx_bytes
from core.words import plain

# Ending of the file and its media type.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "geojson": "application/geo+json", "gpkg": "application/geopackage+sqlite3", "csv": "text/csv", "xlsx": XLSX,
        "kml": "application/vnd.google-earth.kml+xml",
    }
)  # fmt: skip
NAME = "map_selection"
# Columns of the file after id, kind and name: the key of the word, the column, and the vocabulary of its codes.
LABELLED = (
    ("map.country", "country", "country"), ("map.kind", "site_kind", "site_kind"),
    ("map.status", "status", "site_status"),
    ("map.sector", "sector", "sector"), ("map.activity", "activity", "project_activity"),
    ("map.stage", "stage", "project_stage"), ("filters.confidence", "confidence", "confidence"),
    ("map.accuracy", "location_accuracy", "location_accuracy"),
)  # fmt: skip


def made(kind: str, chosen: Selection, as_of: AsOf, words: Words) -> tuple[str, bytes]:
    """Return the file's name and its bytes; `kind` is one of KINDS."""
    found = selection.found(chosen, as_of)
    stamp = Stamp(
        words.say("map.title"), words.language, as_of, store.version(), store.data_date(),
        selection.described(chosen, words),
    )  # fmt: skip
    tables = (("sites", found.sites), ("projects", found.projects), ("places", found.places))
    rows = pd.concat([_rows(name, table.frame, words) for name, table in tables], ignore_index=True)
    points = pd.concat([table.frame[["lat", "lon"]] for _, table in tables], ignore_index=True)
    sources = list({one.source_id: one for _, table in tables for one in table.cited()}.values())
    return f"{file_name(NAME, stamp)}.{kind}", _WRITERS[kind](rows, points, stamp, sources)


def _rows(name: str, frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    layer = words.say("map.layer_places" if name == "places" else f"map.table_{name}")
    columns: dict[str, object] = {
        words.say("tables.id"): frame.iloc[:, 0],
        words.say("map.layer"): layer,
        words.say("map.name"): words.record_column(frame, "name").map(plain, na_action="ignore"),
    }
    for key, column, vocabulary in LABELLED:
        cells = frame[column] if column in frame.columns else pd.Series(pd.NA, frame.index)
        columns[words.say(key)] = cells.map(lambda code, name=vocabulary: words.label(name, code), na_action="ignore")
        if column in ("status", "stage"):
            on = f"{column}_on"
            columns[words.say(f"map.{on}")] = frame[on] if on in frame.columns else pd.NA
    units = frame["admin1_id"] if "admin1_id" in frame.columns else pd.Series(pd.NA, frame.index)
    columns[words.say("map.region")] = units.map(lambda code: phrases.region(code, words), na_action="ignore")
    minerals = frame["commodities"] if "commodities" in frame.columns else pd.Series(pd.NA, frame.index)
    columns[words.say("map.minerals")] = minerals.map(lambda cell: _minerals(cell, words), na_action="ignore")
    columns[words.say("map.latitude")], columns[words.say("map.longitude")] = frame["lat"], frame["lon"]
    columns[words.say("tables.source_ids")] = frame["source_ids"]
    return pd.DataFrame(columns, index=frame.index)


def _minerals(cell: str, words: Words) -> str:
    return plain(words.listed([words.label("mineral", code) for code in str(cell).split(";")]))


_WRITERS: Mapping[str, Callable[..., bytes]] = MappingProxyType(
    {
        "geojson": places.geojson_bytes,
        "gpkg": places.gpkg_bytes,
        "kml": places.kml_bytes,
        "csv": lambda rows, points, stamp, sources: csv_bytes(rows, stamp, sources),
        "xlsx": lambda rows, points, stamp, sources: xlsx_bytes(rows, stamp, sources),
    }
)
