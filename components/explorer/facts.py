"""What the browser gets once per data version and moment, in no language: places, codes, and texts to search in."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.explorer import figures
from components.places import rows
from components.places.layers import LAYERS
from components.places.points import NOT_STATED
from core.clock import AsOf
from core.columns import Columns, packed
from core.filtering import Filter
from core.records import SourceRef
from core.status.stages import evidence_dates
from core.words.folding import fold

# Columns of each table by the way they travel; a filter restricts the tables that have its column.
SITE_CODES = (
    "country", "admin1_id", "commodities", "group", "site_kind", "status", "status_on", "year", "location_accuracy",
    "agreement", "sources",
)  # fmt: skip
PROJECT_CODES = (
    "country", "admin1_id", "commodities", "sector", "activity", "direction", "stage", "stage_on", "year", "party",
    "confidence", "location_accuracy", "agreement", "sources",
)  # fmt: skip
PLACE_CODES = ("country", "kind", "sources")
CODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"sites": SITE_CODES, "projects": PROJECT_CODES, "places": PLACE_CODES}
)
POSITION = ("lat", "lon")
FIGURE_CODES = ("kind", "year", "sources")


def packet(as_of: AsOf) -> bytes:
    """The tables sites, projects and places as core.columns packs them, each with `id` and folded `search`; and
    `records`, the other positions of sites by the site's `id`; and `figures` of sites and projects by kind."""
    whole = rows.shown(as_of, LAYERS, Filter())
    sites = _sent(whole.sites.frame, rows.SITE_TEXTS)
    events = store.table("project_events", as_of).frame
    # The date of the evidence for the stage as of that day, which before the data date is that of an event.
    dated = evidence_dates(whole.projects.frame, events, as_of.date, store.data_date())
    projects = _sent(whole.projects.frame.assign(stage_on=dated), rows.PROJECT_TEXTS)
    places = _sent(whole.places.frame, rows.PLACE_TEXTS)
    texts = ("id", "search")
    return packed(
        {
            "sites": Columns(sites, SITE_CODES, (*POSITION, "coord_spread_km"), texts),
            "projects": Columns(projects, PROJECT_CODES, POSITION, texts),
            "places": Columns(places, PLACE_CODES, POSITION, texts),
            "records": Columns(_apart(as_of), ("dataset",), POSITION, ("id",)),
            "figures": Columns(_figures(as_of), FIGURE_CODES, ("value",), ("id",)),
        }
    )


def packet_of_nothing() -> dict[str, Columns]:
    """The tables beside the sites, without a row: for benchmarks that send sites of another kind."""
    texts = ("id", "search")
    columns = {"projects": PROJECT_CODES, "places": PLACE_CODES, "records": ("dataset",)}
    empty = {
        name: Columns(pd.DataFrame(columns=[*codes, *POSITION, *texts]), codes, POSITION, texts)
        for name, codes in columns.items()
    }
    nothing = pd.DataFrame(columns=[*FIGURE_CODES, "value", "id"])
    return {**empty, "figures": Columns(nothing, FIGURE_CODES, ("value",), ("id",))}


def known(as_of: AsOf) -> bytes:
    """The packet, made once per data version and moment."""
    return store.prepared(packet, as_of=as_of)


def _apart(as_of: AsOf) -> pd.DataFrame:
    # Where the records of a site lie far apart, each position is sent, so that the map can show all of them.
    frame = store.table("site_records", as_of).frame
    return frame[rows.has_position(frame)].rename(columns={"site_id": "id"})


def _figures(as_of: AsOf) -> pd.DataFrame:
    frame = store.prepared(figures.known, as_of=as_of)
    return frame.assign(sources=frame["source_ids"].map(_cited))


def _sent(frame: pd.DataFrame, texts: tuple[str, ...]) -> pd.DataFrame:
    made = {"id": frame.iloc[:, 0], "search": _folded(frame, texts), "sources": frame["source_ids"].map(_cited)}
    if "location_accuracy" in frame.columns:
        made["location_accuracy"] = frame["location_accuracy"].where(
            frame["location_accuracy"].notna() | frame["lat"].isna(), NOT_STATED
        )
    return frame.assign(**made)


def _folded(frame: pd.DataFrame, texts: tuple[str, ...]) -> list[str]:
    # Lines of a cell never hold a word of the search over their end, so a tab may part them.
    cells = [frame[column].astype("object").fillna("") for column in texts]
    return ["\t".join(fold(str(cell)) for cell in row if cell) for row in zip(*cells, strict=True)]


def _cited(cell: object) -> str:
    references = SourceRef.parse_cell(cell) if isinstance(cell, str) else ()
    return ";".join(dict.fromkeys(reference.source_id for reference in references))
