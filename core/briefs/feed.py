"""A plant that lacks feed, in files: what says so, what both countries produce, and who holds the ore, by route."""

from collections.abc import Mapping

import pandas

from core.briefs.asking import CIRCUMSTANCES, Asked, named, with_ids
from core.briefs.content import Brief, Grid, Number
from core.briefs.near import drawn, records
from core.logistics.asking import TABLES
from core.logistics.asking import Asked as Question
from core.logistics.ends import NoPosition, UnknownEnd, by_code
from core.logistics.feed import PARTNER, newest, plant_code, suppliers
from core.logistics.graph import Choice, graph
from core.narrative import places as narrative
from core.words.dates import year_text

TAKEN = ("from", "to", "avoid", "modes", "way", "need")
WIDTHS, WIDTHS_OF_MADE = (4.2, 1.8, 2.0, 1.3, 1.3), (1.6, 1.6, 1.0, 1.4, 3.4)
# Missed least on a slide of two languages: the straight line beside the route, and what kind of record it is.
SPARE, SPARE_OF_MADE = (4, 1), (4,)


def feed(asked: Asked) -> Brief:
    """Return the plant that the view names by `need` (else the first), the evidence, and its possible suppliers."""
    words, view, needs = asked.words, asked.view, asked.frame("feed_needs")
    missing = [f"{name} = {value}" for name, value in view.parameters if name not in {*TAKEN, *CIRCUMSTANCES} and value]
    if needs.empty:
        title = words.say("logistics.view_feed")
        return Brief("logistics", words.language, title, view.as_of, words.say("filters.empty"), (),
                     missing=tuple(missing))  # fmt: skip
    wanted = view.get("need")
    if wanted and wanted not in set(needs["feed_need_id"]):
        missing.append(f"need = {wanted}")
    row = needs[needs["feed_need_id"] == wanted] if wanted in set(needs["feed_need_id"]) else needs.head(1)
    return _of(row.to_dict("records")[0], asked, tuple(missing))


def _of(row: Mapping[str, object], asked: Asked, missing: tuple[str, ...]) -> Brief:
    words, code = asked.words, plant_code(row)
    rows, made = _suppliers(row, code, asked), newest(asked.frame("production"), str(row["feed"]))
    found = records([*rows["code"], code], asked)
    plant = words.record_text(found[code], "name") if code in found else words.say("logistics.feed_no_plant")
    material = words.label("feed_material", str(row["feed"]))
    name = words.say("logistics.counted", label=plant, value=material)
    country = words.label("country", PARTNER[str(row["country"])])
    title = words.say("logistics.feed_suppliers", country=country, name=name)
    told = words.say("logistics.feed_alt", count=len(rows), title=title) if len(rows) else words.say(
        "logistics.feed_none")  # fmt: skip
    marked = [(one, words.say("logistics.feed_sign_near")) for one in rows["code"]]
    chart = drawn((title, told), [*marked, (code, words.say("logistics.feed_sign_plant"))], found, asked)
    cited = [str(one["source_ids"]) for one in found.values()]
    return Brief(
        "logistics", words.language, words.say("logistics.view_feed"), asked.view.as_of, f"{name}. {told}",
        asked.cited([str(row["source_ids"])], made["source_ids"], cited),
        numbers=(Number(words.say("logistics.feed_sign_near"), words.number(len(rows))),),
        charts=(chart,) if chart.points else (),
        grids=(_evidence(row, name, asked), _made(made, material, asked), _listed(rows, found, title, asked)),
        caveats=(words.say("logistics.feed_not_known"), words.say("logistics.feed_unknown")),
        filters=((words.say("logistics.feed_need"), name),), missing=missing,
    )  # fmt: skip


def _suppliers(row: Mapping[str, object], code: str, asked: Asked) -> pandas.DataFrame:
    question = Question.of({name: asked.frame(name) for name in TABLES})
    try:
        plant = by_code(code, question.tables)
    except (UnknownEnd, NoPosition):
        plant = None
    on = graph(question.network, Choice())
    return suppliers(str(row["feed"]), str(row["country"]), question.tables, plant, on)


