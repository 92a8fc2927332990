"""The commitments behind the numbers: a filtered list, and the dossier of one commitment."""

import pandas as pd
import streamlit as st

from components import cards, dossier, filters, source_notes, store
from components.escaping import escaped
from components.overview import CHOICES, PAGE, REGISTER, lines, rows
from components.overview.meeting import in_words
from components.text import Words
from core.records import Table

NOTES = "note"


def asked() -> bool:
    """Tell whether the address asks for the list."""
    return st.query_params.get("list") == REGISTER


def chosen_id(setting: cards.Setting) -> str | None:
    """The commitment that the address asks for; an unknown one is explained and left out."""
    wanted = st.query_params.get("id")
    if not wanted:
        return None
    if (rows.followed(setting.as_of).frame["commitment_id"] == wanted).any():
        return wanted
    st.info(setting.words.say("tables.not_here", id=escaped(wanted)), icon=":material/info:")
    return None


def show(setting: cards.Setting) -> None:
    """Draw the list with its filters."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    back = ":material/arrow_forward:" if words.is_mirrored else ":material/arrow_back:"
    lines.link(words.say("overview.back"), PAGE, words, icon=back)
    st.title(words.say("overview.all_commitments"), anchor=False)
    st.caption(escaped(words.say("overview.register_note", day=words.date(setting.as_of.date.isoformat()))))
    chosen = filters.bar(REGISTER, table.frame, CHOICES, words)
    found = table.where(chosen.filter.mask(table.frame, ("search_text",)))
    st.caption(words.say("filters.shown", count=len(found), all=words.number(len(table))))
    if not len(found):
        st.info(words.say("filters.empty"))
        return
    shown = cards.Shown("commitments", words.say("overview.commitments"), in_words(found.frame, words), found)
    selected = cards.table(shown, cards.Setting(words, setting.as_of, chosen), select="single-row", height=560)
    if selected:
        lines.link(words.say("overview.open_commitment"), PAGE, words, icon=":material/arrow_outward:", id=selected[0])


def dossier_of(commitment_id: str, setting: cards.Setting) -> None:
    """Draw one commitment: what was said, what is reported, what is computed, every word since, its sources."""
    words, table = setting.words, rows.followed(setting.as_of)
    one = table.where(table.frame["commitment_id"] == commitment_id)
    row = one.frame.iloc[0].to_dict()
    dossier.heading(words.record_text(row, "text"), PAGE, words, kicker=words.say("overview.commitment"))
    dossier.facts(_facts(row, words), columns=4)
    basis, _ = words.record(row, "status_basis")
    if basis:
        dossier.paragraph(words.say("overview.status_basis"), words.record_text(row, "status_basis"))
    _origin(row, setting)
    source_notes.show(one.cited(), words, "commitment")
    _words_since(commitment_id, setting)


def _facts(row: dict[str, object], words: Words) -> list[dossier.Fact]:
    computed = [words.say(f"overview.computed.{code}") for code in str(row["computed"]).split(";") if code]
    months = row["silent_months_least"]
    silence = words.unknown() if pd.isna(months) else words.duration(int(str(months)))
    return [
        dossier.Fact(words.say("overview.owner"), words.label("owner_side", str(row["owner_side"]))),
        dossier.Fact(words.say("overview.strength"), words.label("commitment_strength", str(row["strength"]))),
        dossier.Fact(words.say("overview.status_reported"), words.label("commitment_status", str(row["status"]))),
        dossier.Fact(words.say("overview.due"), words.date_or_unknown(row["due_on"])),
        dossier.Fact(words.say("overview.last_word"), words.date_or_unknown(row["last_word_on"])),
        dossier.Fact(words.say("overview.silent_for"), silence),
        dossier.Fact(words.say("overview.computed"), words.listed(computed) or "–"),
        dossier.Fact(words.say("filters.sector"), _sectors(row, words)),
    ]


def _sectors(row: dict[str, object], words: Words) -> str:
    return words.listed([words.label("sector", code) for code in str(row["sectors"]).split(";")])


def _origin(row: dict[str, object], setting: cards.Setting) -> None:
    agreement = row["agreement_id"]
    if pd.isna(agreement):
        return
    frame = store.table("agreements", setting.as_of).frame
    found = frame[frame["agreement_id"] == agreement]
    if len(found):
        st.caption(setting.words.say("overview.from_agreement"))
        lines.link(setting.words.record_text(found.iloc[0], "title"), "agreements", setting.words, id=str(agreement))


def _words_since(commitment_id: str, setting: cards.Setting) -> None:
    words, table = setting.words, store.table("commitment_updates", setting.as_of)
    about = table.frame["commitment_id"] == commitment_id
    continued = (table.frame["continues_commitment_id"] == commitment_id).fillna(False).astype(bool)
    told = table.where(about | continued)
    if not len(told):
        st.subheader(words.say("overview.words_since"), anchor=False)
        st.markdown(escaped(words.say("overview.not_recorded")))
        return
    frame = told.frame.sort_values("on", kind="stable")
    shown = pd.DataFrame(
        {
            words.say("overview.when"): [words.date_or_unknown(cell, short=True) for cell in frame["on"]],
            words.say("overview.said_by"): [words.label("said_by", code) for code in frame["said_by"]],
            words.say("overview.status_reported"): [words.label("commitment_status", code) for code in frame["status"]],
            words.say("overview.relation"): [words.say(f"overview.relation_{code}") for code in frame["relation"]],
            words.say("overview.note"): words.record_column(frame, NOTES).to_list(),
        }
    ).set_axis(list(frame["update_id"]), axis="index")
    cited = Table(told.name, frame, told.sources)
    cards.table(cards.Shown("updates", words.say("overview.words_since"), shown, cited), setting)
