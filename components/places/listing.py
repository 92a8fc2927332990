"""The tables below the map as the reader sees them; the index holds the ids of the records."""

import pandas as pd

from components.places import phrases
from components.places.rows import Rows
from components.text import Words
from core.words import language_name


def sites(rows: Rows, words: Words) -> pd.DataFrame:
    """Sites with what a geologist asks for first; texts that only sources in English hold say so in the heading."""
    frame, say = rows.sites.frame, words.say
    title, names = _names(frame, words)
    columns = {
        title: names,
        say("map.country"): _labels(frame, "country", "country", words),
        say("map.region"): frame["admin1_id"].map(_regions(frame, words)),
        say("map.minerals"): pd.Series([phrases.minerals(row, words) for row in frame.to_dict("records")], frame.index),
        say("map.kind"): _labels(frame, "site_kind", "site_kind", words),
        say("map.status"): _labels(frame, "status", "site_status", words),
        say("map.status_on"): frame["status_on"].map(words.sortable_date, na_action="ignore"),
        _in_english("map.deposit_type", words): frame["deposit_type"],
        say("map.resource"): frame["resource_mt"],
        say("map.grade"): frame["grade"],
        _in_english("map.operator", words): frame["operator"],
        say("map.accuracy"): _labels(frame, "location_accuracy", "location_accuracy", words),
    }
    return _table(columns, frame["site_id"])


def projects(rows: Rows, words: Words) -> pd.DataFrame:
    """Projects with where they are, what they are about and how far they have come."""
    frame, say = rows.projects.frame, words.say
    columns = {
        say("map.name"): words.record_column(frame, "name"),
        say("map.country"): _labels(frame, "country", "country", words),
        say("map.region"): frame["admin1_id"].map(_regions(frame, words)),
        say("map.sector"): _labels(frame, "sector", "sector", words),
        say("map.activity"): _labels(frame, "activity", "project_activity", words),
        say("map.stage"): _labels(frame, "stage", "project_stage", words),
        say("map.stage_on"): frame["stage_on"].map(words.sortable_date, na_action="ignore"),
        say("map.accuracy"): _labels(frame, "location_accuracy", "location_accuracy", words),
    }
    return _table(columns, frame["project_id"])


def points(rows: Rows, words: Words) -> pd.DataFrame:
    """The points of the map as a file holds them: layer, name, country, degrees, accuracy; the index holds the ids."""
    named = ((rows.sites, "table_sites"), (rows.projects, "table_projects"), (rows.places, "layer_places"))
    parts = []
    for table, layer in named:
        frame = table.frame
        columns = {
            words.say("map.layer"): pd.Series(words.say(f"map.{layer}"), frame.index),
            words.say("map.name"): words.record_column(frame, "name"),
            words.say("map.country"): _labels(frame, "country", "country", words),
            words.say("map.latitude"): frame["lat"],
            words.say("map.longitude"): frame["lon"],
            words.say("map.accuracy"): _labels(frame, "location_accuracy", "location_accuracy", words),
        }
        parts.append(_table(columns, frame.iloc[:, 0]))
    return pd.concat(parts)


def _table(columns: dict[str, pd.Series], ids: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({title: cells.array for title, cells in columns.items()}, index=pd.Index(ids.array, name="id"))


def _labels(frame: pd.DataFrame, column: str, vocabulary: str, words: Words) -> pd.Series:
    return frame[column].map(lambda code: words.label(vocabulary, code), na_action="ignore")


def _regions(frame: pd.DataFrame, words: Words) -> dict[str, str]:
    return {code: phrases.region(code, words) for code in frame["admin1_id"].dropna().unique()}


def _in_english(key: str, words: Words) -> str:
    if words.language == "en":
        return words.say(key)
    return words.say("map.in_language", label=words.say(key), language=language_name("en", words.language))


def _names(frame: pd.DataFrame, words: Words) -> tuple[str, pd.Series]:
    own = frame[f"name_{words.language}"]
    # Where no name is in the reader's language, the heading says so once instead of every cell.
    if own.notna().any():
        return words.say("map.name"), words.record_column(frame, "name")
    return _in_english("map.name", words), frame["name_en"]
