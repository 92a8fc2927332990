"""What the reader asks: from where, to where, by which modes, without which countries; all of it in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components import filters, store
from components.logistics import PAGE, facts
from components.text import Words
from core.clock import AsOf
from core.logistics.alternatives import Alternative, Opening, Reason, alternatives, openings
from core.logistics.ends import End, NoPosition, UnknownEnd, by_code
from core.logistics.graph import Choice
from core.logistics.network import MODES, RAIL, SEA
from core.logistics.routes import NoRoute

USUAL_ORIGIN, USUAL_TARGET, USUAL_MODES = "project.shalkiya", "place.bandar_abbas_port", (RAIL, SEA)
NAMES = ("from", "to", "modes", "avoid", "way", "tariff", "currency", "view", "radius", "need")


@dataclass(frozen=True)
class Question:
    """The ends by their codes and what a route may use."""

    origin: str = USUAL_ORIGIN
    target: str = USUAL_TARGET
    choice: Choice = Choice(USUAL_MODES)

    def described(self, as_of: AsOf, words: Words) -> tuple[tuple[str, str], ...]:
        """The question in words, for captions and exports."""
        names = facts.names(as_of, words.language)
        modes = words.listed([words.label("transport_mode", mode) for mode in self.choice.modes])
        avoided = words.listed([words.label("country", code) for code in self.choice.avoid])
        return (
            (words.say("logistics.from"), names.get(self.origin, self.origin)),
            (words.say("logistics.to"), names.get(self.target, self.target)),
            (words.say("logistics.modes"), modes),
            *(((words.say("logistics.avoid"), avoided),) if avoided else ()),
        )


@dataclass(frozen=True, eq=False)
class Answer:
    """The ways found, the shortest first, and what planned legs would change; or why there is none."""

    ways: tuple[Alternative, ...] = ()
    planned: tuple[Opening, ...] = ()
    failure: LookupError | None = None


def asked(as_of: AsOf) -> tuple[Question, tuple[str, ...]]:
    """The question of the address, and what in it nobody knows; that part is taken as usual."""
    filters.restore(PAGE, NAMES)
    ignored: list[str] = []
    ends = [_end(name, usual, as_of, ignored) for name, usual in (("from", USUAL_ORIGIN), ("to", USUAL_TARGET))]
    modes = _codes("modes", MODES, ignored) or USUAL_MODES
    avoid = _codes("avoid", countries(as_of), ignored)
    return Question(ends[0], ends[1], Choice(modes, avoid)), tuple(ignored)


def answer(question: Question, as_of: AsOf) -> Answer:
    """The answer, made once per question and moment."""
    return store.prepared(found, question=question, as_of=as_of)


def found(*, question: Question, as_of: AsOf) -> Answer:
    """The ways between the ends of the question, or the failure that explains why there is none."""
    network, tables = facts.network_of(as_of), facts.tables(as_of)
    try:
        origin, target = by_code(question.origin, tables), by_code(question.target, tables)
        ways = alternatives(network, origin, target, question.choice)
    except (NoRoute, NoPosition, UnknownEnd) as failure:
        return Answer(failure=failure)
    return Answer(ways, openings(network, origin, target, question.choice))


def end_of(code: str, as_of: AsOf) -> End | None:
    """The end with its point; None where it has none."""
    try:
        return by_code(code, facts.tables(as_of))
    except (NoPosition, UnknownEnd):
        return None


def countries(as_of: AsOf) -> tuple[str, ...]:
    """The countries that legs run through, in order of their codes."""
    return tuple(sorted({code for leg in facts.network_of(as_of).legs.values() for code in leg.countries}))


def way_code(way: Alternative) -> str:
    """The name of a way in the address: the entry it uses, else the reason for which it was found."""
    reason = main_reason(way)
    return f"{reason.kind}-{reason.code}" if reason.code else reason.kind


def main_reason(way: Alternative) -> Reason:
    """What sets a way apart: its entry, else an avoidance, else that it is the shortest or has the fewest changes."""
    order = ("gateway", "without_ashore", "no_sea", "without", "shortest", "fewest_breaks")
    return min(way.reasons, key=lambda reason: order.index(reason.kind))


def chosen_way(ways: Sequence[Alternative]) -> Alternative:
    """The way that the address names, else the shortest."""
    named = st.query_params.get("way")
    return next((way for way in ways if way_code(way) == named), ways[0])


def _end(name: str, usual: str, as_of: AsOf, ignored: list[str]) -> str:
    code = st.query_params.get(name, usual)
    try:
        by_code(code, facts.tables(as_of))
    except NoPosition:
        return code
    except UnknownEnd:
        ignored.append(code)
        return usual
    return code


def _codes(name: str, known: Sequence[str], ignored: list[str]) -> tuple[str, ...]:
    codes = [code for code in st.query_params.get(name, "").split(",") if code]
    ignored += [code for code in codes if code not in known]
    return tuple(code for code in known if code in codes)
