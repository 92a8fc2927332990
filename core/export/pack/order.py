"""What a pack is made of: scenes in an order, in one or two languages, and the same read from the facts once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from core.briefs import Brief, View, brief
from core.clock import AsOf
from core.records import Source
from core.store.facts import Facts
from core.words import direction, say
from core.words.language import known

MOST_LANGUAGES = 2
MOST_SCENES = 40


class UnfitOrder(ValueError):
    """A pack without a scene, of too many scenes, or in no language or more than two."""


@dataclass(frozen=True)
class Scene:
    """A view with its title and speaker's note per language; without a title it is called as its view is."""

    view: View
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Order:
    """Scenes in their order, the languages of the pack (the main one first), the day, and the name of the set."""

    scenes: tuple[Scene, ...]
    languages: tuple[str, ...]
    as_of: AsOf
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        for language in self.languages:
            known(language)
        if not 1 <= len(set(self.languages)) == len(self.languages) <= MOST_LANGUAGES:
            raise UnfitOrder(f"languages: {', '.join(self.languages) or 'none'}")
        if not 1 <= len(self.scenes) <= MOST_SCENES:
            raise UnfitOrder(f"scenes: {len(self.scenes)}")

    def title(self, language: str) -> str:
        """Return the name of the set, or the name of a pack of one view."""
        return self.titles.get(language) or say("pack.title", language)


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

    def sources(self) -> tuple[Source, ...]:
        """Return every cited source once, in order of first citation."""
        return tuple({source.source_id: source for one in self.briefs for source in one.sources}.values())


def read(order: Order, facts: Facts, language: str) -> Iterator[Brief]:
    """Yield the content of each scene in a language under the scene's own title and note."""
    for scene in order.scenes:
        made = brief(scene.view, facts, language)
        title = scene.titles.get(language) or made.title
        yield replace(made, title=title, note=scene.notes.get(language, ""))
