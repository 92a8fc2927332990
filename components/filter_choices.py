"""What filters offer: the codes that occur, in their order, each with its name and how many rows hold it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from components import store
from components.text import Words
from core.filtering import NOT_RECORDED
from core.vocabulary import codes as vocabulary_codes


@dataclass(frozen=True)
class Choice:
    """One filter: `name` in the address, the column it restricts, the vocabulary that names and orders its codes.

    Codes that no vocabulary holds (a decade) are named by `named` and stand in their own order. `may_lack` offers the
    rows whose cell is an empty text as NOT_RECORDED; a missing cell (NA) is one that the row cannot have.
    """

    name: str
    column: str
    vocabulary: str
    label_key: str
    named: Callable[[str, Words], str] | None = None
    may_lack: bool = False

    def text(self, code: str, words: Words) -> str:
        """The reader's name of a code, as the address or as the filter writes it."""
        if self.may_lack and code in ("", NOT_RECORDED):
            return words.say("filters.not_recorded")
        return self.named(code, words) if self.named else words.label(self.vocabulary, code)


def texts(frame: pd.DataFrame, choice: Choice, words: Words) -> Mapping[str, str]:
    """What the reader sees of each code that a filter offers over the rows, the code as the address writes it.

    Made once per frame, so the frame is one that is kept (`store.prepared`).
    """
    return store.of_frame(frame, _texts, choice=choice, language=words.language)


def counted(cells: pd.Series, vocabulary: str) -> Mapping[str, int]:
    """Rows per code that occurs in the cells (codes joined by ";"), in the order of the vocabulary, or of the codes."""
    found = Counter(code for cell in cells.dropna().astype(str) for code in cell.split(";") if code)
    return {
        code: found[code] for code in (vocabulary_codes(vocabulary) if vocabulary else sorted(found)) if code in found
    }


def offered(cells: pd.Series, choice: Choice) -> Mapping[str, int]:
    """Rows per code that a filter offers, as the address writes it; NOT_RECORDED comes last."""
    lacking = int((cells == "").sum()) if choice.may_lack else 0
    return {**counted(cells, choice.vocabulary), **({NOT_RECORDED: lacking} if lacking else {})}


def _texts(frame: pd.DataFrame, choice: Choice, language: str) -> dict[str, str]:
    words = Words(language)
    found = offered(frame[choice.column], choice)
    return {code: choice.text(code, words) + f" ({words.number(rows)})" for code, rows in found.items()}
