"""The rows of the view of feed: a need and its evidence, production of both countries, and possible suppliers."""

from collections.abc import Mapping

import pandas as pd

from components import store
from components.logistics import facts
from components.logistics.question import end_of
from components.pipeline.cells import capacity_text
from components.places import phrases
from components.text import Words
from core.clock import AsOf
from core.logistics.ends import TABLES
from core.logistics.feed import PARTNER, newest, plant_code, suppliers
from core.logistics.graph import Choice, graph
from core.records import Table
from core.words.dates import year_text

Row = Mapping[str, object]
SUBJECTS: Mapping[str, str] = {"projects": "project", "sites": "site"}


def need(need_id: str, as_of: AsOf) -> Row:
    """The row of a need by its id."""
    frame = store.table("feed_needs", as_of).frame
    return frame[frame["feed_need_id"] == need_id].to_dict("records")[0]


def partner(row: Row) -> str:
    """The country that could supply."""
    return PARTNER[str(row["country"])]


def plant_name(row: Row, as_of: AsOf, words: Words) -> str:
    """The name of the plant, or that none is named."""
    return facts.names(as_of, words.language).get(plant_code(row)) or words.say("logistics.feed_no_plant")


def need_name(row: Row, as_of: AsOf, words: Words) -> str:
    """Plant and feed in one line."""
    return words.say("logistics.counted", label=plant_name(row, as_of, words),
                     value=words.label("feed_material", str(row["feed"])))  # fmt: skip


def evidence(row: Row, as_of: AsOf, words: Words) -> tuple[str, str]:
    """The text that speaks of the lack, and whose wording it is."""
    frame, field = store.table(str(row["evidence_table"]), as_of).frame, str(row["evidence_field"])
    found = frame[frame.iloc[:, 0] == row["evidence_id"]].to_dict("records")
    if not found:
        return words.unknown(), words.unknown()
    basis = words.basis(found[0], field)
    named = words.label("text_basis", basis) if basis and field != "need" else words.say("logistics.feed_evidence_text")
    return words.record_text(found[0], field), named


def capacity(row: Row, as_of: AsOf, words: Words) -> str:
    """The capacity of the plant as the facts give it; never completed."""
    if str(row["plant_table"]) not in SUBJECTS:
        return words.unknown()
    frame = store.table(str(row["plant_table"]), as_of).frame
    found = frame[frame.iloc[:, 0] == row["plant_id"]].to_dict("records")
    if not found:
        return words.unknown()
    if row["plant_table"] == "projects":
        return capacity_text(found[0], words) or words.unknown()
    stated = phrases.known(found[0], "capacity")
    return phrases.foreign(stated, words) if stated else words.unknown()


def production(feed: str, as_of: AsOf) -> Table:
    """The newest figure of each form and country that the statistics hold for a feed, both countries."""
    table = store.table("production", as_of)
    return table.where(table.frame.index.isin(newest(table.frame, feed).index))


def produced(*, need_id: str, as_of: AsOf, language: str) -> pd.DataFrame:
    """Those figures in the reader's words, both countries side by side."""
    words, frame = Words(language), production(str(need(need_id, as_of)["feed"]), as_of).frame
    frame = frame.sort_values(["country", "commodity", "measure"])
    columns = {
        words.say("map.country"): [words.label("country", code) for code in frame["country"]],
        words.say("logistics.commodity"): [words.label("commodity", code) for code in frame["commodity"]],
        words.say("logistics.year"): [year_text(int(year), language) for year in frame["year"]],
        words.say("logistics.quantity_t"): frame["quantity_t"].astype("Float64").to_list(),
        words.say("logistics.form"): [phrases.foreign(str(form), words) for form in frame["form"]],
    }
    return pd.DataFrame(columns)


def found(*, need_id: str, as_of: AsOf) -> pd.DataFrame:
    """The possible suppliers with their distances, for the usual modes (rail and sea)."""
    row = need(need_id, as_of)
    tables = {name: store.table(name, as_of).frame for name in TABLES.values()}
    plant = end_of(plant_code(row), as_of)
    on = graph(facts.network_of(as_of), Choice())
    return suppliers(str(row["feed"]), str(row["country"]), tables, plant, on)


def told(*, need_id: str, as_of: AsOf, language: str) -> pd.DataFrame:
    """The suppliers in the reader's words; the index holds their codes."""
    words, rows = Words(language), store.prepared(found, need_id=need_id, as_of=as_of)
    names, records = facts.names(as_of, language), _records(as_of)
    cells = [_supplier(records[code], code, words) for code in rows["code"]]
    columns = {
        words.say("logistics.near_name"): [names[code] for code in rows["code"]],
        **{title: [cell[title] for cell in cells] for title in (cells[0] if cells else ())},
        words.say("logistics.by_route"): rows["route_km"].round(0).to_list(),
        words.say("logistics.straight"): rows["straight_km"].round(0).to_list(),
    }
    return pd.DataFrame(columns, index=pd.Index(rows["code"], name="id"))


def cited(*, need_id: str, as_of: AsOf) -> Table:
    """The suppliers with their sources."""
    return facts.cited_ends(store.prepared(found, need_id=need_id, as_of=as_of)["code"], as_of)


def _records(as_of: AsOf) -> dict[str, Row]:
    records: dict[str, Row] = {}
    for table, subject in SUBJECTS.items():
        for row in store.table(table, as_of).frame.to_dict("records"):
            records[f"{subject}.{row[f'{subject}_id']}"] = row
    return records


def _supplier(row: Row, code: str, words: Words) -> dict[str, object]:
    if code.startswith("project."):
        kind = words.label("project_activity", str(row["activity"]))
        status = phrases.dated(row, "stage", "project_stage", "stage_on", words)
    else:
        kind = words.label("site_kind", str(row["site_kind"]))
        status = phrases.dated(row, "status", "site_status", "status_on", words)
    resource = row["resource_mt"]
    return {
        words.say("map.kind"): kind,
        words.say("map.status"): status,
        words.say("map.resource"): pd.NA if pd.isna(resource) else float(str(resource)),
        words.say("map.accuracy"): phrases.label(row, "location_accuracy", "location_accuracy", words),
    }
