"""What of a page a scene shows in one language: a sentence with a figure, or blocks of rows, and the sources."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from components.cards import Setting
from components.charts.ready import Ready
from components.charts.style import Theme
from components.filters import Choice
from core.clock import AsOf
from core.records import Table
from core.scenes.model import Parameters

# Rows of a timeline for one language and for two.
LANES: Mapping[bool, int] = MappingProxyType({False: 10, True: 7})


@dataclass(frozen=True)
class Asked:
    """What is asked of a view: words, moment and filter; theme; the parameters of its address; whether two languages
    share the stage, so that there is less room.
    """

    setting: Setting
    theme: Theme
    parameters: Parameters = ()
    is_paired: bool = False

    def parameter(self, name: str) -> str:
        """The value of a parameter, or an empty text."""
        return dict(self.parameters).get(name, "")


@dataclass(frozen=True)
class Row:
    """One row of a block; all texts are plain. A sign stands in its colour before the text."""

    text: str
    lead: str = ""
    value: str = ""
    note: str = ""
    sign: str = ""
    color: str = ""


@dataclass(frozen=True)
class Block:
    """Rows below each other under a title and a large value, where it has them."""

    rows: tuple[Row, ...]
    title: str = ""
    big: str = ""


@dataclass(frozen=True)
class Content:
    """`sentence` says in words what is shown; `letters` is by how much the letters of the figure grow.

    `name` is what the record is called, for a scene to which nobody gave a title.
    """

    cited: Table
    sentence: str
    figure: Ready | None = None
    blocks: tuple[Block, ...] = ()
    letters: float = 1.7
    name: str = ""


@dataclass(frozen=True)
class View:
    """How a view is made, and what can be filtered in it: choices, and the rows that they are counted over."""

    build: Callable[[Asked], Content]
    choices: Callable[[Parameters], Sequence[Choice]] = lambda parameters: ()
    rows: Callable[[AsOf, Parameters], pd.DataFrame] | None = None


Views = Mapping[str, View]


def lanes(asked: Asked) -> int:
    """How many rows of a timeline are read from ten metres."""
    return LANES[asked.is_paired]


def newest(days: pd.Series, most: int) -> tuple[str, ...]:
    """The labels of the latest days (as text), at most so many; rows without a day come last."""
    return tuple(str(name) for name in days.fillna("").sort_values(ascending=False, kind="stable").index[:most])
