"""The sentences of the commission page: what its figures show, for those who cannot see them."""

from collections.abc import Mapping

import pandas

from core.status.between import COURSES
from core.vocabulary import codes, label
from core.words import say
from core.words.lists import listed
from core.words.numbers import number


def sessions(frame: pandas.DataFrame, language: str) -> str:
    """Say how many dated sessions of each kind are on the axis; needs kind and held_on."""
    dated = frame.dropna(subset=["held_on"])
    kinds = counted(dated["kind"].value_counts().to_dict(), "session_kind", language)
    return say("commission.alt_sessions", language, count=len(dated), kinds=kinds)


def board(frame: pandas.DataFrame, language: str) -> str:
    """Say how many commitments of each reported state are on the board, and how many are past their due date."""
    states = counted(frame["status"].value_counts().to_dict(), "commitment_status", language)
    late = number(int(frame["overdue"].fillna(False).sum()), language)
    return say("commission.alt_board", language, count=len(frame), states=states, late=late)


def between(frame: pandas.DataFrame, language: str) -> str:
    """Say how many commitments stood or came into the interval, and what became of them."""
    found = frame["course"].value_counts()
    courses = [
        f"{say(f'commission.part_{code}', language)} {number(int(found[code]), language)}"
        for code in COURSES
        if code in found
    ]
    return say("commission.alt_between", language, count=len(frame), courses=listed(courses, language))


def counted(found: Mapping[str, int], vocabulary: str, language: str) -> str:
    """The names of the codes that occur with their numbers, in the order of the vocabulary."""
    known = [code for code in codes(vocabulary) if found.get(code)]
    return listed([f"{label(vocabulary, code, language)} {number(found[code], language)}" for code in known], language)
