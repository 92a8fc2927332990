"""What a pack is made of: scenes in an order, in one or two languages, and the same read from the facts once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.briefs import Brief, View, brief
from core.briefs.content import Layer
from core.clock import AsOf
from core.records import Source
from core.scenes import Scene, SceneSet
from core.store.facts import Facts
from core.words import direction, say
from core.words.language import known

MOST_LANGUAGES = 2
MOST_SCENES = 40


class UnfitOrder(ValueError):
    """A pack without a scene, of too many scenes, or in no language or more than two."""


@dataclass(frozen=True)
class Order:
    """A set of scenes, the languages of the pack (the main one first), and the day for scenes without one."""

    scenes: SceneSet
    languages: tuple[str, ...]
    as_of: AsOf

    def __post_init__(self) -> None:
        for language in self.languages:
            known(language)
        if not 1 <= len(set(self.languages)) == len(self.languages) <= MOST_LANGUAGES:
            raise UnfitOrder(f"languages: {', '.join(self.languages) or 'none'}")
        if not 1 <= len(self.scenes.scenes) <= MOST_SCENES:
            raise UnfitOrder(f"scenes: {len(self.scenes.scenes)}")

    def title(self, language: str) -> str:
        """Return the name of the set, or the name of a pack that has none."""
        return getattr(self.scenes.title, language) or say("pack.title", language)


@dataclass(frozen=True, eq=False)
class Leaflet:
    """A whole set in one language: what every file of that language is made of."""

    language: str
    title: str
    as_of: AsOf
    version: str
    data_date: str
    briefs: tuple[Brief, ...]

    @property
    def is_mirrored(self) -> bool:
        """Tell whether the language runs from right to left."""
        return direction(self.language) == "rtl"

    @property
    def drafts(self) -> int:
        """How many rows hold a text that nobody has reviewed."""
        return sum(one.drafts for one in self.briefs)

    def layers(self) -> tuple[Layer, ...]:
        """Return every layer of its maps once."""
        return tuple(dict.fromkeys(layer for one in self.briefs for layer in one.layers))

    def sources(self) -> tuple[Source, ...]:
        """Return every cited source once, in order of first citation."""
        return tuple({source.source_id: source for one in self.briefs for source in one.sources}.values())


def read(order: Order, facts: Facts, language: str) -> Iterator[Brief]:
    """Yield the content of each scene in a language under the scene's own title and note."""
    for scene in order.scenes.scenes:
        made = brief(view_of(scene, order.as_of), facts, language)
        title = getattr(scene.title, language) or made.title
        yield replace(made, title=title, note=getattr(scene.note, language))


def view_of(scene: Scene, as_of: AsOf) -> View:
    """Return the view of a scene; its own day comes before the day of the pack."""
    day = date.fromisoformat(scene.as_of) if scene.as_of else as_of.date
    parameters = tuple(pair for pair in scene.parameters if pair[0] != "known")
    known_then = as_of.known_then or ("known", "1") in scene.parameters
    return View(scene.page, AsOf(day, known_then), parameters, scene.view)
