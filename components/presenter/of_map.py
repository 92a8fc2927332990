"""The scene of the map: its layers and filters, and the record that is open on it."""

from types import MappingProxyType

import pandas as pd

from components import store
from components.filters import Choice
from components.places import drawing, layers, rows
from components.presenter.content import Asked, Content, View, Views
from core.clock import AsOf
from core.narrative import places as narrative
from core.scenes.model import Parameters

LETTERS = 1.6


def whole(asked: Asked) -> Content:
    """The map of what the filter leaves in the layers."""
    setting, words = asked.setting, asked.setting.words
    shown, _ = layers.parse(asked.parameter(layers.NAME) or None)
    inputs = {"as_of": setting.as_of, "layers": shown, "chosen": setting.chosen.filter}
    found = store.prepared(rows.shown, **inputs)
    drawn = store.figure(drawing.for_stage, **inputs, language=words.language, theme=asked.theme)
    sentence = narrative.told(found.sites.frame, found.projects.frame, words.language)
    if found.sites.frame.empty and found.projects.frame.empty:
        sentence = words.listed([words.say(f"map.layer_{layer}") for layer in shown])
    return Content(found.cited(), sentence, drawn, letters=LETTERS)


def _choices(parameters: Parameters) -> tuple[Choice, ...]:
    return layers.choices(layers.parse(dict(parameters).get(layers.NAME))[0])


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return store.prepared(rows.countable, as_of=as_of, layers=layers.parse(dict(parameters).get(layers.NAME))[0])


VIEWS: Views = MappingProxyType({"map_map": View(whole, _choices, _rows)})
