"""The dossier of one commitment: what was said, reported and computed, both sides, what it came from and led to."""

import pandas as pd
import streamlit as st

from components import cards, chain, corrected, dossier, lines, readings, searched, source_notes, store, theme
from components.cards import Setting, Shown
from components.commission import COMPUTED, PAGE, cells, computed_text, history, linked, rows, state_text
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf
from core.status import following
from core.status.chains import Node
from core.status.sides import SIDES, SideWord, two_sided


def show(commitment_id: str, setting: Setting) -> None:
    """Draw the dossier, or say why the commitment is not yet there as of the day."""
    words, table = setting.words, rows.followed(setting.as_of)
    one = table.where(table.frame["commitment_id"] == commitment_id)
    if not len(one):
        _not_yet(commitment_id, setting)
        return
    row = one.frame.iloc[0].to_dict()
    dossier.heading(words.record_text(row, "text"), PAGE, words, kicker=words.say("commission.commitment"))
    dossier.facts(_facts(row, setting), columns=4)
    if words.record(row, "status_basis")[0]:
        dossier.paragraph(words.say("commission.status_basis"), words.record_text(row, "status_basis"))
    _origin(row, setting)
    readings.show(one, words)
    source_notes.show(one.cited(), words, "commitment")
    _sides(commitment_id, str(row["state"]), setting)
    history.words_since(commitment_id, setting)
    chain.show(Node("commitments", commitment_id), setting, theme.current(), is_narrow())
    left, right = st.columns(2)
    with left:
        history.chain_of(commitment_id, setting)
    with right:
        linked.show(commitment_id, ("agreements", "projects"), setting)
    linked.contradictions("commitments", commitment_id, setting)
    corrected.card(one, setting)
    searched.card(one, setting)


def _facts(row: cells.Row, setting: Setting) -> list[dossier.Fact]:
    words = setting.words
    computed = [computed_text(code, words) for code in str(row["computed"]).split(";") if code]
    months = row["silent_months_least"]
    silence = words.unknown() if pd.isna(months) else words.duration(int(str(months)))
    by = "" if pd.isna(row["last_word_by"]) else cells.speaker_text(str(row["last_word_by"]), words)
    told = " · ".join(filter(None, (by, cells.touched_text(row, words))))
    inputs, commitment = {"as_of": setting.as_of, "language": words.language}, str(row["commitment_id"])
    owners = store.prepared(cells.owners_by_commitment, **inputs).get(commitment, words.unknown())
    reported = store.prepared(cells.owners_as_reported, **inputs).get(commitment, "")
    sectors = words.listed([words.label("sector", code) for code in str(row["sectors"]).split(";")])
    return [
        dossier.Fact(words.say("commission.owner"), words.label("owner_side", str(row["owner_side"]))),
        dossier.Fact(words.say("commission.owners"), owners, reported),
        dossier.Fact(words.say("commission.strength"), words.label("commitment_strength", str(row["strength"]))),
        dossier.Fact(words.say("filters.sector"), sectors),
        dossier.Fact(words.say("commission.status_reported"), cells.status_text(str(row["status"]), words)),
        dossier.Fact(words.say("commission.due"), words.date_or_unknown(row["due_on"])),
        dossier.Fact(words.say("commission.last_word"), words.date_or_unknown(row["last_word_on"]), told),
        dossier.Fact(words.say("commission.silent_for"), silence, words.listed(computed)),
    ]


def _origin(row: cells.Row, setting: Setting) -> None:
    words = setting.words
    frame = store.table("sessions", setting.as_of).frame
    found = frame[frame["session_id"] == row["session_id"]] if not pd.isna(row["session_id"]) else frame.iloc[:0]
    st.caption(escaped(words.say("commission.made_at" if len(found) else "commission.no_session")))
    for session in found.to_dict("records"):
        lines.link(cells.session_text(session, words), PAGE, words, id=str(session["session_id"]))


def _sides(commitment_id: str, state: str, setting: Setting) -> None:
    """What each side last said, side by side; a side that has not spoken is told as such.

    A later word of such a side on the subject only stands with it: the words below list it too.
    """
    words, table = setting.words, store.table("commitment_updates", setting.as_of)
    made, held = (store.table(name, setting.as_of).frame for name in ("commitments", "sessions"))
    told = following.said_of(made, table.frame, held)
    told, own = (frame[frame["commitment_id"] == commitment_id] for frame in (told, table.frame))
    context = own[~own.index.isin(told.index)]
    heard, touched = two_sided(told), two_sided(context)
    shown = pd.DataFrame([_side_row(side, heard[side], touched[side], told, words) for side in SIDES])
    title = words.say("commission.two_sides")
    # A side that spoke is cited by its words, one that did not by what it said on the subject.
    unheard = context[context["said_by"].isin([side for side in SIDES if not heard[side]])]
    cited = table.where(table.frame.index.isin([*told.index, *unheard.index]))
    with cards.block(Shown("commission_two_sides", title, shown, cited, state_text(state, words), COMPUTED), setting):
        for place, (_, texts) in zip(st.columns(2), shown.iterrows(), strict=True):
            who, *rest = (str(cell) for cell in texts)
            with place, st.container(gap="xsmall"):
                st.markdown(f"**{escaped(who)}**")
                for text in filter(None, rest):
                    st.markdown(escaped(text))


def _side_row(
    side: str, word: SideWord | None, touched: SideWord | None, told: pd.DataFrame, words: Words
) -> dict[str, str]:
    cited = told[told["update_id"] == word.update_id].to_dict("records") if word else []
    note = words.record_text(cited[0], "note") if cited and words.record(cited[0], "note")[0] else ""
    if not word and touched and touched.on:
        note = cells.touched_text({"touched_on": touched.on, "touched_by": side}, words)
    state = cells.status_text(word.status or "unknown", words) if word else words.say("commission.has_not_spoken")
    return {
        words.say("commission.said_by"): words.label("said_by", side),
        words.say("commission.status_reported"): state,
        words.say("tables.when"): words.date(word.on) if word and word.on else "",
        words.say("tables.note"): note,
    }


def _not_yet(commitment_id: str, setting: Setting) -> None:
    words, frame = setting.words, rows.followed(AsOf(store.data_date())).frame
    row = frame[frame["commitment_id"] == commitment_id].iloc[0].to_dict()
    dossier.heading(words.record_text(row, "text"), PAGE, words, kicker=words.say("commission.commitment"))
    day = words.date(setting.as_of.date.isoformat())
    st.info(escaped(words.say("commission.commitment_not_yet", day=day)), icon=":material/event_busy:")
