"""What the browser gets once per language: names of records and codes, dates, legs, the ground, and its words."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import orjson
import pandas as pd

from components import store
from components.explorer import facts, figures
from components.explorer.wording import words_of
from components.places import drawing, instruments, phrases, points, rows
from components.places.layers import LAYERS
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.minerals import GROUPS
from core.records import Table
from core.vocabulary import codes

# Column and the vocabulary that names its codes.
VOCABULARIES: Mapping[str, str] = MappingProxyType(
    {
        "country": "country", "commodities": "mineral", "site_kind": "site_kind", "status": "site_status",
        "sector": "sector", "stage": "project_stage", "activity": "project_activity", "direction": "direction",
        "confidence": "confidence", "location_accuracy": "location_accuracy", "kind": "place_kind",
    }
)  # fmt: skip
DATED = ("status_on", "stage_on")
OWN_WORDS: Mapping[str, Callable[[str, Words], str]] = MappingProxyType(
    {
        "admin1_id": phrases.region,
        "party": phrases.organization,
        "year": phrases.year,
        "agreement": instruments.title,
    }
)


def packet(as_of: AsOf, language: str) -> bytes:
    """JSON: `names` per table, `labels` per column and code, `sources` by id, `figures` in their order, `legs`, the
    `ground`'s names, `words`."""
    words, whole = Words(language), rows.shown(as_of, LAYERS, Filter())
    tables = {"sites": whole.sites, "projects": whole.projects, "places": whole.places}
    named = {name: list(words.record_column(table.frame, "name")) for name, table in tables.items()}
    # A site's own name stands as its source writes it; the table's heading says in which language that is.
    named["sites"] = [words.record(row, "name")[0] for row in whole.sites.frame.to_dict("records")]
    return orjson.dumps(
        {
            "names": named,
            "labels": _labels(tables, words),
            "figures": figures.offered(store.prepared(figures.known, as_of=as_of), words),
            "sources": _sources([*tables.values(), *_measured(as_of)], words),
            "legs": _legs(whole, words),
            "ground": [vars(one) for one in store.prepared(drawing.labels, language=language)],
            "foot": list(drawing.foot(words)),
            "words": words_of(language),
            "numbers": {"digits": words.number(1234567890), "decimal": words.number(0.5), "language": language},
        },
        default=str,
    )


def known(as_of: AsOf, language: str) -> bytes:
    """The packet, made once per data version, moment and language."""
    return store.prepared(packet, as_of=as_of, language=language)


def _labels(tables: Mapping[str, Table], words: Words) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"group": {group: words.say(f"map.group_{group}") for group in GROUPS}}
    for name, columns in facts.CODES.items():
        for column in columns:
            if column in VOCABULARIES or column in OWN_WORDS or column in DATED:
                cells = _codes(tables[name].frame[column])
                found.setdefault(column, {}).update({code: _named(column, code, words) for code in cells})
    years = [int(code) for code in found["year"]]
    # The timeline has a column for each year between the first and the last.
    found["year"] = {str(year): phrases.year(str(year), words) for year in range(min(years), max(years) + 1)}
    told = store.opened().table("project_events").frame["on"].dropna().unique()
    found["stage_on"].update({code: words.date(code, short=True) for code in told})
    found["location_accuracy"][points.NOT_STATED] = words.label("location_accuracy", points.NOT_STATED)
    ordered = {column: _ordered(column, named) for column, named in found.items()}
    return {**ordered, "country": countries(ordered["country"], words.language)}


def countries(named: Mapping[str, str], language: str) -> dict[str, str]:
    """The countries in the order that gives both equal weight: a Kazakh page names Kazakhstan first."""
    return dict(sorted(named.items(), key=lambda pair: language == "kk" and pair[0] != "KAZ"))


def _named(column: str, code: str, words: Words) -> str:
    if column in DATED:
        return words.date(code, short=True)
    return OWN_WORDS[column](code, words) if column in OWN_WORDS else words.label(VOCABULARIES[column], code)


def _codes(cells: pd.Series) -> list[str]:
    return sorted({code for cell in cells.dropna().unique() for code in str(cell).split(";") if code})


def _ordered(column: str, named: Mapping[str, str]) -> dict[str, str]:
    # In the order of the vocabulary, or of the names; the browser keeps this order in its filters.
    if column not in VOCABULARIES:
        return dict(sorted(named.items(), key=lambda pair: pair[0 if column in DATED else 1]))
    return {code: named[code] for code in codes(VOCABULARIES[column]) if code in named}


def _measured(as_of: AsOf) -> list[Table]:
    # Figures may rest on sources that the row of their owner does not cite.
    return [store.table(name, as_of) for name in figures.MEASURED]


def _sources(tables: Iterable[Table], words: Words) -> dict[str, list[str]]:
    cited = {source.source_id: source for table in tables for source in table.cited()}
    return {
        name: [source.publisher, source.title, words.date_or_unknown(source.published_on, short=True), source.url]
        for name, source in cited.items()
    }


def _legs(whole: rows.Rows, words: Words) -> dict[str, list[str]]:
    names = store.prepared(points.place_names, language=words.language)
    return {str(row["leg_id"]): points.leg_lines(row, names, words) for row in whole.corridors.frame.to_dict("records")}
