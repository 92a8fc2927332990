"""The renewal radar: instruments as tiles, in rows by age and in columns by the time since they were last heard of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.labels import chart_text, wrapped_to
from components.charts.style import palette, template
from core.words import direction

TILE = 36
TILE_COMPACT = 38
HEAD = 44
WIDTH = 0.95
# Letters of a line and lines of a tile.
_ROOM = (27, 2)
_ROOM_COMPACT = (44, 1)


@dataclass(frozen=True)
class Tile:
    """One instrument: id (what a click gives back), row and column, text, hover, colour of its edge, hollow or not."""

    id: str
    row: str
    column: str
    text: str
    hover: str
    color: str
    is_hollow: bool


@dataclass(frozen=True)
class View:
    """Names of rows and columns by code, in their order; `axis` and, in short, `mark` name what the columns are.

    `compact` stacks the tiles and writes their column into them.
    """

    rows: Mapping[str, str]
    columns: Mapping[str, str]
    axis: str
    mark: str
    language: str
    theme: str
    compact: bool = False


def radar(tiles: Sequence[Tile], view: View) -> go.Figure:
    """Draw the tiles; `customdata` of every tile is the id of its instrument. Rows without a tile are left out."""
    rows = [code for code in view.rows if any(tile.row == code for tile in tiles)]
    columns = [""] if view.compact else [code for code in view.columns if any(tile.column == code for tile in tiles)]
    placed, tops = _placed(tiles, rows, columns, view)
    bottom = tops[-1] if tops else 1
    figure = go.Figure([_tiles(placed, view)])
    mirrored = direction(view.language) == "rtl"
    tile = TILE_COMPACT if view.compact else TILE
    across = [-0.5, len(columns) - 0.5]
    figure.update_layout(
        template=template(view.theme, view.language), barmode="overlay", showlegend=False, hovermode="closest",
        height=round(bottom * tile + HEAD + 14),
        margin={"l": 8, "r": 8, "t": HEAD if not view.compact else 8, "b": 6},
        xaxis={
            "range": across[::-1] if mirrored else across, "side": "top", "fixedrange": True, "showgrid": False,
            "zeroline": False, "showticklabels": not view.compact, "tickvals": list(range(len(columns))),
            "ticktext": [chart_text(view.columns[code], view.language) for code in columns] if columns != [""] else [],
            "title": {"text": "" if view.compact else f"<b>{chart_text(view.axis, view.language)}</b>", "standoff": 4},
        },
        yaxis={
            "range": [bottom, 0], "fixedrange": True, "showgrid": False, "zeroline": False,
            "showticklabels": not view.compact, "ticks": "outside", "ticklen": 6, "tickcolor": "rgba(0,0,0,0)",
            "tickvals": [(top + low) / 2 for top, low in zip(tops, tops[1:], strict=False)],
            "ticktext": [f"<b>{chart_text(view.rows[code], view.language)}</b>" for code in rows],
            "tickfont": {"color": palette(view.theme).text, "size": 13},
        },
    )  # fmt: skip
    _grid(figure, rows, len(columns), tops, view)
    return figure


Placed = tuple[Tile, float, float]


def _placed(
    tiles: Sequence[Tile], rows: Sequence[str], columns: Sequence[str], view: View
) -> tuple[list[Placed], list[float]]:
    """Each tile with its column and height, and the edges of the rows from top to bottom, counted in tiles."""
    placed: list[Placed] = []
    tops = [0.0]
    head = 1.0 if view.compact else 0.0
    for row in rows:
        most = 0
        for place, column in enumerate(columns):
            held = [tile for tile in tiles if tile.row == row and (view.compact or tile.column == column)]
            placed += [(tile, place, tops[-1] + head + step + 0.6) for step, tile in enumerate(held)]
            most = max(most, len(held))
        tops.append(tops[-1] + head + most + 0.2)
    return placed, tops


def _tiles(placed: Sequence[Placed], view: View) -> go.Bar:
    colors = palette(view.theme)
    return go.Bar(
        orientation="h", base=[place - WIDTH / 2 for _, place, _ in placed], x=[WIDTH] * len(placed),
        y=[y for _, _, y in placed], width=0.86, customdata=[tile.id for tile, _, _ in placed],
        hovertext=[tile.hover for tile, _, _ in placed], hoverinfo="text",
        text=[_text(tile, view) for tile, _, _ in placed],
        textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
        textfont={"size": 11.5, "color": colors.text},
        marker={
            "color": [colors.background if tile.is_hollow else colors.surface for tile, _, _ in placed],
            "line": {"color": [tile.color for tile, _, _ in placed], "width": 1.5}, "cornerradius": 4,
        },
    )  # fmt: skip


def _text(tile: Tile, view: View) -> str:
    text = wrapped_to(tile.text, view.language, *(_ROOM_COMPACT if view.compact else _ROOM))
    if not view.compact:
        return text
    return f"{text}<br>{chart_text(f'{view.mark}: {view.columns[tile.column]}', view.language)}"


def _grid(figure: go.Figure, rows: Sequence[str], columns: int, tops: Sequence[float], view: View) -> None:
    colors, mirrored = palette(view.theme), direction(view.language) == "rtl"
    line = {"color": colors.line, "width": 1}
    for edge in tops[1:-1]:
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=edge, y1=edge, line=line, layer="below")
    for place in range(1, columns):
        figure.add_shape(
            type="line", yref="paper", y0=0, y1=1, x0=place - 0.5, x1=place - 0.5, line=line, layer="below"
        )
    for row, top in zip(rows, tops, strict=False) if view.compact else ():
        figure.add_annotation(
            xref="paper", x=float(mirrored), xanchor="right" if mirrored else "left", y=top + 0.6, showarrow=False,
            text=f"<b>{chart_text(view.rows[row], view.language)}</b>", font={"size": 13},
        )  # fmt: skip
