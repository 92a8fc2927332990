"""What a scene shows, made once: its content in a language, and its figure for the stage in one language or two."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from components import filters, store
from components.cards import Setting
from components.charts.enlarged import Stage, enlarged
from components.charts.flat import Room, flat
from components.charts.ready import Ready
from components.charts.style import Theme
from components.charts.twin import twin
from components.filters import Choice, Chosen
from components.presenter.content import Asked, Content
from components.presenter.views import VIEWS
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter, meant
from core.scenes import Scene
from core.scenes.model import Parameters
from core.words import plain

# Pixels of a figure on a stage of 1920 by 1080.
HEIGHT, WIDTH = 732, 1792
# Pixels of the smallest letters that are read from ten metres.
LEAST = 24
# Pixels of head and body together, of a line of the title and of the sentence, and of what parts them.
WHOLE, TITLE, LINE, APART = 942, 59, 38, 17
# Pixels of a head that says what a scene misses.
GAPS = 300
# Letters in a line of title and sentence, alone and beside another language; lines of a sentence at most.
LETTERS: Mapping[int, tuple[int, int]] = MappingProxyType({1: (72, 122), 2: (34, 58)})
MOST_LINES = 6
# Two languages share the edges of a figure, so their letters grow a little less.
PAIR = 0.88


@dataclass(frozen=True)
class Light:
    """Under which circumstances scenes are shown: languages (one or two), moment, theme."""

    languages: tuple[str, ...]
    as_of: AsOf
    theme: Theme

    @property
    def words(self) -> tuple[Words, ...]:
        """The words of each language."""
        return tuple(Words(language) for language in self.languages)


def moment(scene: Scene, light: Light) -> AsOf:
    """The moment as of which a scene is shown: its own day, or the one that the audience is shown anyway."""
    known = ("known", "1") in scene.parameters or light.as_of.known_then
    return AsOf(datetime.date.fromisoformat(scene.as_of) if scene.as_of else light.as_of.date, known)


def content(scene: Scene, language: str, light: Light) -> Content:
    """The content of a scene that is there (core.scenes.reach) in one of the languages."""
    return store.prepared(
        _content, code=scene.code, parameters=scene.parameters, as_of=moment(scene, light), language=language,
        theme=light.theme, paired=len(light.languages) > 1,
    )  # fmt: skip


def figure(scene: Scene, light: Light, height: int, width: int = WIDTH) -> Ready | None:
    """The figure of a scene on so many pixels, with the words of all languages of the light; None without one."""
    inputs = {"code": scene.code, "parameters": scene.parameters, "as_of": moment(scene, light)}
    return store.prepared(_figure, **inputs, languages=light.languages, theme=light.theme, size=(width, height))


def head(titles: Sequence[str], made: Sequence[Content]) -> int:
    """Pixels that the titles and sentences of a scene take above its figure, on a stage of 1920 by 1080."""
    of_title, of_sentence = LETTERS[len(titles)]
    lines = max(-(-len(plain(each.sentence)) // of_sentence) for each in made) if made else 0
    return TITLE * max(-(-len(plain(title)) // of_title) for title in titles) + LINE * min(lines, MOST_LINES) + APART


def chosen(parameters: Parameters, choices: Sequence[Choice], words: Words) -> Chosen:
    """The filter that parameters of an address mean, without drawing its widgets."""
    given, picked, described = dict(parameters), {}, []
    for choice in choices:
        codes = tuple(code for code in given.get(choice.name, "").split(",") if code)
        if codes:
            picked[choice.column] = meant(codes) if choice.may_lack else codes
            described.append((words.say(choice.label_key), words.listed([choice.text(code, words) for code in codes])))
    text = given.get(filters.SEARCH, "")
    if text:
        described.append((words.say("filters.search"), text))
    return Chosen(Filter(picked, text), tuple(described))


def _content(
    code: str, parameters: Parameters, as_of: AsOf, language: str, theme: Theme, paired: bool
) -> Content:  # fmt: skip
    view, words = VIEWS[code], Words(language)
    picked = chosen(parameters, view.choices(parameters), words)
    return view.build(Asked(Setting(words, as_of, picked), theme, parameters, paired))


def _figure(
    code: str, parameters: Parameters, as_of: AsOf, languages: tuple[str, ...], theme: Theme, size: tuple[int, int]
) -> Ready | None:
    made = [
        store.prepared(
            _content, code=code, parameters=parameters, as_of=as_of, language=language, theme=theme,
            paired=len(languages) > 1,
        )
        for language in languages
    ]  # fmt: skip
    drawn = [each.figure for each in made if each.figure is not None]
    if len(drawn) != len(languages):
        return None
    whole = drawn[0] if len(drawn) == 1 else twin(drawn[0], drawn[1])
    width, height = size
    letters, least = made[0].letters * width / WIDTH * (1 if len(drawn) == 1 else PAIR), LEAST * width / WIDTH
    grown = enlarged(whole, Stage(height, letters, least))
    room = Room(width, _inside(grown), _inside(whole), least, languages[0])
    return flat(grown.to_dict(), _layer, room)


def _inside(figure: Ready) -> float:
    layout = figure.to_dict()["layout"]
    margin = layout.get("margin", {})
    return layout.get("height", HEIGHT) - margin.get("t", 0) - margin.get("b", 0)


def _layer(name: str) -> Mapping[str, Any]:
    return store.prepared(_parsed, name=name)


def _parsed(name: str) -> Mapping[str, Any]:
    return store.opened().layer(f"geo_{name}")
