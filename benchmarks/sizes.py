"""What a page shows, counted from the messages it sends, and the ready-made figures and rows of the same size."""

import base64
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from streamlit.proto.Element_pb2 import Element

Trace = Mapping[str, Any]
# Where the points of a trace are; the longest of them is their number.
POINT_FIELDS = ("x", "y", "z", "lat", "lon", "locations", "labels", "values", "ids", "base", "text")
ITEM_BYTES = {"i1": 1, "u1": 1, "i2": 2, "u2": 2, "i4": 4, "u4": 4, "f4": 4, "f8": 8, "i8": 8, "u8": 8}
MAPS = ("scattermap", "choroplethmap", "densitymap", "scattergeo", "choropleth")


@dataclass(frozen=True)
class Size:
    """Per chart the number of points by trace type, per table its rows and columns."""

    charts: tuple[tuple[tuple[str, int], ...], ...] = ()
    tables: tuple[tuple[int, int], ...] = ()

    def __str__(self) -> str:
        points = sum(count for chart in self.charts for _, count in chart)
        return f"{len(self.charts)} charts, {points} points, {sum(rows for rows, _ in self.tables)} rows"


def size(elements: Iterable[Element]) -> Size:
    """Count what the elements of one run show."""
    shown = list(elements)
    charts = [chart_size(json.loads(specification)["data"]) for specification in specifications(shown)]
    tables = [_table_size(element) for element in shown if element.WhichOneof("type") == "dataframe"]
    return Size(tuple(charts), tuple(tables))


def specifications(elements: Iterable[Element]) -> list[str]:
    """The figures of one run in Plotly's JSON."""
    return [element.plotly_chart.spec for element in elements if element.WhichOneof("type") == "plotly_chart"]


def chart_size(traces: Iterable[Trace]) -> tuple[tuple[str, int], ...]:
    """Points by trace type of one chart."""
    counted: Counter[str] = Counter()
    for trace in traces:
        counted[trace.get("type", "scatter")] += points(trace)
    return tuple(counted.items())


def points(trace: Trace) -> int:
    """Number of points of a trace; of a Sankey its nodes and links."""
    if trace.get("type") == "sankey":
        return _length(trace.get("node", {}).get("label")) + _length(trace.get("link", {}).get("value"))
    return max((_length(trace.get(name)) for name in POINT_FIELDS), default=0)


def _length(values: object) -> int:
    if isinstance(values, Mapping) and "bdata" in values:
        return len(base64.b64decode(values["bdata"])) // ITEM_BYTES[values["dtype"]]
    return len(values) if isinstance(values, list) else 0


def _table_size(element: Element) -> tuple[int, int]:
    frame = element.dataframe
    if frame.HasField("lazy_data"):
        first = pa.ipc.open_stream(frame.lazy_data.initial_chunk.data).read_all()
        return min(frame.lazy_data.row_count, first.num_rows), first.num_columns
    with pa.ipc.open_stream(frame.arrow_data.data) as stream:
        table = stream.read_all()
    return table.num_rows, table.num_columns


def prepared(states: Sequence[Size]) -> list[dict[str, Any]]:
    """For each state of a page the figures (Plotly JSON) and tables (rows of text) of its size; no two texts agree."""
    return [
        {
            "figures": [figure(chart) for chart in state.charts],
            "tables": [_rows(place, *table) for table in state.tables],
        }
        for place, state in enumerate(states)
    ]


def _rows(state: int, height: int, width: int) -> list[list[str]]:
    return [[f"{state} {row} {column}" for column in range(width)] for row in range(height)]


def figure(chart: Iterable[tuple[str, int]]) -> dict[str, Any]:
    """A plain figure with one trace per type: maps are points on an empty map, all that is no bar is a scatter."""
    traces = [_trace(kind, count) for kind, count in chart]
    return {"data": traces, "layout": {"map": {"style": "white-bg", "center": {"lat": 41, "lon": 59}, "zoom": 3}}}


def _trace(kind: str, count: int) -> dict[str, Any]:
    places = range(count)
    if kind in MAPS:
        latitudes, longitudes = [25 + n * 37 % 300 / 10 for n in places], [44 + n * 53 % 430 / 10 for n in places]
        return {"type": "scattermap", "mode": "markers", "lat": latitudes, "lon": longitudes}
    drawn = {"type": "bar"} if kind == "bar" else {"type": "scatter", "mode": "markers"}
    return {**drawn, "x": list(places), "y": [n * 37 % 101 for n in places]}
