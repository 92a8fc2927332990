"""What lies near a project, site or place, in files: on a map of both countries, and as rows with both distances."""

from collections.abc import Iterable, Mapping

import pandas

from core.briefs.asking import CIRCUMSTANCES, Asked, named, with_ids
from core.briefs.content import Brief, Grid, Places
from core.briefs.places import on_map, points
from core.logistics.asking import TABLES
from core.logistics.asking import Asked as Question
from core.logistics.ends import TABLES as TABLE_OF
from core.logistics.ends import AmbiguousEnd, End, NoPosition, UnknownEnd, find
from core.logistics.graph import Choice, graph
from core.logistics.neighbourhood import RADII_KM, RADIUS_KM, neighbourhood
from core.narrative import logistics as narrative

USUAL = "project.shalkiya"
TAKEN = ("from", "to", "avoid", "modes", "way", "radius")
WIDTHS = (2.4, 4.4, 1.4, 1.4)
Records = Mapping[str, Mapping[str, object]]


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
    groups = pandas.Series([narrative.near_group(group, words.language) for group in rows["group"]], dtype="object")
    counted = [(str(name), words.number(int(count))) for name, count in groups.value_counts(sort=False).items()]
    within = words.say("logistics.km", km=words.number(radius))
    title = words.say("logistics.near_of", name=names[origin.code])
    parts = [words.say("logistics.counted", label=name, value=count) for name, count in counted]
    told = f"{title}. {words.listed(parts)}."
    marked = [(origin.code, words.say("logistics.sign_origin")), *zip(rows["code"], groups, strict=True)]
    return Brief(
        "logistics", words.language, title, asked.view.as_of, told,
        asked.cited(str(row["source_ids"]) for row in found.values()),
        charts=(drawn((title, told), marked, found, asked),),
        grids=(_grid(rows, groups, found, asked),),
        caveats=(words.say("logistics.near_note", km=within), words.say("logistics.near_plants_note")),
        filters=((words.say("logistics.point"), names[origin.code]), (words.say("logistics.radius"), within)),
        missing=missing,
    )  # fmt: skip


def records(codes: Iterable[str], asked: Asked) -> Records:
    """Return the rows at these ends by their codes (`project.shalkiya`)."""
    named_, found = set(codes), {}
    for subject, table in TABLE_OF.items():
        frame = asked.frame(table)
        ends = f"{subject}." + frame.iloc[:, 0].astype(str)
        rows = frame[ends.isin(named_)]
        found.update(zip(ends[rows.index], rows.to_dict("records"), strict=True))
    return {code: found[code] for code in dict.fromkeys(codes) if code in found}


def drawn(told: tuple[str, str], groups: Iterable[tuple[str, str]], found: Records, asked: Asked) -> Places:
    """Return a map with the ends, given as pairs of code and group, that have a position; `found` are their rows."""
    held = [(found[code], group) for code, group in groups if code in found and not pandas.isna(found[code]["lat"])]
    marks = points(pandas.DataFrame([row for row, _ in held]), [group for _, group in held], asked) if held else ()
    return on_map(told, marks, asked)


def _grid(rows: pandas.DataFrame, groups: pandas.Series, found: Records, asked: Asked) -> Grid:
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


def _name(code: str, asked: Asked) -> str:
    rows = records([code], asked)
    return asked.words.record_text(rows[code], "name") if rows else code
