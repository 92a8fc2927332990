"""The reader's own tariffs and what they make of each way; marked as a scenario wherever it is shown or saved."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pandas as pd
import streamlit as st

from components import cards, dossier, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.filters import Chosen
from components.frame import address
from components.logistics import facts, phrases
from components.logistics.controls import remember
from components.logistics.question import Question, answer, way_code
from components.logistics.strips import cited
from components.text import Words
from core.clock import AsOf
from core.logistics.tariffs import CURRENCIES, ITEMS, PER_KM, NotATariff, Tariffs, cost, parse, written

# The one tariff that a source gives: the railways' talks of 2015.
TALKS = "session_2015_rail_tariff"


def show(question: Question, setting: Setting) -> None:
    """Draw the fields, the sourced proposal of 2015, and the table of costs once something is typed."""
    words = setting.words
    st.subheader(words.say("logistics.scenario_title"), anchor=False)
    st.markdown(escaped(words.say("logistics.scenario_lead")))
    proposal(setting)
    tariffs = _typed(words)
    if not tariffs:
        st.caption(escaped(words.say("logistics.scenario_empty")))
        return
    rows = store.prepared(made, question=question, as_of=setting.as_of, tariffs=tariffs, language=words.language)
    title = words.say("logistics.scenario_table", currency=tariffs.currency)
    table = store.prepared(cited, question=question, as_of=setting.as_of)
    marked = replace(setting, chosen=Chosen(setting.chosen.filter, (*setting.chosen.described, *_said(tariffs, words))))
    note = words.say("logistics.scenario_note")
    cards.table(Shown("routes_scenario", title, rows, table, note, ("scenario_cost",)), marked)


def proposal(setting: Setting) -> None:
    """Draw the proposal of 2015 as what it is: a dated fact with its source, no tariff in force."""
    words, table = setting.words, store.table("sessions", setting.as_of)
    own = table.where(table.frame["session_id"] == TALKS)
    if not len(own):
        return
    row = own.frame.to_dict("records")[0]
    rows = pd.DataFrame([{words.say("logistics.proposal_text"): words.record_text(row, "outcome"),
                          words.say("logistics.proposal_on"): words.date(str(row["held_on"]))}],
                        index=pd.Index([TALKS], name="id"))  # fmt: skip
    title = words.say("logistics.proposal_title")
    with cards.block(Shown("routes_proposal", title, rows, own, words.say("logistics.proposal_note")), setting):
        dossier.paragraph(words.date(str(row["held_on"])), words.record_text(row, "outcome"))
        if words.record(row, "note")[0]:
            st.caption(escaped(words.record_text(row, "note")))


def made(*, question: Question, as_of: AsOf, tariffs: Tariffs, language: str) -> pd.DataFrame:
    """One row per way: each item's amount per tonne, and the total where every item that it needs was typed."""
    words, on, network = Words(language), facts.told(as_of, language), facts.network_of(as_of)
    ways = answer(question, as_of).ways
    rows = []
    for way in ways:
        found = cost(way.route, network, tariffs)
        parts = {part.item: part.amount for part in found.parts}
        rows.append(
            {
                words.say("logistics.way_shown"): phrases.way_name(way, on, words),
                words.say("logistics.total_km"): round(way.route.km, 1),
                **{_item(item, words): _amount(parts.get(item)) for item in ITEMS},
                words.say("logistics.scenario_total", currency=tariffs.currency): _amount(found.total),
                words.say("logistics.scenario_missing"): words.listed([_item(item, words) for item in found.missing]),
            }
        )
    return pd.DataFrame(rows, index=pd.Index([way_code(way) for way in ways], name="id"))


def of_address() -> tuple[Tariffs, str]:
    """The tariffs of the address, and the part of it that cannot be read, empty when all can."""
    currency = st.query_params.get("currency", CURRENCIES[0])
    try:
        amounts = parse(st.query_params.get("tariff", ""))
    except NotATariff as wrong:
        return Tariffs({}, CURRENCIES[0]), str(wrong)
    return Tariffs(amounts, currency if currency in CURRENCIES else CURRENCIES[0]), ""


def _typed(words: Words) -> Tariffs:
    asked, wrong = of_address()
    if wrong:
        st.info(words.say("filters.ignored", values=escaped(wrong)), icon=":material/info:")
    key = f"{written(asked)}.{asked.currency}"
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="logistics_tariffs"):
        currency = st.selectbox(words.say("logistics.currency"), CURRENCIES, index=CURRENCIES.index(asked.currency),
                                key=f"logistics.currency.{key}", width=110)  # fmt: skip
        amounts = dict(_fields(asked, key, words))
    tariffs = Tariffs(amounts, currency or asked.currency)
    wanted = {"tariff": written(tariffs) or None,
              "currency": None if tariffs.currency == CURRENCIES[0] else tariffs.currency}  # fmt: skip
    remember(wanted)
    for name, value in wanted.items():
        address.write(name, value)
    return tariffs


def _fields(asked: Tariffs, key: str, words: Words) -> Iterator[tuple[str, Decimal]]:
    for item in ITEMS:
        value = asked.amounts.get(item)
        typed = st.number_input(
            _item(item, words), min_value=0.0, value=None if value is None else float(value), format="%.4g",
            key=f"logistics.tariff.{item}.{key}", width=190, placeholder=words.say("logistics.not_typed"),
            step=0.001 if item in PER_KM else 0.5,
        )  # fmt: skip
        if typed is not None:
            yield item, Decimal(repr(round(typed, 6)))


def _said(tariffs: Tariffs, words: Words) -> Iterator[tuple[str, str]]:
    items = [
        words.say("logistics.counted", label=_item(item, words), value=words.number(amount))
        for item, amount in tariffs.amounts.items()
    ]
    yield words.say("logistics.scenario_mark"), f"{tariffs.currency}; {words.listed(items)}"


def _item(item: str, words: Words) -> str:
    return words.say(f"logistics.tariff_{item}")


def _amount(value: Decimal | None) -> object:
    return pd.NA if value is None else float(round(value, 2))
