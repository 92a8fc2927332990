"""The register of instruments: one row each with what is computed beside it, its filters, and its table."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import store
from components.charts.instrument_marks import event_order
from components.charts.marks import mark
from components.filters import Choice
from components.text import Words
from core import vocabulary
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table
from core.status.acts import endings, last_events, standing
from core.status.age import ages, last_signs
from core.status.as_of import happened_by
from core.words.dates import year_text

TEXTS = ("title_en", "title_fa", "title_ru", "title_kk", "alias", "party_names")
SIGNS = ("agreements", "agreement_events", "commitments", "sessions", "commitment_updates")
_WIDTHS = (
    ("title", 290), ("kind", 104), ("signed", 112), ("status", 106), ("reported", 90), ("age", 62), ("last_event", 104),
    ("last_event_on", 112), ("parties", 130), ("sectors", 100), ("confidence", 70),
)  # fmt: skip
# A country code or a union of states; longer names are those of bodies.
_STATE = r"[A-Z]{3,4}"


def _decade(code: str, words: Words) -> str:
    first = int(code[:4])
    years = [year_text(year, words.language) for year in (first, first + 9)]
    return words.say("agreements.decade", first=years[0], last=years[1])


CHOICES = (
    Choice("kind", "kind", "agreement_kind", "filters.kind"),
    Choice("status", "status", "agreement_status", "filters.status"),
    Choice("sector", "sectors", "sector", "filters.sector"),
    Choice("decade", "decade", "", "agreements.signed_in", _decade),
    Choice("with", "other_parties", "country", "agreements.other_parties"),
)


def register(as_of: AsOf) -> pd.DataFrame:
    """The instruments as of the moment (index of the table) and what is computed beside them, free of any language.

    Added: decade; other_parties (codes of states beside the two); party_names; ended_on; last_event, last_event_on;
    acted_status, acted_on; age_months_least/_most; last_sign_on, quiet_months_least. A status that the moment leaves
    unknown is the one the dated acts tell.
    """
    frame = store.table("agreements", as_of).frame
    events = store.table("agreement_events", as_of).frame
    parties = store.table("agreement_parties", as_of).frame
    signs = {name: store.table(name, as_of).frame for name in SIGNS}
    computed = [
        last_events(frame, events, event_order()), standing(frame, events),
        ages(frame, as_of.date).drop(columns="agreement_id"), last_signs(signs, as_of.date).drop(columns="agreement_id"),
    ]  # fmt: skip
    status, ended = frame["status"], endings(frame, events)
    if as_of.date < store.data_date():
        status = status.fillna(computed[1]["acted_status"])
        # A stated term may rest on what happened after the day: it must not tell the day what was to come.
        ended = ended.where(happened_by(ended, as_of.date, store.data_date()).fillna(False).astype(bool))
    return pd.concat([frame, *computed], axis=1).assign(
        status=status.fillna("unknown"), ended_on=ended,
        decade=frame["signed_on"].str[:3].str.cat(["0"] * len(frame)),
        other_parties=_joined(frame, parties[_is_state(parties)]), party_names=_joined(frame, parties),
    )  # fmt: skip


def chosen_rows(as_of: AsOf, chosen: Filter) -> pd.DataFrame:
    """The rows of the register that the reader chose."""
    frame = store.prepared(register, as_of=as_of)
    return frame[chosen.mask(frame, TEXTS)]


def cited(as_of: AsOf, chosen: Filter) -> Table:
    """The chosen instruments with their sources, for the foot of a card."""
    table = store.table("agreements", as_of)
    return table.where(table.frame.index.isin(chosen_rows(as_of, chosen).index))


def table_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The register as the reader sees it; the index holds the ids."""
    words, frame = Words(language), chosen_rows(as_of, chosen)
    frame = frame.sort_values("signed_on", ascending=False, na_position="last", kind="stable")
    columns = {
        "title": words.record_column(frame, "title"),
        "kind": _labels(frame["kind"], "agreement_kind", words),
        "signed": _dates(frame["signed_on"], words),
        "status": frame["status"].map(lambda code: status_text(code, words)),
        "reported": frame["status_reported"].map(lambda code: reported_text(code, words), na_action="ignore"),
        "age": (frame["age_months_least"] / 12).round(1),
        "last_event": _labels(frame["last_event"], "agreement_event", words),
        "last_event_on": _dates(frame["last_event_on"], words),
        "parties": _parties(frame, as_of, words),
        "sectors": frame["sectors"].map(lambda cell: labels(cell, "sector", words), na_action="ignore"),
        "confidence": _labels(frame["confidence"], "confidence", words),
    }
    shown = pd.DataFrame({words.say(f"agreements.column_{name}"): cells for name, cells in columns.items()})
    return shown.set_index(pd.Index(frame["agreement_id"], name="agreement_id"))


