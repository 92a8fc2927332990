"""Where the boxes of a chain lie: columns in the order of the levels, rows so that few curves cross."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

WIDTH = 0.8
_SWEEPS = 4


class Boxed(Protocol):
    """What is placed."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def level(self) -> int:
        """Its level."""


@dataclass(frozen=True)
class Place:
    """Left edge and width on the axis of levels, row number, and whether boxes are stacked in one column."""

    start: float
    width: float
    y: float
    stacked: bool

    def leaving(self, other: "Place") -> tuple[tuple[float, float], tuple[float, float]]:
        """The points at which a curve to the other box begins and ends."""
        if self.stacked:
            return (self.start, self.y), (other.start, other.y)
        return (self.start + self.width, self.y), (other.start, other.y)


def places(boxes: Sequence[Boxed], pairs: Sequence[tuple[str, str]], stacked: bool) -> Mapping[str, Place]:
    """Return the place of every box; pairs are linked ids. Stacked boxes have headings "head <level>" between them."""
    rows = _ordered(boxes, pairs)
    if stacked:
        return _stacked(rows)
    most = max((len(names) for names in rows.values()), default=0)
    return {
        name: Place(level - WIDTH / 2, WIDTH, place + (most - len(names)) / 2, False)
        for level, names in rows.items()
        for place, name in enumerate(names)
    }


def _stacked(rows: Mapping[int, Sequence[str]]) -> Mapping[str, Place]:
    found: dict[str, Place] = {}
    y = 0.0
    for level in sorted(rows):
        found[f"head {level}"] = Place(0, 0, y, True)
        for step, name in enumerate(rows[level]):
            found[name] = Place(0, 1, y + 0.8 + step, True)
        y += 0.8 + len(rows[level])
    return found


def _ordered(boxes: Sequence[Boxed], pairs: Sequence[tuple[str, str]]) -> Mapping[int, list[str]]:
    """The ids per level, each row near the mean of the rows it is linked with (barycentre method of Sugiyama 1981)."""
    near: dict[str, list[str]] = {box.id: [] for box in boxes}
    for one, other in pairs:
        near[one].append(other)
        near[other].append(one)
    rows: dict[int, list[str]] = {}
    for box in boxes:
        rows.setdefault(box.level, []).append(box.id)
    for sweep in range(_SWEEPS):
        for level in sorted(rows, reverse=bool(sweep % 2)):
            height = {name: place - len(names) / 2 for names in rows.values() for place, name in enumerate(names)}
            means = {
                name: sum(height[other] for other in near[name]) / len(near[name]) if near[name] else height[name]
                for name in rows[level]
            }
            # What the chain lacks stands below what it has.
            rows[level].sort(key=lambda name: (name.startswith("stop "), means[name]))
    return rows
