"""What a reader sets: whose list is shown, and how much each criterion counts; both stand in the address."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import state, switches
from components.frame import address
from components.matching import found, reasons
from components.text import Words
from core.matching.criteria import CRITERIA
from core.matching.subjects import Need
from core.matching.weights import LARGEST, Weights

SUBJECTS = ("project", "organization")
EVERY = "all"


def subject(options: Mapping[str, Mapping[str, str]], words: Words) -> tuple[str, str]:
    """Draw the choice of a kind of subject and of one subject; options are names by id, per kind.

    The address names the subject by the parameter of its kind. Returns the kind and the id.
    """
    asked = next((kind for kind in SUBJECTS if st.query_params.get(kind) in options[kind]), None)
    kind = asked or SUBJECTS[0]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.segmented_control(
            words.say("matching.for_whom"), SUBJECTS, required=True, key=state.follow("matching.kind", kind),
            format_func=lambda code: words.say(f"matching.for_{code}"),
        ) or kind  # fmt: skip
        ids = list(options[chosen])
        first = st.query_params.get(chosen) if st.query_params.get(chosen) in options[chosen] else ids[0]
        record_id = st.selectbox(
            words.say(f"matching.{chosen}"), ids, key=state.follow(f"matching.{chosen}", str(first)),
            format_func=lambda code: options[chosen][code], width=560,
        )  # fmt: skip
    for name in SUBJECTS:
        address.write(name, str(record_id) if name == chosen else None)
    return chosen, str(record_id)


def need(needs: Sequence[Need], words: Words) -> str:
    """Draw the choice of one need of a project that has several; returns its code, or nothing for all of them."""
    codes = tuple(dict.fromkeys(one.code for one in needs))
    if len(codes) < 2:
        return ""
    chosen = switches.switch(
        "partners.need", (EVERY, *codes), lambda code: _need_name(code, words), words.say("matching.need"), words
    )
    return "" if chosen == EVERY else chosen


def _need_name(code: str, words: Words) -> str:
    return words.say("matching.every_need") if code == EVERY else reasons.need_name(code, words)


def weights(words: Words) -> Weights:
    """Draw a slider per criterion; the address names the weights unless they are the first ones."""
    asked = found.weights()
    with st.expander(words.say("matching.weights"), icon=":material/tune:", key="matching.weights", expanded=True):
        st.caption(words.say("matching.weights_note", largest=words.number(LARGEST)))
        columns = st.columns(len(CRITERIA))
        values = tuple(
            int(_slider(column, criterion, asked, words)) for column, criterion in zip(columns, CRITERIA, strict=True)
        )
    chosen = Weights(values)
    address.write(found.PARAMETER, None if chosen == Weights() else str(chosen))
    if chosen != asked:
        st.rerun()
    return chosen


def _slider(column: DeltaGenerator, criterion: str, asked: Weights, words: Words) -> float:
    # The key holds the weights of the address, so an address changed elsewhere makes the sliders anew.
    return column.slider(
        words.say(f"matching.{criterion}"), 0, LARGEST, asked.of(criterion), format="localized",
        key=f"matching.weight.{criterion}.{asked}",
    )  # fmt: skip