def widths(words: Words) -> dict[str, object]:
    """Widths of the columns in pixels, which together fit a screen of 1440; computed ones say so on their heading."""
    named = {name: words.say(f"agreements.column_{name}") for name, _ in _WIDTHS}
    age = st.column_config.NumberColumn(
        width=dict(_WIDTHS)["age"], format="localized", help=words.say("agreements.age_help")
    )
    # In mirrored tables the title stands last and would be scrolled out of sight if it were wider.
    title = st.column_config.Column(width=dict(_WIDTHS)["title"] if words.is_mirrored else 420)
    shown = {named[name]: st.column_config.Column(width=width) for name, width in _WIDTHS}
    return {**shown, named["title"]: title, named["age"]: age}


def status_text(code: str, words: Words) -> str:
    """The sign and the word of a status."""
    return f"{mark(code, 'light').sign} {words.label('agreement_status', code)}"


def reported_text(code: str, words: Words) -> str:
    """The source register's own status word, named where a vocabulary knows it."""
    known = next((name for name in ("agreement_status", "agreement_event") if code in vocabulary.codes(name)), None)
    return words.label(known, code) if known else code


def labels(cell: str, list_name: str, words: Words) -> str:
    """The names of codes joined by ";"."""
    return words.listed([words.label(list_name, code) for code in cell.split(";") if code])


def party_name(row: Mapping[str, object], organizations: Mapping[str, Mapping[str, object]], words: Words) -> str:
    """The organization's name in the reader's language, the state's name, or the name as reported."""
    organization = organizations.get(str(row["organization_id"]))
    reported = str(row["name_as_reported"])
    if organization:
        return words.record_text(organization, "name")
    if reported in vocabulary.codes("country"):
        return words.label("country", reported)
    return words.record_text({f"name_{_script(reported)}": reported}, "name")


def _script(text: str) -> str:
    """The language that a name as reported is most likely in, from its letters."""
    if any("\u0600" <= letter <= "\u06ff" for letter in text):
        return "fa"
    return "ru" if any("\u0400" <= letter <= "\u04ff" for letter in text) else "en"


def _parties(frame: pd.DataFrame, as_of: AsOf, words: Words) -> pd.Series:
    organizations = by_id("organizations", as_of)
    named: dict[str, list[str]] = {}
    for row in store.table("agreement_parties", as_of).frame.to_dict("records"):
        named.setdefault(str(row["agreement_id"]), []).append(party_name(row, organizations, words))
    return frame["agreement_id"].map(lambda name: words.listed(list(dict.fromkeys(named.get(name, [])))) or pd.NA)


def by_id(name: str, as_of: AsOf) -> Mapping[str, Mapping[str, object]]:
    """The rows of a table by their id, which is its first column."""
    frame = store.table(name, as_of).frame
    return {str(row[frame.columns[0]]): row for row in frame.to_dict("records")}


def _is_state(parties: pd.DataFrame) -> pd.Series:
    return (parties["side"] == "third") & parties["name_as_reported"].str.fullmatch(_STATE).fillna(False)


def _joined(frame: pd.DataFrame, parties: pd.DataFrame) -> pd.Series:
    names = parties.groupby("agreement_id")["name_as_reported"].agg(
        lambda cells: ";".join(dict.fromkeys(cells.dropna()))
    )
    return frame["agreement_id"].map(names).astype("string")


def _labels(cells: pd.Series, list_name: str, words: Words) -> pd.Series:
    return cells.map(lambda code: words.label(list_name, code), na_action="ignore")


def _dates(cells: pd.Series, words: Words) -> pd.Series:
    return cells.map(lambda cell: words.date(cell, short=True), na_action="ignore")
