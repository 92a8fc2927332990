"""The widgets of the question: both ends by kind and name, modes, countries to avoid; the address follows them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from components import state, store
from components.frame import address
from components.frame.screen import is_narrow
from components.logistics import PAGE, facts
from components.logistics.question import USUAL_MODES, USUAL_ORIGIN, USUAL_TARGET, Question, countries
from components.text import Words
from core.clock import AsOf
from core.logistics.ends import TABLES
from core.logistics.graph import Choice
from core.logistics.network import MODES

ORIGINS = ("project", "site", "station", "city", "port", "border_crossing")
TARGETS = ("port", "border_crossing", "plant", "city", "station", "project")
PLACE_KINDS: Mapping[str, str] = {"station": "rail_node"}
PLANTS = ("plant", "smelter", "refinery")


def show(question: Question, as_of: AsOf, words: Words) -> None:
    """Draw the widgets; what the reader changes goes into the address and the page runs again."""
    # On a telephone each end needs the whole line for its name.
    with st.container(horizontal=not is_narrow(), gap="medium", key="logistics_ends"):
        with st.container(width="stretch"):
            origin = _end("from", ORIGINS, question.origin, as_of, words)
        with st.container(width="stretch"):
            target = _end("to", TARGETS, question.target, as_of, words)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="logistics_means"):
        modes = st.pills(
            words.say("logistics.modes"), MODES, selection_mode="multi", default=list(question.choice.modes),
            key=f"logistics.modes.{'-'.join(question.choice.modes)}",
            format_func=lambda code: words.label("transport_mode", code),
        )  # fmt: skip
        avoid = st.multiselect(
            words.say("logistics.avoid"), countries(as_of), default=list(question.choice.avoid),
            key=f"logistics.avoid.{'-'.join(question.choice.avoid)}", width=320,
            format_func=lambda code: words.label("country", code), placeholder=words.say("logistics.avoid_none"),
        )  # fmt: skip
    kept = tuple(mode for mode in MODES if mode in modes) or USUAL_MODES
    _follow(question, Question(origin, target, Choice(kept, tuple(sorted(avoid)))))


def origin(question: Question, as_of: AsOf, words: Words) -> None:
    """Draw the widget of the origin alone."""
    with st.container(width="stretch"):
        _follow(question, replace(question, origin=_end("from", ORIGINS, question.origin, as_of, words)))


def written(question: Question) -> dict[str, str | None]:
    """The question as the address holds it; what is usual is not written."""
    choice = question.choice
    return {
        "from": None if question.origin == USUAL_ORIGIN else question.origin,
        "to": None if question.target == USUAL_TARGET else question.target,
        "modes": None if choice.modes == USUAL_MODES else ",".join(choice.modes),
        "avoid": ",".join(choice.avoid) or None,
    }


def options(*, kind: str, as_of: AsOf, language: str) -> tuple[str, ...]:
    """The codes of the ends of a kind, in the order of their names in the language."""
    tables, names = facts.tables(as_of), facts.names(as_of, language)
    if kind in ("project", "site", "plant"):
        subject = "project" if kind == "project" else "site"
        frame = tables[TABLES[subject]]
        rows = frame[frame["lat"].notna()]
        rows = rows[rows["site_kind"].isin(PLANTS)] if kind == "plant" else rows
    else:
        subject, frame = "place", tables["places"]
        rows = frame[frame["kind"] == PLACE_KINDS.get(kind, kind)]
    codes = [f"{subject}.{record_id}" for record_id in rows.iloc[:, 0].astype(str)]
    return tuple(sorted(codes, key=lambda code: (names[code].casefold(), code)))


def kind_of(code: str, kinds: Sequence[str], as_of: AsOf) -> str:
    """The kind under which an end is offered; the first kind where none offers it."""
    subject, _, record_id = code.partition(".")
    if subject == "place":
        place = facts.network_of(as_of).places.get(record_id)
        found = {shown: kind for kind, shown in PLACE_KINDS.items()}.get(place.kind, place.kind) if place else ""
    else:
        found = subject if subject in kinds else "plant"
    return found if found in kinds else kinds[0]


def _end(name: str, kinds: Sequence[str], asked: str, as_of: AsOf, words: Words) -> str:
    held = kind_of(asked, kinds, as_of)
    # The keys hold what the address asks for, so an address changed elsewhere makes the widgets anew.
    kind = st.pills(
        words.say(f"logistics.{name}"), kinds, default=held, required=True, key=f"logistics.{name}.kind.{held}",
        format_func=lambda code: words.say(f"logistics.kind_{code}"),
    ) or held  # fmt: skip
    offered = store.prepared(options, kind=kind, as_of=as_of, language=words.language)
    # An end without a point is offered while it is asked for, so that the page can say why it has no route.
    codes = (*offered, asked) if kind == held and asked not in offered else offered
    names = facts.names(as_of, words.language)
    return st.selectbox(
        words.say(f"logistics.{name}"), codes, index=codes.index(asked) if asked in codes else 0,
        key=f"logistics.{name}.{kind}.{asked}", label_visibility="collapsed", format_func=_namer(names),
    ) or asked  # fmt: skip


def _namer(names: Mapping[str, str]) -> Callable[[str], str]:
    return lambda code: names.get(code, code)


def _follow(before: Question, now: Question) -> None:
    # Compared with what was understood of the address: an unknown value in it stays there and is named.
    remember(written(now))
    if now == before:
        return
    for name, value in written(now).items():
        address.write(name, value)
    # Another question has other ways; the one that was open need not be among them.
    address.write("way", None)
    st.rerun()


def remember(values: Mapping[str, str | None]) -> None:
    """Keep values of the address for the reader's return to the page."""
    kept = state.get("filters", {})
    state.put("filters", {**kept, PAGE: {**kept.get(PAGE, {}), **values}})
