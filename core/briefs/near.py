"""What lies near a project, site or place, in files: on a map of both countries, and as rows with both distances."""

from collections.abc import Iterable, Mapping

import pandas

from core.briefs.asking import CIRCUMSTANCES, Asked, named, with_ids
from core.briefs.content import Brief, Grid, Places, Point
from core.briefs.ground import WINDOW, credits, ground
from core.logistics.asking import TABLES
from core.logistics.asking import Asked as Question
from core.logistics.ends import TABLES as TABLE_OF
from core.logistics.ends import AmbiguousEnd, End, NoPosition, UnknownEnd, find
from core.logistics.graph import Choice, graph
from core.logistics.neighbourhood import PLACES, RADII_KM, RADIUS_KM, neighbourhood

USUAL = "project.shalkiya"
TAKEN = ("from", "to", "avoid", "modes", "way", "radius")
WIDTHS = (2.4, 4.4, 1.4, 1.4)


def near(asked: Asked) -> Brief:
    """Return the records near the end that the view names by `from`, within `radius` km where a radius counts."""
    words, view = asked.words, asked.view
    missing = [f"{name} = {value}" for name, value in view.parameters if name not in {*TAKEN, *CIRCUMSTANCES} and value]
    question, origin = Question.of({name: asked.frame(name) for name in TABLES}), None
    try:
        origin = find(view.get("from") or USUAL, question.tables)
    except NoPosition as failure:
        said = words.say("logistics.no_position", name=_name(failure.code, asked))
        return Brief("logistics", words.language, words.say("logistics.near_title"), view.as_of, said, ())
    except (UnknownEnd, AmbiguousEnd) as failure:
        # As the page does: what nobody knows is named, and the usual end stands in its place.
        missing, origin = [*missing, f"from = {failure.asked}"], find(USUAL, question.tables)
    text = view.get("radius")
    is_known = text.isdecimal() and int(text) in RADII_KM
    radius = int(text) if is_known else RADIUS_KM
    if text and not is_known:
        missing.append(f"radius = {text}")
    rows = neighbourhood(origin, radius, question.tables, graph(question.network, Choice()))
    return _of((origin, radius), rows, asked, tuple(missing))


def _of(around: tuple[End, int], rows: pandas.DataFrame, asked: Asked, missing: tuple[str, ...]) -> Brief:
    words, (origin, radius) = asked.words, around
    found = records([origin.code, *rows["code"]], asked)
    names = {code: words.record_text(row, "name") for code, row in found.items()}
    groups = pandas.Series([_group(group, asked) for group in rows["group"]], dtype="object")
    counted = [(str(name), words.number(int(count))) for name, count in groups.value_counts(sort=False).items()]
    within = words.say("logistics.km", km=words.number(radius))
    title = words.say("logistics.near_of", name=names[origin.code])
    parts = [words.say("logistics.counted", label=name, value=count) for name, count in counted]
    told = f"{title}. {words.listed(parts)}."
    return Brief(
        "logistics", words.language, title, asked.view.as_of, told,
        asked.cited(str(row["source_ids"]) for row in found.values()),
        charts=(drawn(title, told, [(origin.code, words.say("logistics.sign_origin")),
                                    *zip(rows["code"], groups, strict=True)], asked),),
        grids=(_grid(rows, groups, found, asked),),
        caveats=(words.say("logistics.near_note", km=within), words.say("logistics.near_plants_note")),
        filters=((words.say("logistics.point"), names[origin.code]), (words.say("logistics.radius"), within)),
        missing=missing,
    )  # fmt: skip


def records(codes: Iterable[str], asked: Asked) -> dict[str, Mapping[str, object]]:
    """Return the rows at these ends by their codes (`project.shalkiya`)."""
    named_, found = set(codes), {}
    for subject, table in TABLE_OF.items():
        frame = asked.frame(table)
        ends = f"{subject}." + frame.iloc[:, 0].astype(str)
        rows = frame[ends.isin(named_)]
        found.update(zip(ends[rows.index], rows.to_dict("records"), strict=True))
    return {code: found[code] for code in dict.fromkeys(codes) if code in found}


def drawn(title: str, alt: str, groups: Iterable[tuple[str, str]], asked: Asked) -> Places:
    """Return a map of both countries with the ends, given as pairs of code and group, that have a position."""
    groups = list(groups)
    found = records([code for code, _ in groups], asked)
    points = tuple(
        Point(asked.words.record_text(row, "name"), float(str(row["lon"])), float(str(row["lat"])), group)
        for code, group in groups
        if (row := found.get(code)) is not None and not pandas.isna(row["lat"])
    )
    return Places(title, alt, WINDOW, ground(asked.facts), points, layers=credits(asked.facts))


def _grid(
    rows: pandas.DataFrame, groups: pandas.Series, found: Mapping[str, Mapping[str, object]], asked: Asked
) -> Grid:  # fmt: skip
    words = asked.words
    columns = {
        "logistics.near_group": groups,
        "logistics.near_name": rows["code"].map(lambda code: words.record_text(found[code], "name")),
        "logistics.straight": rows["straight_km"].map(lambda km: words.number(float(km), digits=0)),
        "logistics.by_route": rows["route_km"].map(
            lambda km: words.number(float(km), digits=0), na_action="ignore"
        ),
    }  # fmt: skip
    shown = named(columns, rows["code"], words.say)
    full = shown.copy()
    for name in ("straight", "by_route"):
        full[words.say(f"logistics.{name}")] = list(rows[f"{name.removeprefix('by_')}_km"].round(1))
    full = with_ids(full, rows["code"].map(lambda code: str(found[code]["source_ids"])), words)
    return Grid(words.say("logistics.near_table"), shown, full, WIDTHS)


def _group(group: str, asked: Asked) -> str:
    words = asked.words
    return words.label("place_kind", group) if group in PLACES else words.say(f"logistics.near_{group}")


def _name(code: str, asked: Asked) -> str:
    rows = records([code], asked)
    return asked.words.record_text(rows[code], "name") if rows else code
