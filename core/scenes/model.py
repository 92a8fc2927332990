"""What a scene and a set of scenes are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.words import languages

Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Texts:
    """One text in up to four languages; empty where a language has none."""

    fa: str = ""
    en: str = ""
    ru: str = ""
    kk: str = ""

    def __bool__(self) -> bool:
        """Tell whether any language has a text."""
        return any(getattr(self, language) for language in languages())

    def given(self) -> dict[str, str]:
        """The texts by language, those that are not empty."""
        return {language: getattr(self, language) for language in languages() if getattr(self, language)}

    def row(self, name: str) -> dict[str, str | None]:
        """The texts as cells `<name>_<language>` of a row of the facts, None where there is none."""
        return {f"{name}_{language}": getattr(self, language) or None for language in languages()}

    @classmethod
    def of(cls, row: Mapping[str, object], name: str) -> "Texts":
        """The texts in the cells `<name>_<language>` of a row; anything that is no text counts as none."""
        cells = {language: row.get(f"{name}_{language}") for language in languages()}
        return cls(**{language: cell for language, cell in cells.items() if isinstance(cell, str)})


@dataclass(frozen=True)
class Scene:
    """One view of a page: what of it is drawn, under which parameters of its address, as of which day.

    `parameters` are sorted by name and hold no language and no day; `as_of` is YYYY-MM-DD, or empty for the day that
    the audience is shown anyway. A scene without a title is called as its view is.
    """

    scene_id: str
    page: str
    view: str
    parameters: Parameters = ()
    as_of: str = ""
    title: Texts = field(default_factory=Texts)
    note: Texts = field(default_factory=Texts)

    @property
    def code(self) -> str:
        """The code of page and view in the vocabulary `scene_view`."""
        return f"{self.page}_{self.view}"


@dataclass(frozen=True)
class SceneSet:
    """Scenes in the order in which they are shown; `set_id` is empty for a set that somebody made."""

    set_id: str
    title: Texts
    scenes: tuple[Scene, ...]
    note: Texts = field(default_factory=Texts)
