"""The dossier of one session: who, where, what was decided, and what became of each commitment made there."""

import pandas as pd
import streamlit as st

from components import cards, chain, corrected, dossier, lines, readings, searched, source_notes, store, theme
from components.cards import Setting, Shown
from components.commission import COMPUTED, PAGE, cells, linked, rows
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.status.between import last_day
from core.status.chains import Node
from core.words.lists import parted

CARRY = ("carry_over",)


def show(session_id: str, setting: Setting) -> None:
    """Draw the dossier, or say why the session is not yet there as of the day."""
    words, table = setting.words, store.table("sessions", setting.as_of)
    one = table.where(table.frame["session_id"] == session_id)
    if not len(one):
        _not_yet(session_id, setting)
        return
    row = one.frame.iloc[0].to_dict()
    dossier.heading(cells.session_text(row, words), PAGE, words, kicker=words.say("commission.session"))
    dossier.facts(_facts(row, words))
    dossier.paragraph(words.say("commission.outcome"), words.record_text(row, "outcome"))
    if words.record(row, "note")[0]:
        dossier.paragraph(words.say("tables.note"), words.record_text(row, "note"))
    st.caption(escaped(words.say("commission.minutes_note")))
    readings.show(one, words)
    source_notes.show(one.cited(), words, "session")
    _commitments(row, setting)
    chain.show(Node("sessions", session_id), setting, theme.current(), is_narrow())
    left, right = st.columns(2)
    with left:
        _taken_up(row, setting)
    with right:
        linked.show(session_id, ("agreements", "projects", "sessions"), setting)
    linked.contradictions("sessions", session_id, setting)
    corrected.card(one, setting)
    searched.card(one, setting)


def _facts(row: cells.Row, words: Words) -> list[dossier.Fact]:
    held = words.date(str(row["held_on"])) if not pd.isna(row["held_on"]) else words.say("commission.undated")
    if not pd.isna(row["ended_on"]):
        held = f"{held} – {words.date(str(row['ended_on']))}"
    return [
        dossier.Fact(words.say("tables.when"), held),
        dossier.Fact(words.say("commission.where"), cells.place_text(row, words) or words.unknown()),
        dossier.Fact(words.say("filters.confidence"), words.label("confidence", str(row["confidence"]))),
        dossier.Fact(words.say("commission.chair_irn"), words.record_text(row, "chair_irn")),
        dossier.Fact(words.say("commission.chair_kaz"), words.record_text(row, "chair_kaz")),
        dossier.Fact(words.say("commission.kind"), cells.kind_text(row, words)),
    ]


def _commitments(row: cells.Row, setting: Setting) -> None:
    words, table = setting.words, rows.heard(setting.as_of)
    made = table.where((table.frame["session_id"] == row["session_id"]).fillna(False))
    if not len(made):
        st.markdown(escaped(words.say("commission.no_commitments")))
        return
    day = last_day(row["held_on"], row["ended_on"], store.data_date())
    moments = [AsOf(day, setting.as_of.known_then)] if day else []
    told = [store.prepared(states, as_of=one, language=words.language) for one in (*moments, setting.as_of)]
    then, now = told[0] if day else {}, told[-1]
    shown = pd.DataFrame([_then_and_now(one, then, now, setting) for one in made.frame.to_dict("records")])
    shown = shown.set_axis(list(made.frame["commitment_id"]), axis="index")
    title = words.say("commission.decided_there", count=len(made))
    with cards.block(Shown("commission_decided", title, shown, made, computed=COMPUTED), setting):
        for one, texts in zip(made.frame.to_dict("records"), shown.to_dict("records"), strict=True):
            _one(str(one["commitment_id"]), texts, words)


def _one(commitment_id: str, texts: dict[str, str], words: Words) -> None:
    what, owner, strength, then, now, last, ground = texts
    with st.container(key=f"line_decided_{commitment_id}", gap=None):
        lines.link(texts[what], PAGE, words, id=commitment_id)
        st.caption(escaped(f"{texts[owner]} · {texts[strength]}"))
        states_told = [f"{escaped(name)}: **{escaped(texts[name])}**" for name in (then, now)]
        st.caption(parted(" · ".join([*states_told, escaped(f"{last}: {texts[last]}")])))
        if texts[ground]:
            st.caption(escaped(texts[ground]))


def _then_and_now(row: cells.Row, then: dict[str, str], now: dict[str, str], setting: Setting) -> dict[str, str]:
    words, name = setting.words, str(row["commitment_id"])
    ground = words.record_text(row, "status_basis") if words.record(row, "status_basis")[0] else ""
    nothing = words.say("commission.state_not_recorded")
    return {
        words.say("tables.what"): words.record_text(row, "text"),
        words.say("commission.owner"): words.label("owner_side", str(row["owner_side"])),
        words.say("commission.strength"): words.label("commitment_strength", str(row["strength"])),
        words.say("commission.state_then"): then.get(name, nothing),
        words.say("commission.state_now", day=words.date(setting.as_of.date.isoformat())): now.get(name, nothing),
        words.say("commission.last_word"): words.date_or_unknown(row["last_word_on"]),
        words.say("commission.status_basis"): ground,
    }


def states(as_of: AsOf, language: str) -> dict[str, str]:
    """The recorded state of each commitment as of a moment; one without a state and without any word is left out."""
    words = Words(language)
    frame, told = rows.followed(as_of).frame, rows.spoken(as_of).frame["commitment_id"]
    known = frame[(frame["status"] != "unknown") | frame["commitment_id"].isin(told)]
    return {
        str(name): cells.status_text(str(code), words)
        for name, code in zip(known["commitment_id"], known["status"], strict=True)
    }


def _taken_up(row: cells.Row, setting: Setting) -> None:
    """Earlier commitments that were taken up again by those made here."""
    words, table = setting.words, rows.followed(setting.as_of)
    here = table.frame.loc[(table.frame["session_id"] == row["session_id"]).fillna(False), "commitment_id"]
    pairs = rows.pairs(setting.as_of)
    pairs = pairs[pairs["continued_by"].isin(here)]
    texts = dict(zip(table.frame["commitment_id"], words.record_column(table.frame, "text"), strict=True))
    items = [linked.pair_line(pair, str(pair["commitment_id"]), texts, words) for pair in pairs.to_dict("records")]
    if not items:
        st.markdown(escaped(words.say("commission.nothing_taken_up")))
        return
    note = words.say("commission.carried_note")
    cited = Table("commitment_updates", pairs, store.opened().sources())
    title = words.say("commission.taken_up_here")
    with cards.block(Shown("commission_taken_up", title, lines.as_rows(items, words), cited, note, CARRY), setting):
        lines.show(items, words, "taken_up")


def _not_yet(session_id: str, setting: Setting) -> None:
    words, frame = setting.words, store.table("sessions", AsOf(store.data_date())).frame
    row = frame[frame["session_id"] == session_id].iloc[0].to_dict()
    dossier.heading(cells.session_text(row, words), PAGE, words, kicker=words.say("commission.session"))
    day = words.date(setting.as_of.date.isoformat())
    st.info(escaped(words.say("commission.session_not_yet", day=day)), icon=":material/event_busy:")
