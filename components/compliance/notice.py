"""The notice on dossiers and matches: who is recorded on which list, since when, as of which snapshot and source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import source_notes, store
from components.compliance import findings
from components.escaping import escaped
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.vocabulary import codes

Row = Mapping[str, object]


@dataclass(frozen=True)
class Subject:
    """Whom a notice is about: organizations, and the countries whose regimes bear on them."""

    organization_ids: tuple[str, ...]
    countries: tuple[str, ...] = ()


def of_organizations(organization_ids: Iterable[str], countries: Iterable[str] = ()) -> Subject:
    """The subject made of organizations with their own countries, and of further countries."""
    ids = tuple(dict.fromkeys(organization_ids))
    frame = store.table("organizations", AsOf(store.data_date())).frame
    own = frame.loc[frame["organization_id"].isin(ids), "country"].dropna()
    found = {*own, *countries}
    return Subject(ids, tuple(code for code in codes("country") if code in found))


def of_project(project_id: str) -> Subject:
    """The subject made of the parties of a project and the country it lies in."""
    now = AsOf(store.data_date())
    parties, projects = (store.table(name, now).frame for name in ("project_parties", "projects"))
    own = parties.loc[parties["project_id"] == project_id, "organization_id"].dropna()
    return of_organizations(own, projects.loc[projects["project_id"] == project_id, "country"].dropna())


def show(subject: Subject, words: Words, key: str) -> None:
    """Draw what is recorded; where no list was searched for anybody, say that nobody looked."""
    found, regimes = findings.about(subject.organization_ids), findings.regimes(subject.countries)
    exposed = found.frame[found.frame["finding"].isin(findings.EXPOSED)]
    lines = [*_exposed(exposed, words), *_regimes(regimes.frame, words), *_rest(subject, words)]
    if not lines:
        return
    foot = escaped(_foot(found.frame, words))
    draw, icon = (st.info, ":material/policy:") if exposed.empty else (st.warning, ":material/gavel:")
    with st.container(gap="xsmall", key=f"compliance_{key}"):
        draw("  \n".join([*lines, foot]), icon=icon)
        source_notes.show(_cited(found, regimes), words, f"compliance_{key}")


def _exposed(rows: pd.DataFrame, words: Words) -> list[str]:
    if rows.empty:
        return []
    head = f"**{escaped(words.say('compliance.recorded', count=len(rows)))}**"
    return [head, *(escaped(_finding(row, words)) for row in rows.to_dict("records"))]


def _regimes(rows: pd.DataFrame, words: Words) -> list[str]:
    if rows.empty:
        return []
    # No brackets: a Persian date has its own.
    named = [
        _parted((words.record_text(row, "regime"), listed_text(row, words)), words) for row in rows.to_dict("records")
    ]
    countries = words.listed([words.label("country", str(code)) for code in rows["country"].unique()])
    head = f"**{escaped(words.say('compliance.regimes', count=len(named), country=countries))}**"
    return [head, *(escaped(name) for name in named)]


def _rest(subject: Subject, words: Words) -> list[str]:
    states = [findings.finding(organization_id) for organization_id in subject.organization_ids]
    counts = {code: states.count(code) for code in ("no_match", "not_checked")}
    said = [words.say(f"compliance.count_{code}", count=count) for code, count in counts.items() if count]
    return [escaped(" ".join(said))] if said else []


def _finding(row: Row, words: Words) -> str:
    parts = (organization_name(str(row["organization_id"]), words), findings.text(str(row["finding"]), words),
             words.record_text(row, "regime"), listed_text(row, words), *_copy(row, words))  # fmt: skip
    return _parted(parts, words)


def _copy(row: Row, words: Words) -> list[str]:
    # Of which day the list was that was read: it says nothing about the measures beside it.
    day = row["snapshot_on"]
    return [] if pd.isna(day) else [words.say("compliance.snapshot_of", day=words.date(str(day)))]


def _parted(parts: Iterable[str], words: Words) -> str:
    return " · ".join(words.listed([part]) for part in parts)


def organization_name(organization_id: str, words: Words) -> str:
    """The name of an organization, as of the day the facts were closed."""
    rows = store.prepared(_names, language=words.language)
    return rows.get(organization_id, organization_id)


def listed_text(row: Row, words: Words) -> str:
    """Since when a finding holds, or that no date is given; a later date beside the first."""
    if pd.isna(row["listed_on"]):
        return words.say("compliance.no_listing_date")
    first = words.say("compliance.listed_on", day=words.date(str(row["listed_on"])))
    if pd.isna(row["listed_again_on"]):
        return first
    return words.listed([first, words.say("compliance.listed_again_on", day=words.date(str(row["listed_again_on"])))])


def _names(language: str) -> Mapping[str, str]:
    frame = store.table("organizations", AsOf(store.data_date())).frame
    names = Words(language).record_column(frame, "name")
    return dict(zip(frame["organization_id"].astype(str), names.astype(str), strict=True))


def _foot(rows: pd.DataFrame, words: Words) -> str:
    # Only who was searched for without a match has no line that names the day of the list.
    day = findings.snapshot(rows[rows["finding"] == "no_match"])
    if day:
        return words.say("compliance.note", day=words.date(day))
    return words.say("compliance.note_undated")


def _cited(*tables: Table) -> tuple:
    return tuple({source.source_id: source for table in tables for source in table.cited()}.values())
