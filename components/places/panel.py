"""Beside the map: the record that is open, or what the map holds and what it cannot show."""

import pandas as pd
import streamlit as st

from components.cards import Setting
from components.escaping import escaped
from components.places import phrases, record
from components.places.choice import Record
from components.places.rows import Rows, has_position
from components.text import Words
from core.narrative import places as narrative
from core.words import language_name


def show(chosen: Record | None, rows: Rows, setting: Setting) -> None:
    """Draw the panel as high as what it says, since a box that scrolls is lost to the keyboard; an id that nobody
    knows gives a sentence and the summary."""
    own = record.found(chosen, setting) if chosen else None
    with st.container(border=True, key="map_panel"):
        if chosen and own is not None:
            record.show(chosen, own, setting)
            return
        if chosen:
            record.missing(chosen, setting)
        _summary(rows, setting.words)


def _summary(rows: Rows, words: Words) -> None:
    sites, projects = rows.sites.frame, rows.projects.frame
    st.subheader(words.say("map.panel_title"), anchor=False)
    st.caption(escaped(words.say("map.panel_hint")))
    if len(sites):
        named = narrative.counted(sites["site_kind"], "site_kind", words.language)
        _counts(words.say("map.sites_count", count=len(sites)), named)
    if len(projects):
        named = narrative.counted(projects["country"], "country", words.language)
        _counts(words.say("map.projects_count", count=len(projects)), named)
    if sites.empty and projects.empty:
        st.markdown(escaped(words.say("filters.empty")))
    st.markdown(escaped(" ".join(narrative.uncertain(sites, projects, words.language))))
    _by_region(rows, words)
    if len(sites) and not sites[f"name_{words.language}"].notna().any():
        language = language_name("en", words.language)
        st.caption(escaped(words.say("map.names_note", language=language)))


def _counts(heading: str, lines: list[str]) -> None:
    st.markdown(f"**{escaped(heading)}**  \n" + "  \n".join(escaped(line) for line in lines))


def _by_region(rows: Rows, words: Words) -> None:
    frames = {"sites": rows.sites.frame, "projects": rows.projects.frame}
    named = {key: _regions(frame[~has_position(frame)], words) for key, frame in frames.items()}
    counts = pd.DataFrame({key: cells.value_counts() for key, cells in named.items()}).fillna(0).astype(int)
    if counts.empty:
        return
    lines = []
    for region, row in counts.iterrows():
        numbers = [words.say(f"map.{key}_count", count=int(row[key])) for key in ("projects", "sites") if row[key]]
        lines.append(words.say("map.counted", label=str(region), number=words.listed(numbers)))
    # Folded: the list is long, and a panel that scrolls needs something the keyboard can stop at.
    with st.expander(words.say("map.region_only")):
        st.markdown("  \n".join(escaped(line) for line in lines))


def _regions(frame: pd.DataFrame, words: Words) -> pd.Series:
    stated = words.say("map.region_not_stated")
    units = [phrases.region(code, words) if pd.notna(code) else stated for code in frame["admin1_id"]]
    countries = [words.label("country", code) for code in frame["country"]]
    return pd.Series([words.listed(pair) for pair in zip(countries, units, strict=True)], dtype="object")
