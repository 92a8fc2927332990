"""The plain filter that widgets return and caches use as a key."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from core.words.folding import fold, search_words

_SEPARATOR = ";"
# How an address writes the empty code, which chooses the rows whose cell is empty; no vocabulary of a filter has it.
NOT_RECORDED = "none"


class UnknownColumn(LookupError):
    """A filter on a column that the table does not have."""


@dataclass(frozen=True)
class Filter:
    """Chosen codes by column and a search text; equal choices are equal filters whatever their order.

    A column without chosen codes does not restrict; the empty code chooses the rows whose cell is empty.
    """

    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""

    def __post_init__(self) -> None:
        restricting = {column: tuple(sorted(set(codes))) for column, codes in sorted(self.choices.items()) if codes}
        object.__setattr__(self, "choices", restricting)
        object.__setattr__(self, "text", self.text.strip())

    def __hash__(self) -> int:
        return hash((tuple(self.choices.items()), self.text))

    def __bool__(self) -> bool:
        """Tell whether the filter restricts anything."""
        return bool(self.choices or self.text)

    def mask(self, frame: pd.DataFrame, text_columns: Sequence[str] = ()) -> pd.Series:
        """Return a boolean Series on the frame's index: every column holds one of its codes, and every word is found.

        Cells may hold several codes joined by ";". Words are searched, folded, in the text columns together, or in
        every text column of the frame when none is named. Raises UnknownColumn.
        """
        kept = pd.Series(True, index=frame.index)
        for column, codes in self.choices.items():
            kept &= _holds_any(_column(frame, column), frozenset(codes))
        words = search_words(self.text)
        if words:
            kept &= _finds_all([_column(frame, column) for column in text_columns or _texts(frame)], words, frame.index)
        return kept


def written_codes(asked: str, known: Container[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of an address's parameter as it writes them: those that are known, and the others."""
    codes = tuple(code for code in asked.split(",") if code)
    return tuple(code for code in codes if code in known), tuple(code for code in codes if code not in known)


def meant(written: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that written ones mean: NOT_RECORDED is the empty code."""
    return tuple("" if code == NOT_RECORDED else code for code in written)


def _column(frame: pd.DataFrame, column: str) -> pd.Series:
    if column not in frame.columns:
        raise UnknownColumn(column)
    return frame[column].astype("object").where(frame[column].notna(), "")


def _texts(frame: pd.DataFrame) -> list[str]:
    return [column for column in frame.columns if pd.api.types.is_string_dtype(frame[column].dtype)]


def _holds_any(cells: pd.Series, codes: frozenset[str]) -> pd.Series:
    # Few different cells stand in many rows, so each different cell is split once.
    holding = {cell for cell in cells.unique() if not codes.isdisjoint(_codes(str(cell)))}
    return cells.isin(holding)


def _codes(cell: str) -> list[str]:
    return [code.strip() for code in cell.split(_SEPARATOR)]


def _finds_all(columns: Iterable[pd.Series], words: tuple[str, ...], index: pd.Index) -> pd.Series:
    rows = zip(*columns, strict=True)
    found = [_has_all("\n".join(fold(str(cell)) for cell in row), words) for row in rows]
    return pd.Series(found, index=index, dtype=bool)


def _has_all(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)
