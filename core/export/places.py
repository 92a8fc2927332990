"""Places as files of geography: GeoJSON, GeoPackage and KML, each with its stamp and its sources inside."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson
import pandas

from core.export.cells import cell, one_line
from core.export.stamp import Stamp, source_rows
from core.records import Source

LAYER = "records"
DEGREES = "EPSG:4326"


def geojson_bytes(shown: pandas.DataFrame, points: pandas.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return a FeatureCollection (RFC 7946); rows without a position keep their place with an empty geometry.

    `points` has lat and lon on the index of `shown`. Stamp and sources are foreign members of the collection.
    """
    columns = [one_line(str(column)) for column in shown.columns]
    features = []
    for row, lat, lon in zip(shown.itertuples(index=False, name=None), points["lat"], points["lon"], strict=True):
        properties = {name: cell(value) for name, value in zip(columns, row, strict=True)}
        features.append({"type": "Feature", "properties": properties, "geometry": _point(lat, lon)})
    header, *cited = source_rows(sources, stamp.language)
    collection = {
        "type": "FeatureCollection",
        "stamp": {one_line(name): one_line(value) for name, value in stamp.lines()},
        "sources": [dict(zip(header, row, strict=True)) for row in cited],
        "features": features,
    }
    return orjson.dumps(collection, default=str)


def gpkg_bytes(shown: pandas.DataFrame, points: pandas.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return a GeoPackage: the layer `records`, and the tables `sources` and `about`."""
    # Loaded here, since only these files need it and it is slow to load.
    import geopandas

    header, *cited = source_rows(sources, stamp.language)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.gpkg"
        _framed(shown, points).to_file(path, driver="GPKG", layer=LAYER)
        for name, rows in (("sources", _named(header, cited)), ("about", _named(("label", "value"), stamp.lines()))):
            geopandas.GeoDataFrame(rows).to_file(path, driver="GPKG", layer=name)
        return path.read_bytes()


def kml_bytes(shown: pandas.DataFrame, points: pandas.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return a KML document (OGC KML 2.2) of the rows that have a position; the stamp stands in its description."""
    from xml.etree import ElementTree

    root = ElementTree.Element("kml", {"xmlns": "http://www.opengis.net/kml/2.2"})
    document = ElementTree.SubElement(root, "Document")
    ElementTree.SubElement(document, "name").text = one_line(stamp.title)
    told = [f"{name}: {value}" for name, value in stamp.lines()]
    told += [" | ".join(row) for row in source_rows(sources, stamp.language)]
    ElementTree.SubElement(document, "description").text = "\n".join(map(one_line, told))
    columns = [one_line(str(column)) for column in shown.columns]
    for row, lat, lon in zip(shown.itertuples(index=False, name=None), points["lat"], points["lon"], strict=True):
        if pandas.notna(lat) and pandas.notna(lon):
            _placemark(document, columns, row, (lon, lat))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _placemark(document: Any, columns: Sequence[str], row: Sequence[object], point: tuple[float, float]) -> None:
    from xml.etree.ElementTree import SubElement

    mark = SubElement(document, "Placemark")
    texts = ["" if (value := cell(each)) is None else one_line(str(value)) for each in row]
    SubElement(mark, "name").text = texts[columns.index(_title(columns))]
    data = SubElement(mark, "ExtendedData")
    for name, text in zip(columns, texts, strict=True):
        if text:
            SubElement(SubElement(data, "Data", {"name": name}), "value").text = text
    SubElement(SubElement(mark, "Point"), "coordinates").text = f"{point[0]},{point[1]}"


def _title(columns: Sequence[str]) -> str:
    # The id, the kind of record, then its name.
    return columns[min(2, len(columns) - 1)]


def _framed(shown: pandas.DataFrame, points: pandas.DataFrame) -> Any:
    import geopandas

    texts = {one_line(str(name)): [_plain(value) for value in shown[name]] for name in shown.columns}
    geometry = geopandas.points_from_xy(*(pandas.to_numeric(points[name]).astype("float64") for name in ("lon", "lat")))
    geometry[points["lat"].isna().to_numpy()] = None
    return geopandas.GeoDataFrame(texts, geometry=geometry, crs=DEGREES)


def _plain(value: object) -> Any:
    held = cell(value)
    return held if held is None or isinstance(held, int | float | str) else str(held)


def _named(header: Sequence[str], rows: Iterable[Sequence[str]]) -> pandas.DataFrame:
    return pandas.DataFrame([[one_line(value) for value in row] for row in rows], columns=list(header))


def _point(lat: Any, lon: Any) -> dict[str, Any] | None:
    if pandas.isna(lat) or pandas.isna(lon):
        return None
    return {"type": "Point", "coordinates": [float(lon), float(lat)]}
