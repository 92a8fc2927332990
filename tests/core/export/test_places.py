"""Files of geography hold every row, its place where it has one, its sources and stamp; hostile names stay text."""

import datetime
import json
from pathlib import Path
from xml.etree import ElementTree

import geopandas
import pandas as pd
import pytest

from core.clock import AsOf
from core.export import places
from core.export.stamp import Stamp
from core.records import Source

HOSTILE = '=cmd|"/c calc"!A0 <script>alert(1)</script> ]]> & \u202eevil'
SHOWN = pd.DataFrame(
    {"Id": ["a", "b"], "Layer": ["Sites", "Sites"], "Name": [HOSTILE, "شالکیا"], "Resource": [1.5, None]}
)
POINTS = pd.DataFrame({"lat": [44.0, None], "lon": [67.4, None]})
SOURCE = Source(
    "usgs", "Deposits & more", "USGS", "https://example.org/?a=1&b=2", "en", "2005", "dataset", "third", "PD"
)
KML = {"k": "http://www.opengis.net/kml/2.2"}


@pytest.fixture
def stamp() -> Stamp:
    day = datetime.date(2026, 11, 22)
    return Stamp("A title", "en", AsOf(day), "0123456789ab", day)


def test_geojson_keeps_rows_without_a_place(stamp: Stamp) -> None:
    read = json.loads(places.geojson_bytes(SHOWN, POINTS, stamp, [SOURCE]))
    first, second = read["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [67.4, 44.0]}
    assert second["geometry"] is None
    assert second["properties"] == {"Id": "b", "Layer": "Sites", "Name": "شالکیا", "Resource": None}
    assert "<script>" in first["properties"]["Name"]
    assert "\u202e" not in first["properties"]["Name"]
    assert list(read["sources"][0].values())[0] == "usgs"
    assert stamp.data_version in read["stamp"].values()


def test_geopackage_has_rows_sources_and_stamp(stamp: Stamp, tmp_path: Path) -> None:
    path = tmp_path / "one.gpkg"
    path.write_bytes(places.gpkg_bytes(SHOWN, POINTS, stamp, [SOURCE]))
    rows = geopandas.read_file(path, layer=places.LAYER)
    assert list(rows["Id"]) == ["a", "b"]
    assert (rows.geometry.iloc[0].x, rows.geometry.iloc[0].y) == (67.4, 44.0)
    assert rows.geometry.iloc[1] is None
    assert str(rows.crs).endswith("4326")
    assert list(geopandas.read_file(path, layer="sources").iloc[0])[0] == "usgs"
    assert stamp.data_version in set(geopandas.read_file(path, layer="about")["value"])


def test_kml_holds_the_placed_rows_as_text(stamp: Stamp) -> None:
    root = ElementTree.fromstring(places.kml_bytes(SHOWN, POINTS, stamp, [SOURCE]))
    marks = root.findall(".//k:Placemark", KML)
    assert len(marks) == 1
    assert marks[0].findtext("k:name", namespaces=KML).startswith('=cmd|"/c calc"!A0 <script>')
    assert marks[0].findtext(".//k:coordinates", namespaces=KML) == "67.4,44.0"
    assert "usgs" in root.findtext(".//k:description", namespaces=KML)
