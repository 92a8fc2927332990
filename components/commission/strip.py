"""The commitments of the meeting of February 2022 as a strip: how firmly said, reported state, months of silence."""

import plotly.graph_objects as go

from components import cards, store, theme
from components.cards import Setting, Shown
from components.charts import overview_strip as charts
from components.charts.style import Theme
from components.commission import COMPUTED, listing, rows
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf
from core.narrative import overview as narrative
from core.records import Table


def show(setting: Setting) -> int:
    """Draw the strip and return how many commitments it holds; nothing is drawn before the meeting."""
    words = setting.words
    shown, alt = store.prepared(described, setting=setting)
    if len(shown.rows):
        looks = {"language": words.language, "theme": theme.current(), "compact": is_narrow()}
        drawn = store.figure(figure, as_of=setting.as_of, **looks)
        cards.figure(shown, drawn, alt, setting)
    return len(shown.rows)


def described(setting: Setting) -> tuple[Shown, str]:
    """The card of the strip and its sentence."""
    words, table = setting.words, made_there(setting.as_of)
    note = words.say("overview.strip_note", day=words.date(setting.as_of.date.isoformat()))
    listed = listing.commitments(table.frame, words, setting.as_of)
    shown = Shown("overview_strip", words.say("overview.strip"), listed, table, note, COMPUTED)
    return shown, narrative.strip(table.frame, words.language)


def made_there(as_of: AsOf) -> Table:
    """The commitments of the meeting, citing also the last word about each."""
    table = rows.heard(as_of)
    return table.where(table.frame["from_meeting"])


def figure(as_of: AsOf, language: str, theme: Theme, *, compact: bool = False) -> go.Figure:
    """The figure of the strip."""
    words, frame = Words(language), made_there(as_of).frame
    named = frame.assign(text=words.record_column(frame, "text"))
    # A whole date is longer than a telephone is wide.
    day = words.date(as_of.date.isoformat(), short=compact)
    titles = (
        words.say("overview.strip_then"),
        words.say("overview.strip_now", day=day),
        words.say("overview.strip_silent"),
    )
    drawn = charts.strip(named, titles, language, theme)
    return charts.heightened(drawn) if compact else drawn
