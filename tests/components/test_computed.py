"""A reader learns how a computed value came about: meaning, formula, columns and ground, in the own language."""

import pytest
from streamlit.testing.v1 import AppTest

from core.status.definitions import DEFINITIONS
from core.vocabulary import label
from core.words import languages, say


def script(language: str, names: tuple[str, ...]) -> None:
    from components import computed
    from components.text import Words

    computed.show(names, Words(language), "try")


def shown(language: str, is_open: bool) -> str:
    app = AppTest.from_function(script, args=(language, tuple(DEFINITIONS)))
    app.session_state["computed_try"] = is_open
    app.run()
    assert not app.exception
    return " ".join(part.value for part in (*app.markdown, *app.caption))


@pytest.mark.parametrize("language", languages())
def test_every_definition_is_told_with_its_formula(language: str) -> None:
    told = shown(language, True).replace("\\", "")
    for name, known in DEFINITIONS.items():
        assert say(f"computed.{name}_title", language) in told
        assert all(step in told for step in known.formula)


def test_nothing_is_made_before_the_menu_is_opened() -> None:
    assert shown("en", False) == ""


def test_words_come_before_the_formula() -> None:
    app = AppTest.from_function(script, args=("ru", ("intended",)))
    app.session_state["computed_try"] = True
    told = " ".join(part.value for part in app.run().main if part.type in ("markdown", "caption")).replace("\\", "")
    read = say("computed.reads", "ru", columns=f"{label('table_name', 'agreements', 'ru')} (вид)")
    assert told.index(say("computed.intended_text", "ru")) < told.index(read) < told.index("kind = mou")
