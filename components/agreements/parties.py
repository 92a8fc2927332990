"""Who stands on each side of an instrument, and the sums that sources attach to it."""

from decimal import Decimal

import pandas as pd
import streamlit as st

from components import cards, readings
from components.agreements.record import Record
from components.agreements.register import by_id
from components.cards import Setting
from components.dossier import paragraph
from components.escaping import escaped
from components.text import Words
from core.parties import party_name, remark
from core.records import Money
from core.vocabulary import codes

SIGNATORY = "signatory"


def parties(record: Record, setting: Setting) -> None:
    """Draw the parties under the heading of their side, with role and the name as the source gives it."""
    words, table = setting.words, record.rows("agreement_parties")
    organizations = by_id("organizations", record.as_of)
    shown = [_party(row, organizations, words) for row in table.frame.to_dict("records")]
    rows = pd.DataFrame(
        [(words.label("side", side), *cells) for side, *cells in shown],
        columns=[words.say(f"agreements.column_{name}") for name in ("side", "party", "role", "note")],
    )
    with cards.block(
        cards.Shown("agreement_parties", words.say("agreements.parties"), rows, record.cited(table)), setting
    ):
        if not shown:
            st.markdown(escaped(words.say("agreements.no_parties")))
        signatory = words.label("party_role", SIGNATORY)
        _by_side([cells for cells in shown if cells[2] != signatory], words)
        st.markdown(f"**{escaped(words.say('agreements.signatories'))}**")
        signed = [cells for cells in shown if cells[2] == signatory]
        if not signed:
            st.caption(escaped(words.say("agreements.no_signatories")))
        _by_side(signed, words)


def _by_side(shown: list[tuple[str, str, str, str]], words: Words) -> None:
    for side in codes("side"):
        of_side, state = [cells for owner, *cells in shown if owner == side], words.label("side", side)
        # A side that is only its state needs no heading above its name.
        if any(name != state for name, *_ in of_side):
            st.caption(f"**{escaped(state)}**")
        for name, *rest in of_side:
            with st.container(gap="xsmall"):
                st.markdown(escaped(name))
                st.caption(escaped(" · ".join(filter(None, rest))))


def amounts(record: Record, setting: Setting) -> None:
    """Draw the amounts one by one, each with its kind; they are never added up."""
    words, table = setting.words, record.rows("agreement_amounts")
    shown = [_amount(row, words) for row in table.frame.to_dict("records")]
    columns = [words.say(f"agreements.column_{name}") for name in ("kind", "amount", "note")]
    note = words.say("agreements.amounts_note") if shown else ""
    title = words.say("agreements.amounts")
    with cards.block(
        cards.Shown("agreement_amounts", title, pd.DataFrame(shown, columns=columns), record.cited(table), note),
        setting,
    ):
        if not shown:
            st.markdown(escaped(words.say("agreements.no_amounts")))
        for kind, amount, remark in shown:
            paragraph(kind, amount)
            if remark:
                st.caption(escaped(remark))


def _party(row: dict[str, object], organizations, words: Words) -> tuple[str, str, str, str]:  # noqa: ANN001
    name, role = party_name(row, organizations, words), words.label("party_role", str(row["role"]))
    unseen = readings.unseen("agreement_parties", str(row["agreement_party_id"]), words)
    note = " · ".join(filter(None, (remark(row, organizations, words), unseen)))
    return str(row["side"]), name, role, note


def _amount(row: dict[str, object], words: Words) -> tuple[str, str, str]:
    kind = str(row["kind"])
    year = None if pd.isna(row["value_year"]) else int(row["value_year"])
    money = Money(Decimal(str(row["value"])), str(row["currency"]), kind, year)
    remark = "" if pd.isna(row["note_en"]) else words.record_text(row, "note")
    return words.label("amount_kind", kind), words.money(money), remark
