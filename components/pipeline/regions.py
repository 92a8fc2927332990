"""Names of the regions in which projects lie, in four languages, from the layers of the map."""

from collections.abc import Mapping

import pandas as pd

from components import store
from components.text import Words

LAYERS = ("kaz_admin1", "irn_admin1")


def named() -> Mapping[str, Mapping[str, object]]:
    """Properties of every region (name_en, name_fa, name_ru, name_kk) by its id."""
    features = (feature for layer in LAYERS for feature in store.opened().layer(f"geo_{layer}")["features"])
    return {str(feature["properties"]["id"]): feature["properties"] for feature in features}


def computed(row: Mapping[str, object], words: Words) -> str | None:
    """Name of the region that the project's position or source gives; None where it is not known."""
    region = store.prepared(named).get(str(row["admin1_id"]))
    return words.record_text(region, "name") if region else None


def stated(row: Mapping[str, object], words: Words) -> str | None:
    """The region as the source writes it, its language marked; None where it writes none."""
    if pd.isna(row["region_stated"]):
        return None
    return words.record_text({"region_en": row["region_stated"]}, "region")


def place(row: Mapping[str, object], words: Words) -> str:
    """Country and region in one line."""
    country = words.label("country", str(row["country"]))
    region = computed(row, words)
    return words.listed([country, region]) if region else country
