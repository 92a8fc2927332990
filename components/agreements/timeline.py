"""The status timeline of the chosen instruments: its figure, the rows behind it, and its switches."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import state, store
from components.agreements.lanes import GROUPS, grouped, key, lanes
from components.agreements.register import chosen_rows
from components.agreements.window import LEAST, Window
from components.charts import timeline as chart
from components.charts.style import Theme
from components.text import Words
from core.calendars import bounds
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import agreements as narrative
from core.records import Table

# Years before the as-of day to which the reader may narrow the axis; 0 is the whole time.
SPANS = (0, 15, 5)
# Letters of a title in one line, and in the first of several.
ONE_LINE, WRAPPED = 52, 46


@dataclass(frozen=True)
class Look:
    """How the reader wants the timeline: grouping, years to look back (0 = all), narrow screen, language, theme.

    `window` is the stretch of time to show; it goes before the years. `lines` is how many a title may take.
    """

    group: str
    years: int
    compact: bool
    language: str
    theme: Theme
    window: Window | None = None
    lines: int = 1


def figure(as_of: AsOf, chosen: Filter, look: Look) -> go.Figure:
    """The chosen instruments grouped by kind, status or sector."""
    words, frame = Words(look.language), chosen_rows(as_of, chosen)
    made = lanes(frame, events_of(as_of, chosen).frame, words, as_of.date)
    day = words.say("agreements.as_of_line", day=words.date(as_of.date.isoformat()))
    since = as_of.date - datetime.timedelta(days=round(365.25 * look.years)) if look.years else None
    first, last = (look.window.first, look.window.last) if look.window else (since, None)
    width = ONE_LINE if look.lines == 1 else WRAPPED
    view = chart.View(
        as_of.date, day, look.language, look.theme, first, last, look.compact, label_width=width, lines=look.lines
    )
    return chart.timeline(grouped(frame, made, look.group, words), key(words, look.theme), view, successions(frame))


def successions(frame: pd.DataFrame) -> tuple[chart.Succession, ...]:
    """Which of the instruments took the place of which, and when the later one began."""
    begun = {
        str(name): bounds(str(signed))[0]
        for name, signed in zip(frame["agreement_id"], frame["signed_on"], strict=True) if not pd.isna(signed)
    }  # fmt: skip
    named = frame.dropna(subset=["superseded_by"])
    return tuple(
        chart.Succession(str(older), newer, begun[newer])
        for older, cell in zip(named["agreement_id"], named["superseded_by"], strict=True)
        for newer in str(cell).split(";") if newer in begun
    )  # fmt: skip


def whole(as_of: AsOf, chosen: Filter) -> Window:
    """From the first possible day of the chosen instruments to the moment."""
    signed = chosen_rows(as_of, chosen)["signed_on"].dropna()
    return Window(min([bounds(str(cell))[0] for cell in signed], default=as_of.date - 2 * LEAST), as_of.date)


def events_of(as_of: AsOf, chosen: Filter) -> Table:
    """The dated events of the chosen instruments, with their sources."""
    table = store.table("agreement_events", as_of)
    return table.where(table.frame["agreement_id"].isin(chosen_rows(as_of, chosen)["agreement_id"]))


def cited(as_of: AsOf, chosen: Filter) -> Table:
    """The chosen instruments and their events as one table, for the sources under the figure."""
    agreements, events = store.table("agreements", as_of), events_of(as_of, chosen)
    own = agreements.where(agreements.frame.index.isin(chosen_rows(as_of, chosen).index))
    rows = pd.concat([own.frame[["agreement_id", "source_ids"]], events.frame[["agreement_id", "source_ids"]]])
    return Table("agreement_events", rows.reset_index(drop=True), {**own.sources, **events.sources})


def event_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The events as the reader sees them, for the download under the figure."""
    words, frame = Words(language), events_of(as_of, chosen).frame
    titles = words.record_column(chosen_rows(as_of, chosen).set_index("agreement_id"), "title")
    columns = {
        "title": frame["agreement_id"].map(titles),
        "last_event_on": frame["on"].map(words.sortable_date, na_action="ignore"),
        "event": frame["event"].map(lambda code: words.label("agreement_event", code), na_action="ignore"),
        "date_basis": frame["date_basis"].map(lambda code: words.label("date_basis", code), na_action="ignore"),
        "note": words.record_column(frame, "note"),
    }
    return pd.DataFrame({words.say(f"agreements.column_{name}"): cells for name, cells in columns.items()})


def alt(as_of: AsOf, chosen: Filter, language: str) -> str:
    """What the timeline shows, in a sentence."""
    counted = narrative.counts(chosen_rows(as_of, chosen))
    return narrative.sentence(counted, Words(language).date(as_of.date.isoformat()), language)


def switches(words: Words) -> tuple[str, int]:
    """Draw the switches for grouping and span; returns both as the address names them from now on."""
    with st.container(horizontal=True, gap="medium", key="agreements_switches"):
        group = _switch("group", GROUPS, lambda code: words.say(f"agreements.by_{code}"), words)
        years = _switch("years", tuple(map(str, SPANS)), lambda code: _span(int(code), words), words)
    return group, int(years)


def _span(years: int, words: Words) -> str:
    return words.say("agreements.last_years", count=years) if years else words.say("agreements.whole_time")


def _switch(name: str, codes: tuple[str, ...], named: Callable[[str], str], words: Words) -> str:
    asked = st.query_params.get(name, codes[0])
    asked = asked if asked in codes else codes[0]
    answer = st.segmented_control(
        words.say(f"agreements.switch_{name}"), list(codes), format_func=named, required=True,
        key=state.follow(f"agreements.{name}", asked),
    ) or asked  # fmt: skip
    if answer == codes[0]:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != answer:
        st.query_params[name] = answer
    return answer
