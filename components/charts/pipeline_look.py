"""What the charts of the pipeline share: the reader's words and colours, what is chosen, and where stages stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from components.charts.labels import chart_text
from components.charts.map_legend import Line, legend_line
from components.charts.stage_marks import stage_mark
from components.charts.style import Palette, Theme, palette
from core.status.stages import APART, NOT_KNOWN
from core.vocabulary import label
from core.words import direction, say
from core.words.numbers import number

GAP = 0.35
# Neither chosen nor other cells fade when one is clicked: the page redraws the chart with the choice in it.
STEADY: Mapping[str, object] = MappingProxyType(
    {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
)


@dataclass(frozen=True)
class Picked:
    """The sectors and stages that the reader chose; empty where nothing restricts."""

    sectors: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    def holds(self, sector: str, stage: str) -> bool:
        """Tell whether the cell is chosen; the empty code is that of a total, and no cell is without a choice."""
        if not self.sectors and not self.stages:
            return False
        return (not self.sectors or sector in self.sectors) and (not self.stages or stage in self.stages)


@dataclass(frozen=True)
class Look:
    """The reader's language and theme; compact charts are for telephones."""

    language: str
    theme: Theme
    compact: bool = False

    @property
    def is_mirrored(self) -> bool:
        """Tell whether the language runs from right to left."""
        return direction(self.language) == "rtl"

    @property
    def colors(self) -> Palette:
        """Colours of the theme."""
        return palette(self.theme)

    def text(self, value: str) -> str:
        """A text safe for a chart."""
        return chart_text(value, self.language)

    def say(self, key: str, **values: str | int) -> str:
        """An interface text for a chart."""
        return self.text(say(key, self.language, **values))

    def count(self, value: int) -> str:
        """A whole number in the reader's digits."""
        return number(value, self.language)

    def sector(self, code: str) -> str:
        """Name of a sector for a chart."""
        return self.text(label("sector", code, self.language))

    def stage(self, code: str) -> str:
        """Name of a stage for a chart."""
        return self.text(self.plain_stage(code))

    def sign(self, code: str) -> str:
        """Sign of a stage in its colour."""
        sign, color = self._seen(code)
        return f'<span style="color:{color}">{sign}</span>'

    def signed(self, code: str, after: str = "") -> str:
        """Sign of a stage in its colour, its name, and what comes after it, as the language is read."""
        return legend_line(Line(self.text(f"{self.plain_stage(code)}{after}"), *self._seen(code)))

    def stacked(self, code: str) -> str:
        """Name of a stage, a longer one on two lines."""
        name = self.plain_stage(code)
        spaces = [place for place, sign in enumerate(name) if sign == " "]
        middle = min(spaces, key=lambda place: abs(place - len(name) / 2), default=len(name))
        return "<br>".join(self.text(part) for part in (name[:middle], name[middle:]) if part)

    def plain_stage(self, code: str) -> str:
        """Name of a stage, to be made safe for a chart together with what stands beside it."""
        if code == NOT_KNOWN:
            return say("pipeline.not_known", self.language)
        return label("project_stage", code, self.language)

    def _seen(self, code: str) -> tuple[str, str]:
        seen = stage_mark(code, self.theme)
        return seen.sign, seen.color


def column_places(stages: Sequence[str]) -> dict[str, float]:
    """Position of each stage: the process in steps of one, what stands beside it after a gap, then the unknown."""
    places: dict[str, float] = {}
    for code in stages:
        gap = GAP if code in (APART[0], NOT_KNOWN) else 0.0
        places[code] = (max(places.values()) + 1 if places else 0.0) + gap
    return places
