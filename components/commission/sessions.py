"""All sessions on a time axis by kind, and the same as a table."""

import datetime
from collections import Counter
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, filters, store, theme
from components.cards import Setting, Shown
from components.charts import sessions as chart
from components.charts.labels import chart_text, wrapped
from components.charts.sessions import Band, Held, Key, View
from components.charts.style import Theme
from components.commission import COMMISSION, MEETING, PAGE, cells, listing, opening, search, session_list, switches
from components.filters import Choice
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import commission as narrative
from core.records import PartialDate, Table
from core.vocabulary import codes
from core.words import languages

# Years before the as-of day to which the reader may narrow the axis; "0" is the whole time.
SPANS = ("0", "15", "5")
CHOICES = (
    Choice("kind", "kind", "session_kind", "filters.kind"),
    Choice("country", "country", "country", "filters.country"),
)
SEARCHED = ("city", "chair_irn", "chair_kaz", "outcome", "note")


@dataclass(frozen=True)
class Look:
    """How the reader wants the axis: years to look back (0 = all), narrow screen, language, theme."""

    years: int
    compact: bool
    language: str
    theme: Theme


def show(setting: Setting) -> None:
    """Draw the axis and the table; a click opens the dossier of a session."""
    words, whole = setting.words, _searchable(setting.as_of)
    chosen = filters.bar(PAGE, whole.frame, CHOICES, words)
    setting, table = Setting(words, setting.as_of, chosen), held(setting.as_of, chosen.filter)
    st.caption(words.say("filters.shown", count=len(table), all=words.number(len(whole))))
    if not len(table):
        st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")
        return
    inputs = {"as_of": setting.as_of, "chosen": chosen.filter}
    years = int(switches.switch("years", SPANS, lambda code: _span(code, words), words))
    look = Look(years, is_narrow(), words.language, theme.current())
    drawn = store.figure(figure, **inputs, look=look)
    told = store.prepared(table_rows, **inputs, language=words.language)
    undated = int(table.frame["held_on"].isna().sum())
    note = " ".join((words.say("commission.minutes", count=_commissions(whole)), _left_out(undated, setting)))
    shown = Shown("commission_sessions", words.say("commission.sessions_title"), told, table, note)
    clicked = cards.figure(shown, drawn, narrative.sessions(table.frame, words.language), setting, select=True)
    picked = session_list.show(told, table, setting, look.compact)
    opening.follow(opening.clicked(clicked) or picked)


def figure(as_of: AsOf, chosen: Filter, look: Look) -> go.Figure:
    """The dated sessions, a band for each kind."""
    words, frame = Words(look.language), held(as_of, chosen).frame.dropna(subset=["held_on"])
    made = made_at(as_of)
    bands = []
    for kind in codes("session_kind"):
        own = [_held(row, made, words) for row in frame[frame["kind"] == kind].to_dict("records")]
        bands.append(Band(f"{words.label('session_kind', kind)} · {words.number(len(own))}", tuple(own)))
    day = words.say("overview.as_of", day=words.date(as_of.date.isoformat()))
    since = as_of.date - datetime.timedelta(days=round(365.25 * look.years)) if look.years else None
    names = ("decided", "plain", "marked", "soft")
    key = Key(*(words.say(f"commission.legend_{name}") for name in names))
    return chart.sessions(bands, key, View(as_of.date, day, look.language, look.theme, since, look.compact))


def table_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The sessions as the reader sees them; the index holds their ids."""
    return listing.sessions(held(as_of, chosen).frame, pd.Series(made_at(as_of), dtype=int), Words(language))


def held(as_of: AsOf, chosen: Filter) -> Table:
    """The sessions that the filter leaves."""
    table = _searchable(as_of)
    return table.where(chosen.mask(table.frame, ("search_text",)))


def made_at(as_of: AsOf) -> Counter[str]:
    """How many commitments were made at each session."""
    return Counter(store.table("commitments", as_of).frame["session_id"].dropna())


def _searchable(as_of: AsOf) -> Table:
    table = store.table("sessions", as_of)
    texts = [f"{name}_{code}" for name in SEARCHED for code in languages()]
    whole = search.joined(table.frame, ["session_id", "alias", *texts])
    return Table(table.name, table.frame.assign(search_text=whole), table.sources)


def _held(row: dict[str, object], made: Counter[str], words: Words) -> Held:
    name, on = str(row["session_id"]), PartialDate.parse(str(row["held_on"]))
    numbered = row["kind"] == COMMISSION and not pd.isna(row["number"])
    number = words.number(int(str(row["number"]))) if numbered else ""
    look = "marked" if name == MEETING else "decided" if made[name] else "plain"
    return Held(name, on, look, number, _hover(row, made[name], words))


def _hover(row: dict[str, object], made: int, words: Words) -> str:
    language = words.language
    first = (cells.kind_text(row, words), words.date(str(row["held_on"])), cells.place_text(row, words))
    lines = [f"<b>{chart_text(first[0], language)}</b>", *(chart_text(line, language) for line in first[1:] if line)]
    outcome = wrapped(words.record_text(row, "outcome"), language)
    return "<br>".join([*lines, outcome, chart_text(words.say("commission.made_count", count=made), language)])


def _commissions(table: Table) -> int:
    return int((table.frame["kind"] == COMMISSION).sum())


def _left_out(undated: int, setting: Setting) -> str:
    words = setting.words
    if undated:
        return words.say("commission.undated_sessions", count=undated)
    if setting.as_of.date < store.data_date():
        hidden = int(store.table("sessions", AsOf(store.data_date())).frame["held_on"].isna().sum())
        return words.say("commission.undated_hidden", count=hidden)
    return ""


def _span(code: str, words: Words) -> str:
    return words.say("agreements.last_years", count=int(code)) if code != "0" else words.say("agreements.whole_time")
