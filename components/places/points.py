"""What the map draws, as frames of points with their hover texts in the reader's language."""

import re
from collections.abc import Mapping

import pandas as pd

from components import store
from components.places import phrases
from components.places.rows import Rows, has_position, whole
from components.text import Words
from core.clock import AsOf
from core.status.stages import shown_stages
from core.words.numbers import localised_digits

COLUMNS = ("id", "lat", "lon", "hover")
NOT_STATED = "accuracy_not_stated"
_DIGITS = re.compile(r"\d+")


def sites(rows: Rows, hovers: Mapping[str, str]) -> pd.DataFrame:
    """Sites with a position: id, lat, lon, hover, accuracy, group."""
    frame = rows.sites.frame[has_position(rows.sites.frame)]
    made = _made(frame, [hovers[site_id] for site_id in frame["site_id"]])
    return made.assign(accuracy=_accuracy(frame), group=frame["group"].array)


def site_hovers(as_of: AsOf, layers: tuple[str, ...], language: str) -> dict[str, str]:
    """Hover texts of all sites in the layers by id, made once for every filter."""
    frame, words = whole(as_of, layers).sites.frame, Words(language)
    return {str(row["site_id"]): _site(row, words) for row in frame[has_position(frame)].to_dict("records")}


def projects(rows: Rows, words: Words) -> pd.DataFrame:
    """Projects with a position: id, lat, lon, hover, accuracy, stage."""
    frame = rows.projects.frame[has_position(rows.projects.frame)]
    return _made(frame, [_project(row, words) for row in frame.to_dict("records")]).assign(
        accuracy=_accuracy(frame), stage=shown_stages(frame).array
    )


def places(rows: Rows, words: Words) -> pd.DataFrame:
    """Ports, crossings and railway nodes: id, lat, lon, hover, kind."""
    frame = rows.places.frame
    return _made(frame, [_place(row, words) for row in frame.to_dict("records")]).assign(kind=frame["kind"].array)


def legs(rows: Rows, words: Words) -> pd.DataFrame:
    """The middle of each leg of the corridors: id, lat, lon, hover."""
    frame, middles = rows.corridors.frame, store.prepared(leg_middles)
    names = store.prepared(place_names, language=words.language)
    drawn = frame[frame["leg_id"].isin(middles)]
    placed = drawn.assign(
        lon=[middles[leg][0] for leg in drawn["leg_id"]], lat=[middles[leg][1] for leg in drawn["leg_id"]]
    )
    return _made(placed, [phrases.hover(leg_lines(row, names, words), words) for row in placed.to_dict("records")])


def leg_middles() -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the middle bend of each leg."""
    features = store.opened().layer("geo_corridors")["features"]
    lines = {feature["properties"]["leg_id"]: feature["geometry"]["coordinates"] for feature in features}
    return {leg: _middle(line) for leg, line in lines.items()}


def place_names(language: str) -> dict[str, str]:
    """Names of transport places by id."""
    frame, words = store.opened().table("places").frame, Words(language)
    return dict(zip(frame["place_id"], words.record_column(frame, "name"), strict=True))


def _middle(line: list[list[float]]) -> tuple[float, float]:
    if len(line) == 2:
        return (line[0][0] + line[1][0]) / 2, (line[0][1] + line[1][1]) / 2
    return line[len(line) // 2][0], line[len(line) // 2][1]


def _made(frame: pd.DataFrame, hovers: list[str]) -> pd.DataFrame:
    cells = (frame.iloc[:, 0].array, frame["lat"].array, frame["lon"].array, hovers)
    return pd.DataFrame(dict(zip(COLUMNS, cells, strict=True)))


def _accuracy(frame: pd.DataFrame) -> object:
    return frame["location_accuracy"].fillna(NOT_STATED).array


def _site(row: phrases.Row, words: Words) -> str:
    kind = words.label("site_kind", str(row["site_kind"]))
    return phrases.hover(
        [
            str(words.record(row, "name")[0]),
            words.listed([kind, phrases.minerals(row, words, phrases.MOST_MINERALS)]),
            phrases.dated(row, "status", "site_status", "status_on", words),
            _position(row, words),
        ],
        words,
    )


def _place(row: phrases.Row, words: Words) -> str:
    kind, country = phrases.label(row, "kind", "place_kind", words), phrases.label(row, "country", "country", words)
    return phrases.hover([words.record_text(row, "name"), words.listed([kind, country])], words)


def _project(row: phrases.Row, words: Words) -> str:
    sector, activity = (
        phrases.label(row, *pair, words) for pair in (("sector",) * 2, ("activity", "project_activity"))
    )
    return phrases.hover(
        [
            words.record_text(row, "name"),
            words.listed([sector, activity]),
            phrases.dated(row, "stage", "project_stage", "stage_on", words),
            _position(row, words),
        ],
        words,
    )


def leg_lines(row: phrases.Row, names: Mapping[str, str], words: Words) -> list[str]:
    """What is said of a leg: its ends, its corridor, mode, length and state, its gauge."""
    ends = [names.get(str(row[end]), str(row[end])) for end in ("from_place_id", "to_place_id")]
    mode, status = (
        phrases.label(row, "mode", "transport_mode", words),
        phrases.label(row, "status", "leg_status", words),
    )
    facts = words.say(
        "map.hover_leg_facts", mode=mode, status=status, distance=words.number_or_unknown(row["length_km"])
    )
    gauge = localised_digits("/".join(_DIGITS.findall(phrases.known(row, "gauge_mm") or "")), words.language)
    corridor = phrases.label(row, "corridor", "corridor", words)
    lines = [words.say("map.hover_leg", start=ends[0], end=ends[1]), corridor, facts]
    return [*lines, *([words.say("map.hover_gauge", gauge=gauge)] if gauge else [])]


def _position(row: phrases.Row, words: Words) -> str:
    accuracy = phrases.known(row, "location_accuracy") or NOT_STATED
    return words.say("map.hover_accuracy", accuracy=words.label("location_accuracy", accuracy))
