"""The line at the lower edge of the stage: progress, time, switches, keys and clickers; two windows kept in step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from components import state
from components.frame.choices import LOCALES
from components.presenter import address
from components.text import Words
from core.scenes.model import Parameters
from core.words import direction

KEY = "stage_clicker"
# Scenes that are kept on the page on either side; a set that somebody made can have hundreds.
MOST_BESIDE = 8
# Rows that a block can leave out and say so.
MOST_ROWS = 40
# One script of the browser: what fits the letters, and the line that keeps them fitted.
_SCRIPT = "".join(Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8") for name in ("fitting", "clicker"))
_STYLE = Path(__file__).with_name("clicker.css").read_text(encoding="utf-8")
_component = st.components.v2.component("stage_clicker", html='<div class="line"></div>', css=_STYLE, js=_SCRIPT)
_LABELS = ("back", "next", "blank", "full_screen", "theme", "speaker_window", "leave", "elapsed", "restart_clock")


@dataclass(frozen=True)
class Line:
    """Where the stage stands: place, number of scenes, title of the set; the room its windows share; id of the set.

    `beside` scenes before and after the place are made; 0 where no more of them are wanted. `live` are the filters of
    the scene as they were changed on the stage, None where they are its own; `more` says, for each language of the
    scenes, how many rows have no room.
    """

    place: int
    count: int
    title: str
    room: str
    scenes: str = ""
    is_speaker: bool = False
    beside: int = 0
    live: Parameters | None = None
    more: tuple[tuple[str, ...], ...] = ()


def show(line: Line, words: Words, theme: str) -> None:
    """Draw the line; a key that asks for another scene names it in the address before the next run."""
    data: dict[str, Any] = {
        "place": line.place, "count": line.count, "title": line.title, "room": line.room,
        # Windows of another set are not in step with this one.
        "channel": f"stage-{line.room}-{line.scenes}",
        "speaker": line.is_speaker, "beside": line.beside,
        "live": None if line.live is None else dict(line.live), "more": [list(texts) for texts in line.more],
        "rtl": direction(words.language) == "rtl", "theme": theme,
        "locale": LOCALES[words.language],
        "progress": [
            words.say("presenter.progress", place=words.number(place + 1), all=words.number(line.count))
            for place in range(line.count)
        ],
        "labels": {name: words.say(f"presenter.{name}") for name in _LABELS},
        "digits": [words.number(digit) for digit in range(10)],
    }  # fmt: skip
    _component(key=KEY, data=data, on_told_change=_go)


def beside() -> int:
    """How many scenes before and after the one that is shown are to be made already; more each time it is quiet."""
    return state.get("beside", 1)


def left_out(light_words: Sequence[Words]) -> tuple[tuple[str, ...], ...]:
    """What stands below a block, per language, where its last 0, 1, 2 ... rows have no room."""
    return tuple(
        tuple(words.say("presenter.more_rows", count=count) if count else "" for count in range(MOST_ROWS))
        for words in light_words
    )


def _go() -> None:
    told = state.told(KEY)
    wanted, beside, live = told.get("place"), told.get("beside"), told.get("live")
    if isinstance(wanted, int | float):
        address.go(int(wanted))
    if isinstance(live, Mapping):
        address.take({str(name): str(value) for name, value in live.items()})
    if isinstance(beside, int | float):
        state.put("beside", min(max(int(beside), 1), MOST_BESIDE))
