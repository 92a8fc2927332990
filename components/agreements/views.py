"""The views of the register: the timeline with its list, and the renewal radar; the address names which is shown."""

import streamlit as st

from components import cards, store, switches
from components.agreements import dossier, history, listing, radar, register, strip, timeline, window
from components.cards import Setting
from components.charts.style import Theme
from components.escaping import escaped
from components.pipeline import columns

VIEWS = ("timeline", "radar")


def switch(setting: Setting) -> str:
    """Draw the switch between the views and return the one to show; the address names it unless it is the first."""
    words = setting.words
    return switches.switch(
        "agreements.view", VIEWS, lambda code: words.say(f"agreements.view_{code}"), words.say("agreements.view"),
        words, labelled=False,
    )  # fmt: skip


def show(setting: Setting, narrow: bool, theme: Theme) -> None:
    """Draw the chosen instruments in the view of the address, or say that the filters leave none."""
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    if register.chosen_rows(**inputs).empty:
        st.info(setting.words.say("filters.empty"), icon=":material/filter_alt_off:")
        return
    strip.show(setting)
    if switch(setting) == "radar":
        _radar(setting, narrow, theme)
    else:
        _timeline(setting, narrow, theme)


def _timeline(setting: Setting, narrow: bool, theme: Theme) -> None:
    words, inputs = setting.words, {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    group, years = timeline.switches(words)
    shown_now = window.asked()
    window.controls(shown_now, store.prepared(timeline.whole, **inputs), words)
    # A figure of its own for each window: what was dragged over in one is not selected in the next.
    name = f"agreements_timeline_{shown_now.first}_{shown_now.last}" if shown_now else "agreements_timeline"
    shown = cards.Shown(
        name, words.say("agreements.timeline_title"),
        store.prepared(timeline.event_rows, **inputs, language=words.language),
        store.prepared(timeline.cited, **inputs), words.say("agreements.timeline_note"),
        ("acted_status", "ended_on", "intended", "superseded_by"),
    )  # fmt: skip
    look = timeline.Look(group, years, narrow, words.language, theme, shown_now, lines=2)
    drawn = store.figure(timeline.figure, **inputs, look=look)
    alt = store.prepared(timeline.alt, **inputs, language=words.language)
    clicked = cards.figure(shown, drawn, alt, setting, select=True)
    if stretch := window.dragged(clicked):
        window.show(stretch)
        st.rerun()
    listed = cards.Shown(
        "agreements_register", words.say("agreements.table_title"),
        store.prepared(listing.table_rows, **inputs, language=words.language), store.prepared(register.cited, **inputs),
        words.say("agreements.table_note", day=words.date(setting.as_of.date.isoformat())), ("age", "acted_status"),
    )  # fmt: skip
    picked = cards.table(
        listed, setting, select="single-row", height=min(640, 40 + listing.TALL_ROW * len(listed.rows)),
        config=listing.widths(words), row_height=listing.TALL_ROW, spare=listing.spare(words),
        display=store.prepared(listing.display, **inputs, language=words.language),
    )  # fmt: skip
    dossier.open_dossier(history.selected(clicked) or next(iter(picked), None))


def _radar(setting: Setting, narrow: bool, theme: Theme) -> None:
    words, inputs = setting.words, {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    day = words.date(setting.as_of.date.isoformat())
    rows = store.prepared(radar.table_rows, **inputs, language=words.language)
    cited = store.prepared(register.cited, **inputs)
    computed = ("age_band", "last_sign", "last_step", "term_state", "superseded_by", "presets", "intended")
    shown = cards.Shown(
        "agreements_radar", words.say("agreements.radar_title"), rows, cited,
        words.say("agreements.radar_note", day=day), computed,
    )  # fmt: skip
    if told := store.prepared(radar.longest, **inputs, language=words.language):
        st.markdown(escaped(told))
    drawn = store.figure(radar.figure, **inputs, compact=narrow, language=words.language, theme=theme)
    alt = store.prepared(radar.alt, **inputs, language=words.language)
    clicked = cards.figure(shown, drawn, alt, setting, select=True)
    listed = cards.Shown(
        "agreements_renewal", words.say("agreements.radar_table"), rows, cited,
        words.say("agreements.radar_table_note", day=day), computed,
    )  # fmt: skip
    config = columns.widths(rows, known={rows.columns[0]: 250}, empty=words.unknown())
    picked = cards.table(
        listed, setting, select="single-row", height=listing.height(rows, 560), config=config,
        spare=radar.spare(words),
    )  # fmt: skip
    dossier.open_dossier(history.selected(clicked) or next(iter(picked), None))
