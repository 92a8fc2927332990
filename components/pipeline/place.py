"""Where a project lies: a small map with its accuracy, the coordinates, and the way to the large map."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store
from components.cards import Setting
from components.charts import places as chart
from components.charts.labels import chart_text
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.navigation import entry
from components.pipeline.cells import location_note
from components.pipeline.record import Record
from components.places.drawing import labels
from components.text import Words
from core.clock import AsOf
from core.status.stages import shown_stages

HEIGHT = 330
ZOOM = 5.0
NOT_STATED = "accuracy_not_stated"


def figure(project_id: str, as_of: AsOf, language: str, theme: Theme) -> go.Figure:
    """The ground of the map around the project and its mark, which tells the accuracy."""
    words, frame = Words(language), Record(project_id, as_of).own.frame
    row = frame.to_dict("records")[0]
    hover = "<br>".join(chart_text(text, language) for text in (words.record_text(row, "name"), position(row, words)))
    own = frame[["lat", "lon"]].assign(
        id=project_id, hover=hover, stage=shown_stages(frame), accuracy=frame["location_accuracy"].fillna(NOT_STATED)
    )
    none = own.iloc[:0].assign(group="", kind="")
    content = chart.Content(none, own, none, none, store.prepared(labels, language=language), frozenset({"railways"}))
    drawn = chart.figure(content, (), chart.Look(language, theme))
    center = {"lat": round(float(str(row["lat"])), 4), "lon": round(float(str(row["lon"])), 4)}
    return drawn.update_layout(height=HEIGHT, map={"center": center, "zoom": ZOOM}, uirevision=project_id)


def show(record: Record, setting: Setting, theme: Theme) -> None:
    """Draw the card of the place; without a position it says what is known instead."""
    words, row = setting.words, record.row
    title, text = words.say("pipeline.place"), position(row, words)
    note = location_note(row, words)
    cells = {"lat": row["lat"], "lon": row["lon"], "accuracy": text, "note": note}
    rows = pd.DataFrame([{words.say(f"pipeline.{key}"): cell for key, cell in cells.items()}])
    shown = cards.Shown("project_place", title, rows, record.own, " · ".join(filter(None, (text, note))))
    if pd.isna(row["lat"]):
        with cards.block(shown, setting):
            st.markdown(escaped(words.say("pipeline.no_position")))
        return
    drawn = store.figure(figure, project_id=record.project_id, as_of=record.as_of, language=words.language, theme=theme)
    cards.figure(shown, drawn, f"{words.record_text(row, 'name')}: {text}", setting)
    st.page_link(
        entry("map").file, label=words.say("pipeline.on_the_map"), icon=":material/map:",
        query_params={**_day(), "lang": words.language, "project": record.project_id},
    )  # fmt: skip


def position(row: Mapping[str, object], words: Words) -> str:
    """The coordinates and their accuracy, or how far the place is known without them."""
    stated = "" if pd.isna(row["location_accuracy"]) else str(row["location_accuracy"])
    if pd.isna(row["lat"]):
        return words.label("location_accuracy", stated) if stated else ""
    accuracy = stated or NOT_STATED
    degrees = [words.number(round(float(str(row[name])), 4)) for name in ("lat", "lon")]
    named = words.label("location_accuracy", accuracy)
    return words.say("pipeline.position", lat=degrees[0], lon=degrees[1], accuracy=named)


def _day() -> dict[str, str]:
    return {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
