"""What lies near a project: the nearest place of each kind in a straight line, computed and said so."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record
from components.text import Words
from core.clock import AsOf
from core.logistics.ends import End
from core.logistics.nearest import nearest
from core.records import Table
from core.vocabulary import codes


def near(project_id: str, as_of: AsOf) -> Table:
    """The nearest place of each kind (city, rail node, crossing, port) with its `straight_km`, the nearest first."""
    row, places = Record(project_id, as_of).row, store.table("places", as_of)
    origin = End("project", project_id, str(row["country"]), float(str(row["lat"])), float(str(row["lon"])))
    kinds = [places.frame[places.frame["kind"] == kind] for kind in codes("place_kind")]
    found = pd.concat([nearest(origin, rows, most=1) for rows in kinds]).sort_values("straight_km", kind="stable")
    return Table(places.name, found, places.sources)


def show(record: Record, setting: Setting) -> None:
    """Draw the nearest places; a project without a position has none."""
    words, row = setting.words, record.row
    if pd.isna(row["lat"]):
        return
    table = store.prepared(near, project_id=record.project_id, as_of=record.as_of)
    rows = rows_of(table.frame, words)
    parts = [words.say("pipeline.near_note")]
    if row["location_accuracy"] != "exact":
        parts.append(words.say("pipeline.near_approximate"))
    shown = cards.Shown(
        "project_near", words.say("pipeline.near_title"), rows, table, " ".join(parts), ("straight_km",)
    )
    with cards.block(shown, setting):
        written = rows.assign(**{rows.columns[2]: rows.iloc[:, 2].map(lambda km: words.number(km, digits=0))})
        named = written.map(lambda text: escaped(str(text))).rename(columns=escaped)
        st.table(named.set_index(named.columns[0]))


def rows_of(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Name, kind and distance in km of the places."""
    columns = {
        "near_place": words.record_column(frame, "name"),
        "near_kind": frame["kind"].map(lambda code: words.label("place_kind", code)),
        "near_km": frame["straight_km"].round(1),
    }
    return pd.DataFrame({words.say(f"pipeline.{name}"): cells.array for name, cells in columns.items()})
