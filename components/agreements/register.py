"""The register of instruments: one row each with what is computed beside it, its filters, and its table."""

from collections.abc import Callable, Mapping

import pandas as pd

from components import store
from components.agreements.beside import LANGUAGES, computed
from components.charts.marks import mark
from components.filters import Choice
from components.text import Words
from core import parties, vocabulary
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table
from core.words.dates import year_text

# A body may stand in what is told of an instrument and be no party to it.
TOLD = tuple(f"{name}_{code}" for name in ("title", "summary", "status_basis") for code in LANGUAGES)
TEXTS = (*TOLD, "alias", "other_names")
# A country code or a union of states; longer names are those of bodies.
_STATE = r"[A-Z]{3,4}"


def _decade(code: str, words: Words) -> str:
    first = int(code[:4])
    years = [year_text(year, words.language) for year in (first, first + 9)]
    return words.say("agreements.decade", first=years[0], last=years[1])


def _said(prefix: str) -> Callable[[str, Words], str]:
    return lambda code, words: words.say(f"agreements.{prefix}_{code}")


CHOICES = (
    Choice("preset", "presets", "", "agreements.preset", _said("preset")),
    Choice("kind", "kind", "agreement_kind", "filters.kind"),
    Choice("status", "status", "agreement_status", "filters.status"),
    Choice("sector", "sectors", "sector", "filters.sector"),
    Choice("decade", "decade", "", "agreements.signed_in", _decade),
)
MORE = (
    Choice("with", "other_parties", "country", "agreements.other_parties"),
    Choice("side", "side", "", "agreements.side", _said("side")),
    Choice("band", "band", "", "agreements.band", _said("band")),
    Choice("term", "term_state", "", "agreements.term_filter", _said("term")),
    Choice("text", "text_state", "", "agreements.text_public", _said("public")),
)


def register(as_of: AsOf) -> pd.DataFrame:
    """The instruments as of the moment (index of the table) and what is computed beside them, free of any language.

    Added: decade; other_parties (codes of states beside the two); other_names (of parties and places, for the
    search); and the columns of `beside.computed`, whose status is that of the moment.
    """
    frame = store.table("agreements", as_of).frame
    sides = store.table("agreement_parties", as_of).frame
    added = computed(frame, as_of)
    return pd.concat([frame.drop(columns="status"), added], axis=1).assign(
        text_state=frame["text_public"].fillna("not_stated"),
        decade=frame["signed_on"].str[:3].str.cat(["0"] * len(frame)),
        other_parties=_joined(frame, sides[_is_state(sides)]), other_names=_other_names(frame, sides, as_of),
    )  # fmt: skip


def chosen_rows(as_of: AsOf, chosen: Filter) -> pd.DataFrame:
    """The rows of the register that the reader chose."""
    frame = store.prepared(register, as_of=as_of)
    return frame[chosen.mask(frame, TEXTS)]


def cited(as_of: AsOf, chosen: Filter) -> Table:
    """The chosen instruments with their sources, for the foot of a card."""
    table = store.table("agreements", as_of)
    return table.where(table.frame.index.isin(chosen_rows(as_of, chosen).index))


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


def by_id(name: str, as_of: AsOf) -> Mapping[str, Mapping[str, object]]:
    """The rows of a table by their id, which is its first column."""
    return parties.by_id(store.table(name, as_of).frame)


def _is_state(sides: pd.DataFrame) -> pd.Series:
    return (sides["side"] == "third") & sides["name_as_reported"].str.fullmatch(_STATE).fillna(False)


def _other_names(frame: pd.DataFrame, sides: pd.DataFrame, as_of: AsOf) -> pd.Series:
    """Names of the parties in all languages with their aliases, and the places of signing, for the search."""
    found = parties.spellings(frame["agreement_id"], sides, store.table("organizations", as_of).frame)
    places = frame[[f"place_{code}" for code in LANGUAGES]].fillna("").agg(" ".join, axis=1)
    return found.str.cat(places, sep=" ").astype("string")


def _joined(frame: pd.DataFrame, sides: pd.DataFrame) -> pd.Series:
    names = sides.groupby("agreement_id")["name_as_reported"].agg(lambda cells: ";".join(dict.fromkeys(cells.dropna())))
    return frame["agreement_id"].map(names).astype("string")
