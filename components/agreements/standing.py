"""The head of a dossier: title in four languages, reported and computed status, dates, term, summary."""

from collections.abc import Iterator, Mapping

import pandas as pd
import streamlit as st

from components import cards, dossier, readings, store
from components.agreements import legal
from components.agreements.record import Record
from components.agreements.register import labels, reported_text, status_text
from components.cards import Setting
from components.dossier import Fact
from components.escaping import escaped
from components.text import Words
from core.narrative.agreements import MEMORANDUM
from core.words import isolate, languages

COMPUTED = ("acted_status", "age", "last_sign", "last_step", "ended_on", "term_state", "superseded_by")


def titles(record: Record, words: Words) -> None:
    """Draw the heading in the reader's language, and under it the title in each other language with its basis."""
    row = record.row
    kind = words.label("agreement_kind", str(row["kind"]))
    if row["kind"] == MEMORANDUM:
        kind = words.say("agreements.heading_intended", kind=kind)
    sectors = labels(str(row["sectors"]), "sector", words)
    dossier.heading(words.record_text(row, "title"), "agreements", words, kicker=f"{kind} · {sectors}")
    stated = bases(row, "title")
    own = stated.get(words.language)
    if own and own != "official_name":
        st.caption(escaped(words.label("text_basis", own)))
    others = [code for code in languages() if code != words.language and not pd.isna(row[f"title_{code}"])]
    lines = [escaped(_title_line(row, code, stated.get(code), words)) for code in others]
    alias = f"{words.say('agreements.alias')}: {isolate(str(row['alias']), words.language)}"
    st.markdown("  \n".join([*lines, escaped(alias)]))


def bases(row: Mapping[str, object], name: str) -> dict[str, str]:
    """How the text of each language came about, by language."""
    return dict(pair.split("=", 1) for pair in str(row[f"{name}_basis"]).split(";") if "=" in pair)


def _title_line(row: Mapping[str, object], code: str, basis: str | None, words: Words) -> str:
    return words.say(
        "agreements.title_line", language=words.label("language", code), title=str(row[f"title_{code}"]),
        basis=words.label("text_basis", basis) if basis else words.unknown(),
    )  # fmt: skip


def facts(record: Record, setting: Setting) -> None:
    """Draw the card with reported and computed status side by side, dates and term, basis and summary."""
    words, row = setting.words, record.row
    items = [*_status(record, words), *_dates(record, words), *legal.facts(record, words)]
    rows = pd.DataFrame([(item.label, item.value, item.note) for item in items])
    rows.columns = [words.say(f"agreements.column_{name}") for name in ("field", "title", "note")]
    shown = cards.Shown("agreement_facts", words.say("agreements.facts_title"), rows, record.own, "", COMPUTED)
    with cards.block(shown, setting):
        dossier.facts(items, columns=4)
        if words.record(row, "summary")[0]:
            dossier.paragraph(words.say("agreements.summary"), words.record_text(row, "summary"))
        if words.record(row, "status_basis")[0]:
            dossier.paragraph(words.say("agreements.status_basis"), words.record_text(row, "status_basis"))
        readings.show(record.own, words)
        if record.as_of.date < store.data_date():
            day = words.date(store.data_date().isoformat())
            st.caption(escaped(words.say("agreements.snapshot_hidden", day=day)))


def _status(record: Record, words: Words) -> Iterator[Fact]:
    row = record.row
    day = words.date(record.as_of.date.isoformat())
    reported = row["status_reported"]
    yield Fact(words.say("agreements.status_as_of", day=day), status_text(str(row["status"]), words))
    yield Fact(
        words.say("agreements.reported"),
        words.unknown() if pd.isna(reported) else reported_text(str(reported), words),
    )
    acted = row["acted_status"]
    yield Fact(
        words.say("agreements.acted"),
        words.say("agreements.no_act") if pd.isna(acted) else status_text(str(acted), words),
        "" if pd.isna(acted) else words.date(str(row["acted_on"])),
    )
    yield _age(row, words)


def _age(row: Mapping[str, object], words: Words) -> Fact:
    if pd.isna(row["age_months_least"]):
        return Fact(words.say("agreements.age"), words.unknown())
    least, most = (words.duration(int(row[f"age_months_{end}"])) for end in ("least", "most"))
    value = least if least == most else words.say("agreements.between", least=least, most=most)
    return Fact(words.say("agreements.age"), value)


def _dates(record: Record, words: Words) -> Iterator[Fact]:
    row = record.row
    place, _ = words.record(row, "place")
    yield Fact(
        words.say("agreements.signed_at"), words.date_or_unknown(row["signed_on"]),
        words.record_text(row, "place") if place else words.say("agreements.place_unknown"),
    )  # fmt: skip
    yield _last_sign(row, words)
    state = words.say(f"agreements.term_{row['term_state']}")
    ended = state if pd.isna(row["ended_on"]) else f"{words.date(str(row['ended_on']))} ({state})"
    yield Fact(words.say("agreements.term"), ended, _optional(row, "term", words))
    public = row["text_public"]
    yield Fact(
        words.say("agreements.text_public"),
        words.say("agreements.not_stated")
        if pd.isna(public)
        else words.say(f"agreements.public_{public}".replace(" ", "_")),
        f"{words.say('agreements.confidence')}: {words.label('confidence', str(row['confidence']))}",
    )


def _last_sign(row: Mapping[str, object], words: Words) -> Fact:
    label = words.say("agreements.last_sign")
    if pd.isna(row["last_sign_on"]):
        return Fact(label, words.unknown())
    kind = words.say(f"agreements.sign_{row['last_sign_kind']}")
    quiet = words.say("agreements.quiet", duration=words.duration(int(row["quiet_months_least"])))
    step = words.say("agreements.last_step", day=words.date_or_unknown(row["last_step_on"]))
    return Fact(label, words.date(str(row["last_sign_on"])), f"{kind}; {quiet}; {step}")


def _optional(row: Mapping[str, object], name: str, words: Words) -> str:
    return words.record_text(row, name) if words.record(row, name)[0] else ""
