"""The scenes of the commission: the meeting of 2022 as a strip, the sessions over time, the board, one commitment."""

import datetime
from types import MappingProxyType

import pandas as pd

from components import store
from components.commission import asking, board, cells, computed_text, rows, sessions, state_text, strip
from components.presenter.content import Asked, Block, Content, Row, View, Views
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import commission as narrative
from core.scenes.model import Parameters
from core.status.questions import QUESTIONS

LETTERS, BOARD = 1.9, 1.75


def meeting(asked: Asked) -> Content:
    """The commitments of the meeting of February 2022, then and now."""
    setting, words = asked.setting, asked.setting.words
    drawn = store.figure(strip.figure, as_of=setting.as_of, language=words.language, theme=asked.theme)
    shown, alt = store.prepared(strip.described, setting=setting)
    return Content(shown.table, alt, drawn, letters=LETTERS)


def all_sessions(asked: Asked) -> Content:
    """The dated sessions, a band for each kind."""
    setting, words = asked.setting, asked.setting.words
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    table = sessions.held(**inputs)
    look = sessions.Look(int(asked.parameter("years") or 0), False, words.language, asked.theme)
    drawn = store.figure(sessions.figure, **inputs, look=look) if len(table) else None
    return Content(table, narrative.sessions(table.frame, words.language) if len(table) else "", drawn)


def on_the_board(asked: Asked) -> Content:
    """The commitments that answer a question and the filters, in their groups; the overdue ones are ringed."""
    setting, words, ask = asked.setting, asked.setting.words, _ask(asked)
    found = asking.answered(ask)
    told = [f"{label}: {value}" for label, value in asking.described(ask, words)[:1] if _question(asked)]
    if not len(found):
        return Content(rows.heard(setting.as_of), " · ".join([*told, words.say("filters.empty")]))
    group = asked.parameter("group") if asked.parameter("group") in board.GROUPS else next(iter(board.GROUPS))
    look = board.Look(group, False, words.language, asked.theme)
    told.append(narrative.board(found.frame, words.language))
    return Content(found, " · ".join(told), store.figure(board.figure, ask=ask, look=look), letters=BOARD)


def _question(asked: Asked) -> str:
    return asked.parameter("question") if asked.parameter("question") in QUESTIONS else ""


def _ask(asked: Asked) -> asking.Ask:
    as_of, chosen, silent = asked.setting.as_of, asked.setting.chosen.filter, asked.parameter("silent")
    question = _question(asked)
    picked = dict(chosen.choices) | ({"questions": (question,)} if question else {})
    try:
        following = max(as_of.date, datetime.date.fromisoformat(asked.parameter("next")))
    except ValueError:
        following = as_of.date + asking.AHEAD
    months = min(int(silent), asking.LONGEST_SILENCE) if silent.isascii() and silent.isdecimal() else 0
    return asking.Ask(as_of, following, Filter(picked, chosen.text), months)


def commitment(asked: Asked) -> Content:
    """What was said, what is reported, and what is computed beside it."""
    words, table = asked.setting.words, rows.followed(asked.setting.as_of)
    one = table.where(table.frame["commitment_id"] == asked.parameter("id"))
    if not len(one):
        return Content(one, "")
    row = one.frame.iloc[0].to_dict()
    owners = store.prepared(cells.owners_by_commitment, as_of=asked.setting.as_of, language=words.language)
    facts = [
        ("commission.owner", words.label("owner_side", str(row["owner_side"]))),
        ("commission.owners", owners.get(str(row["commitment_id"]), words.unknown())),
        ("commission.strength", words.label("commitment_strength", str(row["strength"]))),
        ("commission.status_reported", cells.status_text(str(row["status"]), words)),
        ("commission.last_word", words.date_or_unknown(row["last_word_on"])),
        ("commission.silent_for", _silence(row, words)),
    ]
    found = tuple(Row(value, lead=words.say(label)) for label, value in facts)
    return Content(one, words.record_text(row, "text"), blocks=(Block(found[:3]), Block(found[3:])))


def _silence(row: cells.Row, words: Words) -> str:
    if pd.isna(row["silent_months_least"]):
        return words.unknown()
    computed = [computed_text(code, words) for code in str(row["computed"]).split(";") if code]
    duration = words.duration(int(str(row["silent_months_least"])))
    return words.listed([duration, *computed[:1], state_text(str(row["state"]), words)])


def _board_rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return asking.answered(asking.Ask(as_of, as_of.date + asking.AHEAD, Filter())).frame


def _session_rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return store.table("sessions", as_of).frame


VIEWS: Views = MappingProxyType(
    {
        "commission_meeting": View(meeting),
        "commission_sessions": View(all_sessions, lambda parameters: sessions.CHOICES, _session_rows),
        "commission_board": View(on_the_board, lambda parameters: asking.CHOICES, _board_rows),
        "commission_record": View(commitment),
    }
)
