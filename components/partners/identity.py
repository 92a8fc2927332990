"""Who an organization is: its names in four languages and as sources write them, its kind, sectors and relations."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from components import cards, dossier, readings
from components.agreements.lines import item, link
from components.agreements.standing import bases
from components.cards import Setting
from components.compliance.notice import organization_name
from components.dossier import Fact
from components.escaping import escaped
from components.partners import PAGE, rows
from components.partners.listing import labels
from components.partners.record import Record, Relation
from components.text import Words
from core.words import isolate, languages

LIST = ("project_parties", "agreement_parties", "commitment_owners", "people")


def heading(record: Record, words: Words) -> None:
    """Draw the way back, kind and country, and the name."""
    row = record.row
    kicker = (words.label("organization_kind", str(row["kind"])), words.label("country", str(row["country"])))
    dossier.heading(words.record_text(row, "name"), PAGE, words, kicker=" · ".join(kicker))


def names(record: Record, setting: Setting) -> None:
    """Draw the name in each language with its basis, then how the sources write it."""
    words, row = setting.words, record.row
    stated = bases(row, "name")
    lines = [_name(row[f"name_{code}"], code, stated.get(code), words) for code in languages()]
    spelled = [(_spelled(spelling, words), words.label("table_name", table))
               for spelling, table, _ in rows.spelled(record.as_of).get(record.organization_id, ())]  # fmt: skip
    columns = [words.say(f"partners.{name}") for name in ("language", "name", "basis")]
    shown_rows = [*lines, *((words.say("partners.spellings"), *one) for one in spelled)]
    frame = pd.DataFrame(shown_rows, columns=columns)
    shown = cards.Shown("partner_names", words.say("partners.names"), frame, record.own)
    with cards.block(shown, setting):
        for language, name, basis in lines:
            item(name, " · ".join(filter(None, (language, basis))))
        if spelled:
            st.caption(escaped(words.say("partners.spellings")))
            st.markdown("  \n".join(escaped(f"{name} · {table}") for name, table in spelled))


def facts(record: Record, setting: Setting) -> None:
    """Draw the card of facts with the role in words."""
    words, items = setting.words, list(_facts(record, setting.words))
    columns = [words.say(f"pipeline.{name}") for name in ("fact", "value_text", "note")]
    frame = pd.DataFrame([(one.label, one.value, one.note) for one in items], columns=columns)
    shown = cards.Shown("partner_facts", words.say("partners.facts"), frame, record.own, words.say("partners.undated"))
    with cards.block(shown, setting):
        dossier.facts(items, columns=2)
        if words.record(record.row, "role")[0]:
            dossier.paragraph(words.say("partners.role_text"), words.record_text(record.row, "role"))
            basis = words.basis(record.row, "role")
            st.caption(escaped(words.label("text_basis", basis) if basis else ""))
        readings.show(record.own, words)


def relations(record: Record, setting: Setting) -> None:
    """Draw successors, former names, owners and members, with share and date where stated, and where that stands."""
    words, found = setting.words, record.related()
    lines = [_relation(one, words) for one in found]
    columns = [words.say(f"partners.{name}") for name in ("relation", "name", "share", "on", "stated_in")]
    shown = cards.Shown(
        "partner_relations", words.say("partners.relations"), pd.DataFrame(lines, columns=columns),
        record.cited(record.relations()), words.say("partners.relations_note"),
    )  # fmt: skip
    with cards.block(shown, setting):
        if not found:
            st.markdown(escaped(words.say("pipeline.no_evidence")))
        for relation, (kind, name, *rest) in zip(found, lines, strict=True):
            with st.container(gap="xsmall"):
                st.caption(escaped(kind))
                if relation.other_id:
                    link(PAGE, name, words, id=relation.other_id)
                else:
                    st.markdown(escaped(name))
                st.caption(escaped(" · ".join(filter(None, rest))))


def _facts(record: Record, words: Words) -> Iterator[Fact]:
    row = record.row
    yield Fact(words.say("filters.country"), words.label("country", str(row["country"])))
    yield Fact(words.say("filters.kind"), words.label("organization_kind", str(row["kind"])))
    sectors = words.unknown() if pd.isna(row["sectors"]) else labels(str(row["sectors"]), "sector", words)
    yield Fact(words.say("filters.sector"), sectors)
    yield Fact(words.say("partners.website"), words.unknown() if pd.isna(row["website"]) else str(row["website"]))
    counts = [f"{words.say(f'partners.{name}')}: {words.number(int(str(row[name])))}"
              for name in ("projects", "agreements", "commitments", "people")]  # fmt: skip
    yield Fact(words.say("partners.counts"), " · ".join(counts), words.say("partners.counts_note"))


def _name(cell: object, code: str, basis: str | None, words: Words) -> tuple[str, str, str]:
    name = words.unknown() if pd.isna(cell) else isolate(str(cell), words.language)
    language = words.label("language", code)
    return language, name, words.label("text_basis", basis) if basis else ""


def _spelled(spelling: str, words: Words) -> str:
    return isolate(spelling, words.language)


def _relation(relation: Relation, words: Words) -> tuple[str, str, str, str, str]:
    row, code = relation.row, str(relation.row["kind"])
    kind = words.label("organization_relation", code) if relation.is_outward else words.say(f"partners.in_{code}")
    name = organization_name(relation.other_id, words) if relation.other_id else words.record_text(row, "other_name")
    share = "" if pd.isna(row["share_percent"]) else words.say(
        "partners.share_of", share=words.percent(float(str(row["share_percent"])) / 100, digits=None)
    )  # fmt: skip
    when = words.say("partners.no_date") if pd.isna(row["on"]) else words.date(str(row["on"]))
    if not pd.isna(row["date_basis"]) and row["date_basis"] != "event":
        when = f"{when} ({words.label('date_basis', str(row['date_basis']))})"
    return kind, name, share, when, words.say("partners.stated_in_table", table=words.label(
        "table_name", str(row["stated_in_table"])
    ))  # fmt: skip
