"""The view of what lies near a point: the point, the radius, a map and a table."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, state, store
from components.cards import Setting, Shown
from components.charts import logistics as chart
from components.charts.labels import chart_text
from components.charts.map_legend import Line, Look
from components.charts.style import Theme
from components.filters import Chosen
from components.frame import address
from components.logistics import controls, facts, near
from components.logistics.question import Question, end_of
from components.places import drawing as places
from components.places import phrases as place_phrases
from components.places import tools
from components.text import Words
from core.clock import AsOf
from core.logistics.neighbourhood import RADII_KM, RADIUS_KM
from core.words import language_name

LEAST_VIEW_KM = 150


def show(question: Question, setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the view."""
    words = setting.words
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="logistics_near"):
        controls.origin(question, setting.as_of, words)
        radius = _radius(words)
    end = end_of(question.origin, setting.as_of)
    names = facts.names(setting.as_of, words.language)
    if end is None:
        text = words.say("logistics.no_position", name=names.get(question.origin, question.origin))
        st.warning(text, icon=":material/wrong_location:")
        return
    within = words.say("logistics.km", km=words.number(radius))
    described = ((words.say("logistics.point"), names[end.code]), (words.say("logistics.radius"), within))
    setting = cards.Setting(words, setting.as_of, Chosen(setting.chosen.filter, described))
    inputs = {"code": question.origin, "as_of": setting.as_of, "radius": radius}
    rows, table = store.prepared(near.told, **inputs, language=words.language), store.prepared(near.cited, **inputs)
    title = words.say("logistics.near_of", name=names[end.code])
    drawn = store.figure(figure, **inputs, language=words.language, theme=theme, compact=compact)
    shown = Shown(
        "near_map", title, rows, table, words.say("logistics.near_note", km=within), ("straight_km", "route_km")
    )
    cards.figure(shown, drawn, alt(rows, title, words), setting, config=tools.config(words))
    note = names_note(words, words.say("logistics.near_plants_note"))
    computed = ("straight_km", "route_km")
    listed = Shown("near_rows", words.say("logistics.near_table"), rows, table, note, computed)
    cards.table(listed, setting)


def figure(*, code: str, as_of: AsOf, radius: int, language: str, theme: Theme, compact: bool) -> go.Figure:
    """The map of the point and of everything near it."""
    words, rows = Words(language), store.prepared(near.found, code=code, as_of=as_of, radius=radius)
    names, end = facts.names(as_of, language), end_of(code, as_of)
    assert end is not None
    groups = [near.group_name(group, words) for group in rows["group"]]
    hovers = [
        place_phrases.hover([names[one], group, words.say("logistics.km", km=words.number(float(km), digits=0))], words)
        for one, group, km in zip(rows["code"], groups, rows["straight_km"], strict=True)
    ]
    kinds = rows["group"].map(lambda group: {"port": "port", "border_crossing": "border"}.get(group, "near"))
    kinds = kinds.mask(rows["group"].str.startswith("plants"), "plant").mask(rows["group"] == "city", chart.POINT)
    marks = pd.DataFrame({"id": rows["code"], "lat": rows["lat"], "lon": rows["lon"], "hover": hovers, "kind": kinds})
    own = pd.DataFrame([(code, end.lat, end.lon, place_phrases.hover([names[code]], words), "origin")],
                       columns=list(marks.columns))  # fmt: skip
    marks = pd.concat([marks.drop_duplicates("id"), own], ignore_index=True)
    content = chart.Content({}, [], [], marks, store.prepared(places.labels, language=language), places.foot(words))
    lines = legend(marks["kind"], "sign", words, theme)
    drawn = chart.figure(content, [lines], Look(language, theme, compact))
    # The view holds the neighbourhood; far ports and plants lie beyond its edge and in the table.
    close = pd.concat([rows[rows["straight_km"] <= max(radius, LEAST_VIEW_KM)], own[["lat", "lon"]]])
    fitted = chart.view(close, chart.WIDTHS[compact], chart.HEIGHT)
    return drawn.update_layout(uirevision=f"near|{code}|{radius}", map=fitted)


def alt(rows: pd.DataFrame, title: str, words: Words) -> str:
    """What is near in one sentence: groups and how many."""
    counted = rows.iloc[:, 0].value_counts(sort=False)
    parts = [words.say("logistics.counted", label=str(name), value=words.number(int(n))) for name, n in counted.items()]
    return f"{title}. {words.listed(parts)}."


def legend(kinds: pd.Series, prefix: str, words: Words, theme: Theme) -> list[Line]:
    """One line per sign that occurs, in the words of the keys that begin with the prefix."""
    return [
        Line(
            chart_text(words.say(f"logistics.{prefix}_{kind}"), words.language),
            chart.SIGNS[kind],
            chart.sign_color(kind, theme),
        )
        for kind in ("origin", "near", "plant", "port", "border")
        if (kinds == kind).any()
    ]


def names_note(words: Words, note: str) -> str:
    """A note, with the language of the sites' names where it is not the reader's."""
    if words.language == "en":
        return note
    return f"{note} {words.say('map.names_note', language=language_name('en', words.language))}"


def _radius(words: Words) -> int:
    asked = st.query_params.get("radius", "")
    held = int(asked) if asked.isdigit() and int(asked) in RADII_KM else RADIUS_KM
    picked = st.selectbox(
        words.say("logistics.radius"), RADII_KM, key=state.follow("logistics.radius", held), width=180,
        format_func=lambda km: words.say("logistics.km", km=words.number(km)),
    ) or held  # fmt: skip
    written = None if picked == RADIUS_KM else str(picked)
    controls.remember({"radius": written})
    address.write("radius", written)
    return picked
