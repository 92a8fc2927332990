"""The map as a picture of outlines and points: projects with a position, by the meaning of their stage."""

import pandas

from core.briefs.asking import Asked, Facet, chosen, named, with_ids
from core.briefs.content import Brief, Grid, Number, Places, Point
from core.briefs.ground import WINDOW, ground
from core.briefs.pipeline import projects
from core.narrative import overview as narrative
from core.status.stages import NOT_KNOWN, shown_stages
from core.vocabulary import codes

FACETS = (
    Facet("sector", "sector", "sector", "filters.sector"),
    Facet("stage", "stage", "project_stage", "filters.stage"),
    Facet("country", "country", "country", "filters.country"),
    Facet("direction", "direction", "direction", "filters.direction"),
)
WIDTHS = (4.5, 2.0, 2.0, 1.4, 1.4, 2.0)
# Parameters by which the page draws other layers than projects; the picture says that it shows projects alone.
LAYERS = ("layers", "mineral", "site_kind", "status", "lat", "lon", "zoom", "site", "project")


def brief(asked: Asked) -> Brief:
    """Return the chosen projects that have a position."""
    words, whole = asked.words, projects(asked)
    read = chosen(asked, FACETS, whole, also=LAYERS)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    placed = frame[frame["lat"].notna()]
    said = narrative.places(placed, len(frame) - len(placed), words.language)
    title = words.say("overview.map")
    drawn = Places(title, said, WINDOW, ground(asked.facts), points(placed, asked))
    return Brief(
        "map", words.language, words.say("frame.page_map"), asked.view.as_of, said, asked.cited(placed["source_ids"]),
        numbers=(Number(words.say("overview.projects"), words.number(len(placed))),),
        charts=(drawn,), grids=(_grid(placed, asked),), caveats=(words.say("pack.projects_alone"),),
        filters=read.described, missing=read.missing,
    )  # fmt: skip


def points(placed: pandas.DataFrame, asked: Asked) -> tuple[Point, ...]:
    """Return the projects as points, grouped by their stage in the order of the process."""
    names, found = asked.words.record_column(placed, "name"), shown_stages(placed)
    order = {code: place for place, code in enumerate(codes("project_stage"))}
    rows = sorted(zip(found, names, placed["lon"], placed["lat"], strict=True), key=lambda row: order.get(row[0], 99))
    return tuple(Point(str(name), float(lon), float(lat), _stage(stage, asked)) for stage, name, lon, lat in rows)


def _stage(code: str, asked: Asked) -> str:
    words = asked.words
    return words.say("overview.stage_not_known") if code == NOT_KNOWN else words.label("project_stage", code)


def _grid(frame: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    columns = {
        "pipeline.name": words.record_column(frame, "name"),
        "filters.sector": asked.labels(frame["sector"], "sector"),
        "filters.stage": asked.labels(frame["stage"], "project_stage"),
        "overview.latitude": frame["lat"].map(lambda cell: words.number(float(cell), digits=3)),
        "overview.longitude": frame["lon"].map(lambda cell: words.number(float(cell), digits=3)),
        "pipeline.accuracy": asked.labels(frame["location_accuracy"], "location_accuracy"),
    }
    shown = named(columns, frame["project_id"], words.say)
    full = shown.copy()
    full[words.say("overview.latitude")], full[words.say("overview.longitude")] = list(frame["lat"]), list(frame["lon"])
    full = with_ids(full, frame["source_ids"], words)
    return Grid(words.say("pipeline.table_title"), shown, full, WIDTHS, "", asked.drafts(frame, "name"))
