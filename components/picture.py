"""Buttons that make a PNG or SVG of a chart in the reader's browser, with title, filters, date and sources in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import orjson
import streamlit as st

from components import theme
from components.charts.ready import Ready
from components.frame.vendor import ADDRESS
from components.text import Words
from core.export.cells import one_line
from core.export.stamp import Stamp
from core.records import Source
from core.words import direction, isolate

_SCRIPT = Path(__file__).with_name("picture.js").read_text(encoding="utf-8")
_MARKUP = """
<div class="buttons"><button id="png" type="button"></button><button id="svg" type="button"></button></div>
<p id="status" role="status"></p>
"""
_STYLE = """
.buttons { display: flex; flex-direction: column; gap: 1rem; }
button { font: inherit; color: var(--st-text-color); background: var(--st-background-color); cursor: pointer;
  min-height: 2.5rem; border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  padding: 0.25rem 0.75rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
#status { margin: 0.25rem 0 0; font-size: 0.875rem; }
#status:empty { display: none; }
"""
_component = st.components.v2.component("chart_picture", html=_MARKUP, css=_STYLE, js=_SCRIPT)
MOST_SOURCES = 12


@dataclass(frozen=True)
class Picture:
    """A figure with what is written around it and the sentence for those who cannot see it."""

    figure: Ready
    stamp: Stamp
    sources: tuple[Source, ...]
    alt: str = ""


def buttons(picture: Picture, words: Words, name: str) -> None:
    """Draw the two buttons; the figure is sent only when this is drawn, that is when the menu is open."""
    colors = theme.palette()
    data = {
        "figure": orjson.dumps(picture.figure.to_dict()).decode(),
        "plotly": ADDRESS,
        "title": one_line(picture.stamp.title),
        "alt": one_line(picture.alt),
        "lines": _lines(picture.stamp, words) + _credits(picture.sources, words),
        "direction": direction(words.language),
        "colors": {
            "background": colors.background, "text": colors.text, "muted": colors.muted, "line": colors.line,
        },
        "name": name,
        "labels": {key: words.say(f"exports.{key}") for key in ("png", "svg", "working", "failed")},
    }  # fmt: skip
    _component(key=f"picture_{name}", data=data)
    st.caption(words.say("exports.picture_hint"))


def _lines(stamp: Stamp, words: Words) -> list[str]:
    said = [f"{one_line(label)}: {isolate(one_line(value), words.language)}" for label, value in stamp.lines()[1:]]
    return [" · ".join(said)]


def _credits(sources: Iterable[Source], words: Words) -> list[str]:
    cited = [one_line(f"{source.publisher}: {source.title}. {source.url}") for source in sources]
    listed = [isolate(text, words.language) for text in cited[:MOST_SOURCES]]
    rest = len(cited) - MOST_SOURCES
    return [f"{words.say('tables.sources', count=len(cited))}:", *listed] + (
        [words.say("exports.more_sources", count=rest)] if rest > 0 else []
    )
