"""The view of plants that lack feed: the evidence, what both countries produce, and who could supply it, by route."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, dossier, state, store
from components.cards import Setting, Shown
from components.charts import logistics as chart
from components.charts.map_legend import Look
from components.charts.style import Theme
from components.dossier import Fact
from components.filters import Chosen
from components.frame import address
from components.logistics import controls, facts, feed_rows, near_view
from components.logistics.question import end_of
from components.places import drawing as places
from components.places import phrases as place_phrases
from components.places import tools
from components.text import Words
from core.clock import AsOf
from core.logistics.feed import plant_code


def show(setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the view."""
    words, needs = setting.words, store.table("feed_needs", setting.as_of)
    st.markdown(words.say("logistics.feed_lead"))
    if not len(needs):
        st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")
        return
    need_id = _chosen(needs.frame, setting)
    own = needs.where(needs.frame["feed_need_id"] == need_id)
    row = own.frame.to_dict("records")[0]
    name = feed_rows.need_name(row, setting.as_of, words)
    setting = cards.Setting(
        words, setting.as_of, Chosen(setting.chosen.filter, ((words.say("logistics.feed_need"), name),))
    )
    inputs = {"need_id": need_id, "as_of": setting.as_of}
    _evidence(row, own, setting)
    produced = store.prepared(feed_rows.produced, **inputs, language=words.language)
    title = words.say("logistics.feed_production", feed=words.label("feed_material", row["feed"]))
    measured = Shown("feed_production", title, produced, feed_rows.production(row["feed"], setting.as_of),
                     words.say("logistics.feed_production_note"))  # fmt: skip
    cards.table(measured, setting)
    rows = store.prepared(feed_rows.told, **inputs, language=words.language)
    if rows.empty:
        st.info(words.say("logistics.feed_none"), icon=":material/info:")
        return
    table = store.prepared(feed_rows.cited, **inputs)
    title = words.say("logistics.feed_suppliers", country=words.label("country", feed_rows.partner(row)), name=name)
    drawn = store.figure(figure, **inputs, language=words.language, theme=theme, compact=compact)
    computed = ("straight_km", "route_km", "access_km")
    alt = words.say("logistics.feed_alt", count=len(rows), title=title)
    shown = Shown("feed_map", title, rows, table, words.say("logistics.feed_unknown"), computed)
    cards.figure(shown, drawn, alt, setting, config=tools.config(words))
    _listed(
        Shown("feed_rows", title, rows, table, near_view.names_note(words, words.say("logistics.feed_hint")), computed),
        row,
        setting,
    )


def figure(*, need_id: str, as_of: AsOf, language: str, theme: Theme, compact: bool) -> go.Figure:
    """The map of the plant and of those that could supply it."""
    words, rows = Words(language), store.prepared(feed_rows.found, need_id=need_id, as_of=as_of)
    names, row = facts.names(as_of, language), feed_rows.need(need_id, as_of)
    placed = {code: end for code in rows["code"] if (end := end_of(code, as_of))}
    marks = [
        (code, end.lat, end.lon, place_phrases.hover([names[code]], words), "near") for code, end in placed.items()
    ]
    plant = end_of(plant_code(row), as_of)
    if plant:
        marks.append((plant.code, plant.lat, plant.lon, place_phrases.hover([names[plant.code]], words), "plant"))
    frame = pd.DataFrame(marks, columns=["id", "lat", "lon", "hover", "kind"])
    content = chart.Content({}, [], [], frame, store.prepared(places.labels, language=language), places.foot(words))
    lines = near_view.legend(frame["kind"], "feed_sign", words, theme)
    drawn = chart.figure(content, [lines], Look(language, theme, compact))
    return drawn.update_layout(uirevision=f"feed|{need_id}")


def _evidence(row: dict[str, object], own: object, setting: Setting) -> None:
    words = setting.words
    text, basis = feed_rows.evidence(row, setting.as_of, words)
    said = words.label("need_basis", "from_sources" if row["said_by_sources"] else "our_reading")
    items = [
        Fact(words.say("logistics.feed_plant"), feed_rows.plant_name(row, setting.as_of, words)),
        Fact(words.say("map.country"), words.label("country", str(row["country"]))),
        Fact(words.say("logistics.feed_material"), words.label("feed_material", str(row["feed"]))),
        Fact(words.say("logistics.feed_said"), said),
        Fact(words.say("pipeline.capacity"), feed_rows.capacity(row, setting.as_of, words)),
    ]
    rows = pd.DataFrame([{item.label: item.value for item in items} | {words.say("logistics.feed_evidence"): text}],
                        index=pd.Index([str(row["feed_need_id"])], name="id"))  # fmt: skip
    note = words.say("logistics.feed_not_known")
    with cards.block(Shown("feed_evidence", words.say("logistics.feed_evidence"), rows, own, note), setting):
        dossier.facts(items, columns=3)
        dossier.paragraph(basis, text)


def _listed(shown: Shown, row: dict[str, object], setting: Setting) -> None:
    picked = cards.table(shown, setting, select="single-row")
    target = plant_code(row)
    if picked and end_of(target, setting.as_of):
        for name, value in (("from", picked[0]), ("to", target), ("view", None), ("way", None)):
            address.write(name, value)
        controls.remember({"from": picked[0], "to": target, "view": None, "way": None})
        st.rerun()


def _chosen(needs: pd.DataFrame, setting: Setting) -> str:
    """Draw the choice of the plant; the address names it unless it is the first."""
    words, ids = setting.words, needs["feed_need_id"].tolist()
    names = {
        str(row["feed_need_id"]): feed_rows.need_name(row, setting.as_of, words) for row in needs.to_dict("records")
    }
    held = st.query_params.get("need", ids[0])
    held = held if held in ids else ids[0]
    picked = st.selectbox(
        words.say("logistics.feed_need"), ids, key=state.follow("logistics.need", held),
        format_func=lambda code: names[code],
    ) or held  # fmt: skip
    written = None if picked == ids[0] else picked
    controls.remember({"need": written})
    address.write("need", written)
    return picked
