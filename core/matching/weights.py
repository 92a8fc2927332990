"""How much each criterion counts: whole numbers from 0 to 5 that a reader sets and the address keeps."""

from dataclasses import dataclass
from typing import Self

from core.matching.criteria import CRITERIA

LARGEST = 5
FIRST = (4, 3, 2, 2, 1)
_MARK = "-"


class NotWeights(ValueError):
    """A text that is not one whole number from 0 to 5 per criterion, joined by hyphens."""


@dataclass(frozen=True)
class Weights:
    """One weight per criterion, in the order of CRITERIA."""

    values: tuple[int, ...] = FIRST

    def __post_init__(self) -> None:
        if len(self.values) != len(CRITERIA) or not all(0 <= value <= LARGEST for value in self.values):
            raise NotWeights(str(self.values))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "4-3-2-2-1"; raises NotWeights."""
        parts = text.split(_MARK)
        if not all(len(part) == 1 and part in "012345" for part in parts):
            raise NotWeights(text)
        return cls(tuple(int(part) for part in parts))

    def __str__(self) -> str:
        return _MARK.join(str(value) for value in self.values)

    def of(self, criterion: str) -> int:
        """The weight of a criterion."""
        return self.values[CRITERIA.index(criterion)]
