"""The choice of two sessions: from the one that is looked back to, up to a later one or to the as-of day."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components import state, store
from components.cards import Setting
from components.commission import MEETING, PAGE, cells
from components.frame import address
from components.text import Words
from core.clock import AsOf
from core.status.between import last_day

NOW = "now"
Row = Mapping[str, object]


@dataclass(frozen=True)
class Span:
    """The reader's moment, the session it begins after, and the session (or `now`) it ends after."""

    as_of: AsOf
    start: str
    end: str


def span(setting: Setting) -> Span | None:
    """Draw the two choices; None where no dated session lies before the as-of day."""
    words, held = setting.words, dated(setting.as_of)
    days = {name: day for name, (day, _) in held.items()}
    starts = [name for name, day in days.items() if day < setting.as_of.date]
    if not starts:
        return None
    with st.container(horizontal=True, gap="medium", key="commission_span"):
        start = _choice("from", starts, MEETING if MEETING in starts else starts[0], held, words)
        ends = [NOW, *(name for name, day in days.items() if day > days[start])]
        end = _choice("to", ends, NOW, held, words)
    return Span(setting.as_of, start, end)


def moments(chosen: Span) -> tuple[AsOf, AsOf]:
    """The two moments: after the first session, and after the second or on the as-of day."""
    held = dated(chosen.as_of)
    last = chosen.as_of.date if chosen.end == NOW else held[chosen.end][0]
    known = chosen.as_of.known_then
    return AsOf(held[chosen.start][0], known), AsOf(last, known)


def described(chosen: Span, words: Words) -> tuple[tuple[str, str], ...]:
    """The two choices in words, for captions and exports."""
    held = dated(chosen.as_of)
    return tuple(
        (words.say(f"commission.switch_{name}"), _named(code, held, words))
        for name, code in (("from", chosen.start), ("to", chosen.end))
    )


def dated(as_of: AsOf) -> dict[str, tuple[datetime.date, Row]]:
    """The sessions with a date by id, the newest first, each with the day after which it counts as held."""
    return store.prepared(_dated, as_of=as_of)


def _dated(as_of: AsOf) -> dict[str, tuple[datetime.date, Row]]:
    rows = store.table("sessions", as_of).frame.to_dict("records")
    days = [(last_day(row["held_on"], row["ended_on"], store.data_date()), row) for row in rows]
    # A stay that had begun but not ended on the as-of day counts up to that day.
    found = [(min(day, as_of.date), row) for day, row in days if day is not None]
    ordered = sorted(found, key=lambda one: (one[0], str(one[1]["held_on"])), reverse=True)
    return {str(row["session_id"]): (day, row) for day, row in ordered}


def _choice(name: str, codes: Sequence[str], first: str, held: Mapping[str, tuple], words: Words) -> str:
    asked = st.query_params.get(name, first)
    asked = asked if asked in codes else first
    answer = st.selectbox(
        words.say(f"commission.switch_{name}"), codes, key=state.follow(f"{PAGE}.{name}", asked),
        format_func=lambda code: _named(code, held, words), width=440,
    )  # fmt: skip
    address.write(name, None if answer == first else answer)
    return answer


def _named(code: str, held: Mapping[str, tuple], words: Words) -> str:
    return words.say("commission.up_to_now") if code == NOW else cells.session_text(held[code][1], words)
