"""What every exported file says about itself."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from core.clock import AsOf
from core.records import Source
from core.vocabulary import label
from core.words import language_name, say
from core.words.dates import date_text
from core.words.isolates import plain


@dataclass(frozen=True)
class Stamp:
    """Title and circumstances of an export: what was filtered, as of when, from which data, in which language."""

    title: str
    language: str
    as_of: AsOf
    data_version: str
    data_date: datetime.date
    filters: tuple[tuple[str, str], ...] = ()

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and value of each circumstance, in the reader's language, without direction marks."""
        language = self.language
        rows = [
            ("title", self.title),
            ("as_of", date_text(self.as_of.date.isoformat(), language)),
            ("known_then", say(f"exports.{'yes' if self.as_of.known_then else 'no'}", language)),
            ("data_version", self.data_version),
            ("data_date", date_text(self.data_date.isoformat(), language)),
            ("language", language_name(language, language)),
            ("rights", say("exports.rights_text", language)),
        ]
        stated = [(say(f"exports.{key}", language), value) for key, value in rows]
        filters = [(f"{say('exports.filter', language)}: {name}", value) for name, value in self.filters]
        none = [(say("exports.filter", language), say("exports.no_filter", language))]
        return tuple((plain(name), plain(value)) for name, value in stated + (filters or none))


def source_rows(sources: Iterable[Source], language: str) -> list[tuple[str, ...]]:
    """Header and one row per source: id, title, publisher, date, kind, licence, address."""
    keys = ("source_id", "source_title", "publisher", "published", "source_kind", "licence", "address")
    header = tuple(say(f"exports.{key}", language) for key in keys)
    return [header] + [
        (
            source.source_id, source.title, source.publisher, source.published_on or "",
            label("source_kind", source.kind, language), source.licence, source.url or "",
        )
        for source in sources
    ]  # fmt: skip
