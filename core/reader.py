"""Words bound to one reader's language, and texts of the facts with a visible fallback."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from core import vocabulary, words
from core.records import Money, PartialDate
from core.words import dates, lists, numbers

# A reader's next best language: the one most readers of the first also read.
_FALLBACKS = MappingProxyType(
    {
        "fa": ("fa", "en", "ru", "kk"),
        "en": ("en", "ru", "fa", "kk"),
        "ru": ("ru", "en", "kk", "fa"),
        "kk": ("kk", "ru", "en", "fa"),
    }
)


@dataclass(frozen=True)
class Words:
    """Everything a page says, in one language."""

    language: str

    @property
    def is_mirrored(self) -> bool:
        """Tell whether the language runs from right to left."""
        return words.direction(self.language) == "rtl"

    def say(self, key: str, /, **values: str | int) -> str:
        """Return the interface text of the key; see core.words.say."""
        return words.say(key, self.language, **values)

    def number(self, value: numbers.Number, *, digits: int | None = None) -> str:
        """Return the number; raises UnknownNumber."""
        return numbers.number(value, self.language, digits=digits)

    def number_or_unknown(self, value: numbers.Number | None, unknown: str = "not_reported") -> str:
        """Return the number, or the word for the code of the unknown."""
        return numbers.number_or_unknown(value, self.language, unknown)

    def percent(self, share: numbers.Number, *, digits: int | None = 0) -> str:
        """Return a share of one as a percentage; raises UnknownNumber."""
        return numbers.percent(share, self.language, digits=digits)

    def compact(self, value: numbers.Number, *, digits: int = 1) -> str:
        """Return the number in thousands, millions and so on; raises UnknownNumber."""
        return numbers.compact(value, self.language, digits=digits)

    def money(self, amount: Money, *, short: bool = False) -> str:
        """Return the amount with its currency's name, whole or shortened."""
        written = numbers.compact_money if short else numbers.money
        return written(amount.value, amount.currency, self.language)

    def date(self, partial: PartialDate | str, *, short: bool = False) -> str:
        """Return the date in words, or short in digits; raises NotAPartialDate."""
        return (dates.short_date_text if short else dates.date_text)(partial, self.language)

    def sortable_date(self, partial: object) -> str:
        """Return the date for a column of a table, or the word for an empty cell; raises NotAPartialDate.

        Tables sort by this text and show it as the reader writes dates.
        """
        return self.unknown() if pd.isna(partial) or partial == "" else dates.sortable_date_text(partial, self.language)

    def as_written(self, cell: object) -> object:
        """Return what `sortable_date` gave as this reader writes a date; any other cell as it is."""
        return dates.sorted_as_written(cell, self.language) if isinstance(cell, str) else cell

    def date_or_unknown(self, partial: object, *, short: bool = False) -> str:
        """Return the date, or the word for an empty cell."""
        return self.unknown() if pd.isna(partial) or partial == "" else self.date(partial, short=short)

    def duration(self, months: int) -> str:
        """Return whole months as years and months."""
        return dates.duration_text(months, self.language)

    def label(self, list_name: str, code: str) -> str:
        """Return the name of a vocabulary code; raises UnknownCode."""
        return vocabulary.label(list_name, code, self.language)

    def listed(self, items: Sequence[str]) -> str:
        """Return the items parted by the language's comma."""
        return lists.listed(items, self.language)

    def unknown(self, code: str = "not_reported") -> str:
        """Return the word for an empty cell: not_reported, not_applicable, not_found, withheld or not_checked."""
        return words.say(f"records.unknown.{code}", self.language)

    def record(self, row: Mapping[str, object], name: str) -> tuple[str | None, str | None]:
        """Return the text in columns <name>_fa, _en, _ru, _kk and, where it is not the reader's, its language.

        The text is the best available one, and None where no language has it.
        """
        for language in _FALLBACKS[self.language]:
            text = row.get(f"{name}_{language}")
            if isinstance(text, str) and text.strip():
                return text, None if language == self.language else language
        return None, None

    def record_text(self, row: Mapping[str, object], name: str) -> str:
        """Return the record's text with its language named where it is not the reader's, or the word for unknown."""
        text, shown = self.record(row, name)
        return self.unknown() if text is None else self._marked(text, shown)

    def record_column(self, frame: pd.DataFrame, name: str) -> pd.Series:
        """Return record texts as a Series of str on the frame's index, marked like record_text; unknown stays <NA>."""
        column = pd.Series(pd.NA, index=frame.index, dtype="string", name=name)
        for language in _FALLBACKS[self.language]:
            if f"{name}_{language}" not in frame.columns:
                continue
            texts = frame[f"{name}_{language}"].astype("string")
            open_rows = column.isna() & texts.str.strip().fillna("").ne("")
            shown = None if language == self.language else language
            column[open_rows] = [self._marked(text, shown) for text in texts[open_rows]]
        return column

    def basis(self, row: Mapping[str, object], name: str) -> str | None:
        """Return how the shown text came about (own_translation_unreviewed, ...), or None where not recorded."""
        cell = row.get(f"{name}_basis")
        _, shown = self.record(row, name)
        stated = dict(pair.split("=", 1) for pair in str(cell).split(";") if "=" in pair)
        return stated.get(shown or self.language)

    def _marked(self, text: str, shown: str | None) -> str:
        if shown is None:
            return text
        mark = words.say("records.fallback_mark", self.language, language=words.language_name(shown, self.language))
        return f"{words.isolate(text, self.language)} {mark}"
