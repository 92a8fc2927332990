"""Buttons that make a PNG or SVG of a chart in the reader's browser, with title, filters, date and sources in it."""

from collections.abc import Iterable
from pathlib import Path

import orjson
import streamlit as st

from components.charts.ready import Ready
from components.text import Words
from core.export.stamp import Stamp
from core.records import Source
from core.words import direction
from core.words.isolates import plain

_SCRIPT = Path(__file__).with_name("picture.js").read_text(encoding="utf-8")
_MARKUP = '<div class="buttons"><button id="png" type="button"></button><button id="svg" type="button"></button></div>'
_STYLE = """
.buttons { display: flex; flex-direction: column; gap: 0.5rem; }
button { font: inherit; color: var(--st-text-color); background: var(--st-background-color); cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius); padding: 0.4rem 0.75rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
"""
_component = st.components.v2.component("chart_picture", html=_MARKUP, css=_STYLE, js=_SCRIPT)
MOST_SOURCES = 12


def buttons(figure: Ready, stamp: Stamp, sources: Iterable[Source], words: Words, name: str) -> None:
    """Draw the two buttons; the figure is sent only when this is drawn, that is when the menu is open."""
    data = {
        "figure": orjson.dumps(figure.to_dict()).decode(),
        "title": stamp.title,
        "lines": [f"{label}: {value}" for label, value in stamp.lines()[1:]] + _credits(sources, words),
        "direction": direction(stamp.language),
        "name": name,
        "labels": {"png": words.say("exports.png"), "svg": words.say("exports.svg")},
    }
    _component(key=f"picture_{name}", data=data)
    st.caption(words.say("exports.picture_hint"))


def _credits(sources: Iterable[Source], words: Words) -> list[str]:
    cited = [plain(f"{source.publisher}, {source.url}" if source.url else source.publisher) for source in sources]
    more = [f"… +{words.number(len(cited) - MOST_SOURCES)}"] if len(cited) > MOST_SOURCES else []
    return [f"{words.say('exports.sources')}:", *cited[:MOST_SOURCES], *more]
