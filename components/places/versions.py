"""Every version of a site that its records still hold, side by side: position, status, tonnage, and which is shown."""

import math

import pandas as pd
import streamlit as st

from components import store, tables
from components.cards import Setting
from components.escaping import escaped
from components.places import phrases
from components.text import Words
from core.records import SourceRef

EARTH_KM = 6371.0088


def show(row: phrases.Row, setting: Setting) -> None:
    """Draw one line per dataset record that was merged into the site."""
    words, site_id = setting.words, str(row["site_id"])
    frame = store.table("site_records", setting.as_of).frame
    own = frame[frame["site_id"] == site_id]
    shown = made(row, own, words)
    st.caption(escaped(words.say("map.records")))
    st.caption(escaped(words.say("map.records_note")))
    config = {words.say("tables.address"): st.column_config.LinkColumn()}
    tables.show(shown, words, f"records_{site_id}", title=words.say("map.records"), config=config)


def made(row: phrases.Row, own: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The records as a table: what each says, and what of it the page shows."""
    known, statuses = store.opened().sources(), by_dataset(phrases.known(row, "status_raw") or "")
    tonnage = phrases.known(row, "resource_note") or ""
    lines = []
    for record in own.to_dict("records"):
        dataset, number = str(record["dataset"]), str(record["dataset_record"])
        is_counted = tonnage.startswith(f"{dataset}:{number}")
        lines.append(
            {
                words.say("map.dataset"): known[dataset].publisher if dataset in known else dataset,
                words.say("map.record"): number,
                words.say("map.position"): _position(record, words),
                words.say("map.record_distance"): distance(record, row),
                words.say("map.record_status"): statuses.get(dataset),
                words.say("map.resource"): float(str(row["resource_mt"])) if is_counted else None,
                words.say("map.record_shown"): words.listed(_shown(record, row, is_counted, words)),
                words.say("tables.address"): record["url"],
            }
        )
    return pd.DataFrame(lines, index=pd.Index(own["site_record_id"])).dropna(axis="columns", how="all")


def by_dataset(told: str) -> dict[str, str]:
    """The status each dataset reports, out of one cell: "dataset: words | dataset: words"."""
    pairs = (part.partition(": ") for part in told.split(" | ") if ": " in part)
    return {dataset.strip(): words for dataset, _, words in pairs}


def distance(record: phrases.Row, row: phrases.Row) -> float | None:
    """Kilometres along the sphere (haversine) between the record's position and the drawn one, one decimal."""
    if any(phrases.known(one, name) is None for one in (record, row) for name in ("lat", "lon")):
        return None
    (lat1, lon1), (lat2, lon2) = (
        (math.radians(float(str(one["lat"]))), math.radians(float(str(one["lon"])))) for one in (record, row)
    )
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return round(2 * EARTH_KM * math.asin(math.sqrt(half)), 1)


def _position(record: phrases.Row, words: Words) -> str | None:
    return phrases.position(record, words) if phrases.known(record, "lat") else None


def _shown(record: phrases.Row, row: phrases.Row, is_counted: bool, words: Words) -> list[str]:
    cited = SourceRef.parse_cell(phrases.known(row, "location_source_ids") or "")
    is_drawn = (record["dataset"], str(record["dataset_record"])) in [(one.source_id, one.locator) for one in cited]
    return [words.say(key) for key, holds in (("map.position", is_drawn), ("map.resource", is_counted)) if holds]
