"""Each rule of the transport network, seen broken once over a tiny network: where, what value, which rule."""

from itertools import chain

import pandas
import pytest

from core.breach import rule_text
from core.checks.codes import check_codes
from core.checks.network import check_joined, check_legs
from core.checks.package import Package
from core.contracts import read_files
from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME
from core.settings import settings
from core.words import languages

PLACES = [
    ("tehran", "rail_node", "IRN", "35.65", "51.40"),
    ("qom", "rail_node", "IRN", "34.64", "50.88"),
    ("sarakhs", "border_crossing", "IRN", "36.54", "61.16"),
    ("sarahs_tm", "border_crossing", "TKM", "36.53", "61.21"),
    ("city_shiraz", "city", "IRN", "29.61", "52.53"),
]
LEGS = [
    ("rail_tehran__qom", "tehran", "qom", "rail", "180", "osm_track", "1435", "none"),
    ("rail_qom__sarakhs", "qom", "sarakhs", "rail", "1200", "osm_track", "1435", "none"),
    ("rail_sarakhs__sarahs_tm", "sarakhs", "sarahs_tm", "rail", "11.8", "osm_track", "1435/1520 dual", "at_sarakhs"),
]
PLACE_COLUMNS = ["place_id", "kind", "country", "lat", "lon"]
LEG_COLUMNS = ["leg_id", "from_place_id", "to_place_id", "mode", "length_km", "length_method", "gauge_mm",
               "gauge_change"]  # fmt: skip
ISLAND = [("a", "rail_node", "KAZ", "50", "70"), ("b", "rail_node", "KAZ", "50", "71")]

# name: (legs after the change, places after the change, file, row, column, rule)
BREAKAGES = {
    "a station joined to nothing": (LEGS, [*PLACES, ISLAND[0]], "places", 7, "place_id", "place_joined_to_nothing"),
    "a leg by itself": (
        [*LEGS, ("rail_a__b", "a", "b", "rail", "90", "osm_track", "1520", "none")], [*PLACES, *ISLAND],
        "corridors", 5, "leg_id", "leg_disconnected",
    ),
    "a negative length": (
        [(*LEGS[0][:4], "-180", *LEGS[0][5:]), *LEGS[1:]], PLACES, "corridors", 2, "length_km", "length_not_positive",
    ),
    "a measured length below the straight line": (
        [(*LEGS[0][:4], "100", *LEGS[0][5:]), *LEGS[1:]], PLACES, "corridors", 2, "length_km", "shorter_than_straight",
    ),
    "a leg to where it began": (
        [*LEGS, ("rail_qom__qom", "qom", "qom", "rail", "5", "osm_track", "1435", "none")], PLACES,
        "corridors", 5, "to_place_id", "leg_leads_nowhere",
    ),
    "rails without a gauge": (
        [(*LEGS[0][:6], "", "none"), *LEGS[1:]], PLACES, "corridors", 2, "gauge_mm", "rail_without_gauge",
    ),
    "a change of gauge elsewhere": (
        [(*LEGS[0][:7], "at_sarakhs"), *LEGS[1:]], PLACES, "corridors", 2, "gauge_change", "gauge_changes_elsewhere",
    ),
    "an unknown mode": (
        [(*LEGS[0][:3], "canal", *LEGS[0][4:]), *LEGS[1:]], PLACES, "corridors", 2, "mode", "unknown_code",
    ),
}  # fmt: skip


def package(places: list[tuple], legs: list[tuple]) -> Package:
    files = read_files(settings().data_folder)
    vocabularies = {
        f"vocabulary_{name}": pandas.DataFrame({"code": codes})
        for name, codes in {"transport_mode": ["rail", "sea", "road"]}.items()
    }
    frames = {
        "places": pandas.DataFrame(places, columns=PLACE_COLUMNS),
        "corridors": pandas.DataFrame(legs, columns=LEG_COLUMNS),
    }
    return Package(parse_descriptor(files[FILE_NAME]), {**frames, **vocabularies}, {})


def found(places: list[tuple], legs: list[tuple]) -> list[tuple[str, int | None, str | None, str]]:
    held = package(places, legs)
    breaches = list(chain(check_joined(held), check_legs(held), check_codes(held)))
    for breach in breaches:
        assert len({rule_text(breach, language) for language in languages()}) == len(languages())
    return [(breach.file, breach.row, breach.column, breach.rule) for breach in breaches]


def test_a_sound_network_has_no_breach() -> None:
    assert found(PLACES, LEGS) == []


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_breakage_is_found_where_it_was_made(name: str) -> None:
    legs, places, table, row, column, rule = BREAKAGES[name]
    assert (f"tables/{table}.csv", row, column, rule) in found(places, legs)


def test_a_published_length_is_kept_as_the_source_prints_it() -> None:
    shorter = ("rail_tehran__qom", "tehran", "qom", "rail", "100", "published", "1435", "none")
    assert found(PLACES, [shorter, *LEGS[1:]]) == []