def _evidence(row: Mapping[str, object], name: str, asked: Asked) -> Grid:
    words, frame = asked.words, asked.frame(str(row["evidence_table"]))
    found = frame[frame.iloc[:, 0] == row["evidence_id"]].to_dict("records")
    text = words.record_text(found[0], str(row["evidence_field"])) if found else words.unknown()
    said = words.label("need_basis", "from_sources" if row["said_by_sources"] else "our_reading")
    ids = pandas.Series([str(row["feed_need_id"])], dtype="string")
    cells = {"logistics.feed_need": name, "logistics.feed_said": said, "logistics.feed_evidence_text": text}
    shown = named({key: pandas.Series([cell], dtype="object") for key, cell in cells.items()}, ids, words.say)
    full = with_ids(shown, pandas.Series([str(row["source_ids"])]), words)
    return Grid(words.say("logistics.feed_evidence"), shown, full, (2.6, 1.8, 5.0))


def _made(frame: pandas.DataFrame, material: str, asked: Asked) -> Grid:
    words = asked.words
    columns = {
        "map.country": asked.labels(frame["country"], "country"),
        "logistics.commodity": asked.labels(frame["commodity"], "commodity"),
        "logistics.year": frame["year"].map(lambda year: year_text(int(year), words.language)),
        "logistics.quantity_t": frame["quantity_t"].map(
            lambda cell: words.number(float(cell)), na_action="ignore"),
        "logistics.form": frame["form"].map(lambda cell: words.record_text({"text_en": cell}, "text")),
    }  # fmt: skip
    shown = named(columns, frame.iloc[:, 0], words.say)
    full = shown.copy()
    full[words.say("logistics.quantity_t")] = list(frame["quantity_t"])
    full = with_ids(full, frame["source_ids"], words)
    title, note = words.say("logistics.feed_production", feed=material), words.say("logistics.feed_production_note")
    return Grid(title, shown, full, WIDTHS_OF_MADE, note, spare=SPARE_OF_MADE)


def _listed(rows: pandas.DataFrame, found: Mapping[str, Mapping[str, object]], title: str, asked: Asked) -> Grid:
    words = asked.words
    columns = {
        "logistics.near_name": rows["code"].map(lambda code: words.record_text(found[code], "name")),
        "map.kind": rows["code"].map(lambda code: _kind(code, found[code], asked)),
        "map.status": rows["code"].map(lambda code: _status(code, found[code], asked)),
        "logistics.by_route": rows["route_km"].map(lambda km: words.number(float(km), digits=0), na_action="ignore"),
        "logistics.straight": rows["straight_km"].map(lambda km: words.number(float(km), digits=0), na_action="ignore"),
    }
    shown = named(columns, rows["code"], words.say)
    full = shown.copy()
    full[words.say("logistics.by_route")] = list(rows["route_km"].round(1))
    full[words.say("logistics.straight")] = list(rows["straight_km"].round(1))
    full = with_ids(full, rows["code"].map(lambda code: str(found[code]["source_ids"])), words)
    return Grid(title, shown, full, WIDTHS, spare=SPARE)


def _kind(code: str, row: Mapping[str, object], asked: Asked) -> str:
    is_project = code.startswith("project.")
    column, vocabulary = ("activity", "project_activity") if is_project else ("site_kind", "site_kind")
    return asked.words.label(vocabulary, str(row[column]))


def _status(code: str, row: Mapping[str, object], asked: Asked) -> str:
    words, is_project = asked.words, code.startswith("project.")
    column, vocabulary = ("stage", "project_stage") if is_project else ("status", "site_status")
    if pandas.isna(row[column]):
        return words.unknown()
    return narrative.dated(words.label(vocabulary, str(row[column])), row[f"{column}_on"], words.language)
