"""Every code that the facts hold has a name in every language, and every word that the modules say is there."""

import re

import orjson
import pytest

from components import store
from components.explorer import facts, routes, texts
from components.explorer.wording import SHARED, words_of
from core.clock import AsOf
from core.words import languages
from tests.core.test_columns import unpacked

SAID = re.compile(r'\bsay\("([a-z0-9_]+)"')
# Keys put together from a part that is one of these.
MADE = re.compile(r"\bsay\(`([a-z_]+)\$\{")


# Said by Python: families and kinds of figures (test_figures.py).
OF_FIGURES = {key for key in words_of("en") if key.startswith(("figures_", "figure_"))}


@pytest.mark.parametrize("language", languages())
def test_every_code_has_a_name(language: str) -> None:
    as_of = AsOf(store.data_date())
    tables, told = unpacked(facts.packet(as_of)), orjson.loads(texts.packet(as_of, language))
    for table, columns in facts.CODES.items():
        for column in columns:
            codes = {code for cell in tables[table][column] for code in cell.split(";") if code}
            named = told["sources"] if column == "sources" else told["labels"][column]
            assert codes <= set(named), (table, column)
    for table in facts.CODES:
        assert len(told["names"][table]) == len(tables[table]["id"])


@pytest.mark.parametrize("language", languages())
def test_every_word_is_there(language: str) -> None:
    source = b"\n".join(routes.scripts().values()).decode()
    words = words_of(language)
    assert sorted(set(SAID.findall(source)) - set(words)) == []
    for start in set(MADE.findall(source)):
        assert any(key.startswith(start) for key in words), start


def test_no_word_of_the_explorer_is_left_over() -> None:
    source = b"\n".join(routes.scripts().values()).decode()
    said = set(SAID.findall(source)) | {"plain", "explore", "failed", "on_map", "of_agreement"} | OF_FIGURES
    starts = tuple(MADE.findall(source))
    own = {key for key in words_of("en") if key not in SHARED}
    assert sorted(key for key in own if key not in said and not key.startswith(starts)) == []
