"""The map as a picture of outlines and points: sites, projects, ports and crossings, those with a position."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas

from core.areas import Area, NotAnArea
from core.briefs.asking import REGIONS, Asked, Chosen, Facet, chosen, named, with_ids
from core.briefs.content import Brief, Grid, Line, Number, Places, Point
from core.briefs.ground import WINDOW, credits, ground, railways
from core.briefs.pipeline import projects
from core.filtering import Filter
from core.minerals import SECTORS
from core.narrative import places as narrative
from core.status.stages import NOT_KNOWN, shown_stages
from core.status.years import years_by_owner, years_named
from core.vocabulary import codes

LAST = (
    Facet("province", "admin1_id", "", "map.province_filter", names=REGIONS),
    Facet("year", "year", "", "map.year_filter"),
    Facet("accuracy", "location_accuracy", "location_accuracy", "map.accuracy"),
)
FACETS = (
    Facet("sector", "sector", "sector", "filters.sector"),
    Facet("stage", "stage", "project_stage", "filters.stage"),
    Facet("country", "country", "country", "filters.country"),
    Facet("mineral", "commodities", "mineral", "filters.mineral"),
    Facet("direction", "direction", "direction", "filters.direction"),
    Facet("activity", "activity", "project_activity", "pipeline.activity"),
    Facet("party", "party_ids", "", "map.party_filter", names="organizations"),
    Facet("confidence", "confidence", "confidence", "map.confidence_filter"),
    *LAST,
)
OF_SITES = (
    Facet("country", "country", "country", "filters.country"),
    Facet("mineral", "commodities", "mineral", "filters.mineral"),
    Facet("kind", "site_kind", "site_kind", "map.kind_filter"),
    Facet("status", "status", "site_status", "map.status_filter"),
    *LAST,
)
WIDTHS = (4.5, 2.0, 2.0, 1.4, 1.4, 2.0)
# Missed least on a slide of two languages: degrees and accuracy, which the map shows.
SPARE = (3, 4, 5)
# Text key, column and vocabulary of what a row is about and of its kind: of projects, and of sites.
_THEMES = (
    (("filters.sector", "sector", "sector"), ("filters.stage", "stage", "project_stage")),
    (("filters.mineral", "commodities", "mineral"), ("map.kind_filter", "site_kind", "site_kind")),
)
# What the address of the map holds beside filters: layers, an area, and the record that stands beside the map.
ALSO = ("layers", "area", "site", "project")
USUAL = "sites,projects,railways"
_UNSTATED = "accuracy_not_stated"
# Named places of transport that are drawn; a small map has no room for every station.
JOINTS = ("port", "border_crossing")


def brief(asked: Asked) -> Brief:
    """Return the points of the layers that the view names, each with its position as sources give it."""
    words, layers = asked.words, (asked.view.get("layers") or USUAL).split(",")
    found = [_projects(asked)] if "projects" in layers else []
    found += [_sites(asked)] if {"sites", "occurrences"} & set(layers) else []
    found += [_joints(asked)] if {"places", "corridors"} & set(layers) else []
    said = " ".join(_told(one, asked) for one in found if not one.is_joint)
    title = words.say("frame.page_map")
    rails = railways(asked.facts) if "railways" in layers else ()
    drawn = on_map((title, said or title), [point for one in found for point in one.points], asked, rails)
    missing = tuple(dict.fromkeys(text for one in found for text in one.read.missing))
    return Brief(
        "map", words.language, title, asked.view.as_of, said,
        asked.cited(*(one.frame["source_ids"] for one in found)),
        numbers=tuple(Number(one.title, words.number(len(one.frame))) for one in found),
        charts=(drawn,), grids=tuple(_grid(one, asked) for one in found if not one.is_joint),
        caveats=(words.say("frame.boundaries"),), filters=_filters(found, asked), missing=missing,
    )  # fmt: skip


def on_map(told: tuple[str, str], marks: Sequence[Point], asked: Asked, rails: Sequence[Line] = ()) -> Places:
    """Return a map of both countries with these points, how well each is known drawn; `told` are title and sentence."""
    held = {point.accuracy for point in marks}
    named_ = ((code, asked.words.label("location_accuracy", code)) for code in codes("location_accuracy"))
    return Places(
        *told, WINDOW, ground(asked.facts), tuple(marks), tuple(rails),
        tuple(pair for pair in named_ if pair[0] in held), credits(asked.facts, has_railways=bool(rails)),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class _Layer:
    """The placed rows of one layer, as points, and how the view chose them."""

    title: str
    frame: pandas.DataFrame
    points: tuple[Point, ...]
    read: Chosen
    is_site: bool = False
    is_joint: bool = False


def _told(layer: _Layer, asked: Asked) -> str:
    nothing = layer.frame.iloc[:0]
    pair = (layer.frame, nothing) if layer.is_site else (nothing, layer.frame)
    return narrative.told(*pair, asked.words.language)


def _filters(found: list[_Layer], asked: Asked) -> tuple[tuple[str, str], ...]:
    area = _area(asked)
    corners = " ".join(f"{lon:g},{lat:g}" for lon, lat in area.corners) if area else ""
    more = [(asked.words.say("explorer.area"), corners)] if area else []
    return tuple(dict.fromkeys([*(pair for one in found for pair in one.read.described), *more]))


def _projects(asked: Asked) -> _Layer:
    whole = projects(asked)
    events = asked.frame("project_events")
    owners, days = ([*events[a], *whole[b]] for a, b in (("project_id", "project_id"), ("on", "stage_on")))
    years = years_by_owner(pandas.Series(owners, dtype="string"), pandas.Series(days, dtype="string"))
    whole = whole.assign(
        commodities=whole["sector"].map(SECTORS).astype("string"), year=whole["project_id"].map(years).astype("string")
    )
    read = chosen(asked, FACETS, whole, also=(*ALSO, *(facet.name for facet in OF_SITES)))
    frame = _inside(whole[read.filter.mask(whole, ("search_text",)) & whole["lat"].notna()], asked)
    named = [_stage(code, asked) for code in shown_stages(frame)]
    return _Layer(asked.words.say("map.layer_projects"), frame, points(frame, named, asked), read)


def _sites(asked: Asked) -> _Layer:
    whole = asked.frame("sites")
    whole = whole.assign(year=years_named(whole["status_on"]))
    read = chosen(asked, OF_SITES, whole, also=(*ALSO, *(facet.name for facet in FACETS)))
    frame = _inside(whole[read.filter.mask(whole) & whole["lat"].notna()], asked)
    if "occurrences" not in asked.view.get("layers").split(","):
        frame = frame[frame["site_kind"] != "occurrence"]
    named = list(asked.labels(frame["site_kind"], "site_kind").fillna(asked.words.unknown()))
    return _Layer(asked.words.say("map.layer_sites"), frame, points(frame, named, asked), read, is_site=True)


def _area(asked: Asked) -> Area | None:
    try:
        return Area.parse(asked.view.get("area"))
    except NotAnArea:
        return None


def _inside(frame: pandas.DataFrame, asked: Asked) -> pandas.DataFrame:
    area = _area(asked)
    return frame if area is None else frame[area.holds(frame["lon"], frame["lat"])]


def _joints(asked: Asked) -> _Layer:
    whole = asked.frame("places")
    frame = whole[whole["kind"].isin(JOINTS) & whole["lat"].notna()]
    named = list(asked.labels(frame["kind"], "place_kind"))
    read = Chosen(Filter(), ())
    return _Layer(asked.words.say("map.layer_places"), frame, points(frame, named, asked), read, is_joint=True)


def points(frame: pandas.DataFrame, groups: Sequence[str], asked: Asked) -> tuple[Point, ...]:
    """Return the rows (lon, lat, location_accuracy and a name in the languages) as points, each of its group."""
    names = asked.words.record_column(frame, "name").fillna(asked.words.unknown())
    rows = zip(groups, names, frame["lon"], frame["lat"], frame["location_accuracy"], strict=True)
    return tuple(
        Point(str(name), float(lon), float(lat), group, _UNSTATED if pandas.isna(accuracy) else str(accuracy))
        for group, name, lon, lat, accuracy in rows
    )


def _stage(code: str, asked: Asked) -> str:
    words = asked.words
    return words.say("overview.stage_not_known") if code == NOT_KNOWN else words.label("project_stage", code)


def _grid(layer: _Layer, asked: Asked) -> Grid:
    words, frame = asked.words, layer.frame
    theme, kind = _THEMES[layer.is_site]
    columns = {
        "pipeline.name": words.record_column(frame, "name"),
        theme[0]: asked.labels(frame[theme[1]], theme[2]),
        kind[0]: asked.labels(frame[kind[1]], kind[2]),
        "overview.latitude": frame["lat"].map(lambda cell: words.number(float(cell), digits=3)),
        "overview.longitude": frame["lon"].map(lambda cell: words.number(float(cell), digits=3)),
        "pipeline.accuracy": asked.labels(frame["location_accuracy"], "location_accuracy"),
    }
    shown = named(columns, frame.iloc[:, 0], words.say)
    full = shown.copy()
    full[words.say("overview.latitude")], full[words.say("overview.longitude")] = list(frame["lat"]), list(frame["lon"])
    full = with_ids(full, frame["source_ids"], words)
    return Grid(layer.title, shown, full, WIDTHS, "", asked.drafts(frame, "name"), spare=SPARE)
