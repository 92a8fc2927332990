"""The history of one commitment: every word about it, and the commitments it came from and led to."""

import pandas as pd
import streamlit as st

from components import cards, lines, store
from components.cards import Setting, Shown
from components.commission import cells, linked, rows
from components.escaping import escaped
from components.text import Words
from core.records import Table
from core.status.carry import chain


def chain_of(commitment_id: str, setting: Setting) -> None:
    """The commitments before and after it, with the words that join them."""
    words, pairs = setting.words, rows.pairs(setting.as_of)
    frame = rows.followed(setting.as_of).frame
    texts = dict(zip(frame["commitment_id"], words.record_column(frame, "text"), strict=True))
    found = chain(commitment_id, pairs)
    parts = (("earlier", found.earlier, "commitment_id"), ("later", found.later, "continued_by"))
    members = {commitment_id, *found.earlier, *found.later}
    own = pairs[pairs["commitment_id"].isin(members) & pairs["continued_by"].isin(members)]
    items = {
        part: [
            linked.pair_line(pair, str(pair[column]), texts, words)
            for pair in own[own[column].isin(names)].to_dict("records")
        ]
        for part, names, column in parts
    }
    flat = [line for part in items.values() for line in part]
    note = words.say("commission.carried_note" if flat else "commission.not_carried")
    cited = Table("commitment_updates", own, store.opened().sources())
    shown = Shown(
        "commission_chain", words.say("commission.chain"), lines.as_rows(flat, words), cited, note, ("carry_over",)
    )
    with cards.block(shown, setting):
        for part, own_lines in items.items():
            if own_lines:
                st.markdown(f"**{escaped(words.say(f'commission.chain_{part}'))}**")
                lines.show(own_lines, words, f"chain_{part}")


def words_since(commitment_id: str, setting: Setting) -> None:
    """Draw every word about the commitment since it was made, or say that none is recorded."""
    words, table = setting.words, store.table("commitment_updates", setting.as_of)
    about = table.frame["commitment_id"] == commitment_id
    continued = (table.frame["continues_commitment_id"] == commitment_id).fillna(False).astype(bool)
    told = table.where(about | continued)
    if not len(told):
        st.subheader(words.say("commission.words_since"), anchor=False)
        st.markdown(escaped(words.say("commission.not_recorded")))
        return
    frame = told.frame.sort_values("on", kind="stable")
    shown = update_rows(frame, words)
    cited = Table(told.name, frame, told.sources)
    cards.table(Shown("updates", words.say("commission.words_since"), shown, cited), setting)


def update_rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Words about commitments as the reader sees them; index = their ids."""
    return pd.DataFrame(
        {
            words.say("tables.when"): [words.sortable_date(cell) for cell in frame["on"]],
            words.say("commission.said_by"): [words.label("said_by", code) for code in frame["said_by"]],
            words.say("commission.status_reported"): [cells.status_text(code, words) for code in frame["status"]],
            words.say("commission.relation"): [words.say(f"commission.relation_{code}") for code in frame["relation"]],
            words.say("tables.note"): words.record_column(frame, "note").to_list(),
        }
    ).set_axis(list(frame["update_id"]), axis="index")
