"""The board of commitments: the question, a mark per commitment in its group, and the register with all columns."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store, theme
from components.cards import Setting, Shown
from components.charts import board as chart
from components.charts.board import Dot, Group
from components.charts.labels import chart_text, shortened, wrapped
from components.charts.marks import Mark, mark
from components.charts.style import Theme
from components.commission import COMPUTED, asking, cells, grid, listing, opening, switches
from components.commission.asking import CHOICES, Ask
from components.escaping import escaped
from components.filters import Choice
from components.frame.screen import is_narrow
from components.text import Words
from core.narrative import commission as narrative
from core.vocabulary import codes

# The filters by which the board may be grouped, the first unless the reader says otherwise.
_GROUPED_BY = ("side", "organization", "sector", "status", "due", "sides")
GROUPS: Mapping[str, Choice] = MappingProxyType(
    {name: choice for name in _GROUPED_BY for choice in CHOICES if choice.name == name}
)


# Letters of a group's name beside the board; its count stands behind.
LONGEST = 36


@dataclass(frozen=True)
class Look:
    """How the reader wants the board: grouping, narrow screen, language, theme."""

    group: str
    compact: bool
    language: str
    theme: Theme


def show(setting: Setting) -> None:
    """Draw the questions, the filters, the board and the register."""
    words = setting.words
    st.caption(escaped(words.say("commission.register_note", day=words.date(setting.as_of.date.isoformat()))))
    ask, chosen = asking.bar(setting.as_of, words)
    setting, found = Setting(words, setting.as_of, chosen), asking.answered(ask)
    st.caption(words.say("filters.shown", count=len(found), all=words.number(len(_whole(ask)))))
    if not len(found):
        st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")
        return
    group = switches.switch("group", list(GROUPS), lambda code: words.say(GROUPS[code].label_key), words)
    look = Look(group, is_narrow(), words.language, theme.current())
    drawn = store.figure(figure, ask=ask, look=look)
    listed = store.prepared(table_rows, ask=ask, language=words.language)
    text = narrative.board(found.frame, words.language)
    title = words.say("commission.board_title", group=words.say(GROUPS[group].label_key))
    note = words.say("commission.board_note")
    clicked = cards.figure(
        Shown("commission_board", title, listed, found, note, COMPUTED), drawn, text, setting, select=True
    )
    hint = words.say("tables.select_hint")
    shown = Shown("commitments", words.say("commission.commitments"), listed, found, hint, COMPUTED)
    picked = grid.show(shown, setting)
    opening.follow(opening.clicked(clicked) or picked)


def table_rows(ask: Ask, language: str) -> pd.DataFrame:
    """The answered commitments as the reader sees them."""
    return listing.commitments(asking.answered(ask).frame, Words(language), ask.as_of)


def figure(ask: Ask, look: Look) -> go.Figure:
    """The answered commitments in their groups, marked by their reported state."""
    words, frame = Words(look.language), asking.answered(ask).frame
    dots = [dot(row, str(row["status"]), words) for row in frame.to_dict("records")]
    groups = grouped(frame, dots, GROUPS[look.group], words)
    key = {
        code: (words.label("commitment_status", code), mark(code, look.theme)) for code in codes("commitment_status")
    }
    return drawn(groups, key, look.compact, words, look.theme)


def drawn(
    groups: list[Group], key: Mapping[str, tuple[str, Mark]], compact: bool, words: Words, name: Theme
) -> go.Figure:
    """The board of some groups."""
    look = chart.Look(words.language, name, compact, words.say("commission.ring"))
    return chart.board(groups, key, look)


def dot(row: Mapping[str, object], code: str, words: Words) -> Dot:
    """The mark of a commitment with its text, state, last word and silence on hover."""
    months = row["silent_months_least"]
    said = [
        cells.status_text(str(row["status"]), words),
        words.label("owner_side", str(row["owner_side"])),
        f"{words.say('commission.last_word')}: {words.date_or_unknown(row['last_word_on'])}",
        "" if pd.isna(months) else f"{words.say('commission.silent_for')}: {words.duration(int(str(months)))}",
    ]
    lines = [wrapped(words.record_text(row, "text"), words.language)]
    lines += [chart_text(line, words.language) for line in said if line]
    late = not pd.isna(row["overdue"]) and bool(row["overdue"])
    return Dot(str(row["commitment_id"]), code, late, "<br>".join(lines))


def grouped(frame: pd.DataFrame, dots: list[Dot], choice: Choice, words: Words) -> list[Group]:
    """The marks by the codes of a column; one with several codes stands in several groups, one without in the last."""
    found: dict[str, list[Dot]] = defaultdict(list)
    for cell, one in zip(frame[choice.column].fillna("").astype(str), dots, strict=True):
        for code in cell.split(";"):
            found[code].append(one)
    order = list(codes(choice.vocabulary)) if choice.vocabulary else sorted(found, key=lambda code: -len(found[code]))
    named = [(choice.text(code, words), found[code]) for code in order if code and code in found]
    if "" in found:
        unnamed = "commission.no_organization" if choice.name == "organization" else "records.unknown.not_reported"
        named.append((words.say(unnamed), found[""]))
    return [Group(f"{shortened(name, LONGEST)} · {words.number(len(own))}", tuple(own)) for name, own in named]


def _whole(ask: Ask) -> pd.DataFrame:
    return asking.answered(Ask(ask.as_of, ask.next_on, type(ask.filter)())).frame
