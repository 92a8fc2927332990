"""What an organization has shown it can do, and what lists recorded about it, each row with its date and source."""

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.agreements.lines import item
from components.cards import Setting
from components.compliance import findings
from components.compliance.notice import listed_text
from components.escaping import escaped
from components.partners.listing import labels
from components.partners.record import Record, Row
from components.text import Words
from core.calendars import bounds
from core.records import SourceRef


def capabilities(record: Record, setting: Setting) -> None:
    """Draw each service with its evidence, sectors, size, and the date and publishers of its sources."""
    words, table = setting.words, record.rows("capabilities")
    lines = [_capability(row, words) for row in table.frame.to_dict("records")]
    columns = [words.say(f"partners.{name}") for name in ("service", "evidence", "sectors_shown", "scale", "source_on")]
    shown = cards.Shown(
        "partner_capabilities", words.say("partners.capabilities"), pd.DataFrame(lines, columns=columns),
        record.cited(table), words.say("partners.capabilities_note"),
    )  # fmt: skip
    with cards.block(shown, setting):
        if not lines:
            st.markdown(escaped(words.say("partners.no_capabilities")))
        for service, evidence, *rest in lines:
            st.markdown(f"**{escaped(service)}**")
            item(evidence, " · ".join(filter(None, rest)))


def compliance(record: Record, setting: Setting) -> None:
    """Draw every record about the organization and its country: finding, regime, dates, snapshot, note."""
    words, table = setting.words, record.compliance()
    lines = [_finding(row, words) for row in table.frame.to_dict("records")]
    names = ("finding", "regime", "listed", "snapshot", "about", "note_text")
    columns = [words.say(f"compliance.{name}") for name in names]
    title, note = words.say("compliance.title"), words.say("compliance.title_note")
    shown = cards.Shown("partner_compliance", title, pd.DataFrame(lines, columns=columns), record.cited(table), note)
    with cards.block(shown, setting):
        if not lines:
            st.markdown(escaped(words.say("compliance.finding_not_checked")))
        for row, (finding, regime, *rest) in zip(table.frame.to_dict("records"), lines, strict=True):
            unseen = readings.unseen("compliance", str(row["compliance_id"]), words)
            item(f"{finding} · {words.listed([regime])}", " · ".join(filter(None, (*rest, unseen))))


def sources_date(cell: object, words: Words) -> str:
    """Who published the sources of a row, and the newest day among them."""
    cited = [store.source(reference.source_id) for reference in SourceRef.parse_cell(str(cell))]
    publishers = words.listed(list(dict.fromkeys(source.publisher for source in cited)))
    dated = [source.published_on for source in cited if source.published_on]
    newest = max(dated, key=lambda text: bounds(text)[1], default="")
    return words.say("partners.source_of", publishers=publishers, day=words.date_or_unknown(newest))


def _capability(row: Row, words: Words) -> tuple[str, str, str, str, str]:
    sectors = words.unknown() if pd.isna(row["sectors"]) else labels(str(row["sectors"]), "sector", words)
    scale = ""
    if not pd.isna(row["scale"]):
        unit = words.record_text({"unit_en": row["scale_unit"]}, "unit")
        scale = words.say("partners.scale_of", scale=f"{words.number(float(str(row['scale'])))} {unit}")
    service = words.label("capability_service", str(row["service"]))
    return service, words.record_text(row, "evidence"), sectors, scale, sources_date(row["source_ids"], words)


def _finding(row: Row, words: Words) -> tuple[str, str, str, str, str, str]:
    code = str(row["finding"])
    finding = words.say("compliance.finding_regime") if code == findings.COUNTRY_WIDE else findings.text(code, words)
    listed = "" if code == "no_match" else listed_text(row, words)
    day = row["snapshot_on"]
    snapshot = "" if pd.isna(day) else words.say("compliance.snapshot_of", day=words.date(str(day)))
    about = "" if pd.isna(row["country"]) else words.label("country", str(row["country"]))
    return finding, words.record_text(row, "regime"), listed, snapshot, about, words.record_text(row, "note")
