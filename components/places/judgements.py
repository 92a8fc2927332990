"""What the judgements hold about one site: contradictions, other regions, possible duplicates, withheld fields."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.places import phrases
from components.text import Words

# Columns that the judgements name, and the word for them.
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "lat;lon": "position", "production": "production", "status": "status", "resource_mt;grade": "resource",
        "operator": "operator", "whole row": "row",
    }
)  # fmt: skip


def contradictions(row: phrases.Row, words: Words) -> pd.DataFrame:
    """Rows as dossier.contradictions draws them; what they say of positions is said in the reader's language."""
    frame = store.frame("judgements_contradictions")
    own = frame[(frame["subject_table"] == "sites") & (frame["subject_id"] == row["site_id"])]
    spread, about_position = phrases.known(row, "coord_spread_km"), own["field_en"] == "position"
    if spread is None:
        return own
    other = words.say("map.spread_other", distance=words.number(float(spread)))
    told = {"value_a": phrases.position(row, words), "value_b": other, "shown_value": phrases.position(row, words)}
    return own.assign(**{name: own[name].mask(about_position, text) for name, text in told.items()})


def region_differs(site_id: str) -> bool:
    """Tell whether the region that the source states is not the one in which the position lies."""
    frame = store.frame("judgements_region_disagreements")
    return bool(((frame["table_name"] == "sites") & (frame["row_id"] == site_id)).any())


def duplicates(site_id: str) -> list[tuple[str, str, float]]:
    """Sites that may be the same one: id, name, distance in km; the nearest first."""
    frame = store.frame("judgements_possible_duplicates")
    found = [
        (str(row[f"site_{other}"]), str(row[f"name_{other}"]), float(row["distance_km"]))
        for row in frame.to_dict("records")
        for own, other in (("a", "b"), ("b", "a"))
        if row[f"site_{own}"] == site_id
    ]
    return sorted(found, key=lambda entry: entry[2])


def withheld(site_id: str, words: Words) -> list[str]:
    """What may not be shown of the site, in words."""
    frame = store.frame("judgements_withheld")
    fields = frame[(frame["table_name"] == "sites") & (frame["row_id"] == site_id)]["fields"].dropna().unique()
    return [words.say(f"map.withheld_{FIELDS[field]}") if field in FIELDS else str(field) for field in fields]


def flags(row: phrases.Row, words: Words) -> list[str]:
    """The marks of the quality check, in words."""
    return [words.say(f"map.flag_{flag}") for flag in (phrases.known(row, "qa_flags") or "").split(";") if flag]
