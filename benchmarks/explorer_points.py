"""Points for the explorer's benchmark: the app's own facts, or rows of a file in the same columns."""

from dataclasses import dataclass

import orjson
import pandas as pd

from components import store
from components.explorer import facts, parcels, texts
from components.explorer.look import look
from components.explorer.parcels import Parcel, parcel
from components.places import layers
from components.text import Words
from core.clock import AsOf
from core.columns import Columns, packed
from core.words.folding import fold

LANGUAGE = "en"
# Names of minerals in the file and the group whose colour they get; all others are grey.
GROUPED = {
    "Iron": "iron_steel", "Aluminum": "aluminium", "Lead": "lead_zinc", "Zinc": "lead_zinc", "Copper": "copper",
    "Gold": "precious", "Silver": "precious", "Chromium": "alloying", "Nickel": "alloying", "Manganese": "alloying",
    "Tungsten": "alloying", "Phosphorus-Phosphates": "non_metals", "Stone": "non_metals",
    "Sand and Gravel": "non_metals",
}  # fmt: skip


@dataclass(frozen=True)
class Points:
    """One set of points, packed as the app packs its facts; `data` is what the page would give the explorer."""

    count: int
    facts: Parcel
    texts: Parcel
    data: str


def of_app() -> Points:
    """The facts of the app."""
    as_of = AsOf(store.data_date())
    count = len(store.table("sites", as_of)) + len(store.table("projects", as_of))
    return Points(count, parcels.of_facts(as_of), parcels.of_texts(as_of, LANGUAGE), _data("app"))


def of_file(frame: pd.DataFrame) -> Points:
    """Rows of a file as sites; the other tables are empty."""
    sites = _sites(frame)
    empty = facts.packet_of_nothing()
    block = packed(
        {"sites": Columns(sites, facts.SITE_CODES, (*facts.POSITION, "coord_spread_km"), ("id", "search")), **empty}
    )
    told = orjson.loads(texts.packet(AsOf(store.data_date()), LANGUAGE))
    labels = {
        column: {code: code for code in _codes(sites[column])}
        for column in ("country", "admin1_id", "commodities", "site_kind", "year")
    }
    told["labels"].update(labels)
    told["names"] = {"sites": list(frame["site_name"]), "projects": [], "places": []}
    name = f"file{len(frame)}"
    return Points(len(frame), parcel(block), parcel(orjson.dumps(told)), _data(name))


def _sites(frame: pd.DataFrame) -> pd.DataFrame:
    names = frame["site_name"].fillna("") + "\t" + frame["alt_names"].fillna("")
    kinds = frame["site_type"].fillna("").replace("", "unknown")
    main = frame["commodities"].fillna("").str.split(";").str[0]
    return pd.DataFrame(
        {
            "id": frame["dep_id"], "search": [fold(text) for text in names], "lat": frame["latitude"],
            "lon": frame["longitude"], "coord_spread_km": float("nan"), "country": frame["country"],
            "admin1_id": frame["state_or_province"], "commodities": frame["commodities"],
            "group": main.map(GROUPED).fillna("other"), "site_kind": kinds, "status": "", "status_on": "",
            "year": frame["discovered_year"].fillna("").where(frame["discovered_year"].str.fullmatch(r"\d{4}"), ""),
            "location_accuracy": "accuracy_not_stated", "agreement": "", "sources": "usgs_mrds",
        }
    )  # fmt: skip


def _codes(cells: pd.Series) -> list[str]:
    return sorted({code for cell in cells.dropna().unique() for code in str(cell).split(";") if code})


def _data(name: str) -> str:
    words = Words(LANGUAGE)
    choices = layers.choices(layers.LAYERS)
    day = store.data_date().isoformat()
    return orjson.dumps(
        {
            "facts": f"/points/facts?{name}", "texts": f"/points/texts?{name}", "look": look("light"),
            "facets": [{"name": one.name, "column": one.column, "label": words.say(one.label_key)} for one in choices],
            "layers": [{"name": one, "label": words.say(f"map.layer_{one}")} for one in layers.LAYERS],
            "usual": ["sites", "occurrences", "projects", "railways"], "day": day, "last": day, "steps": "",
            "title": "", "stamp": [], "files": "/files/{kind}", "regions": "/files/{kind}", "open": None,
        }
    ).decode()  # fmt: skip
