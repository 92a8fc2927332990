"""The HTML document of the pinned Streamlit is rewritten completely."""

from pathlib import Path

import pytest
import streamlit

from components.frame.document import UnknownDocument, Visit, rewrite
from core.words import languages, say

ORIGINAL = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", languages())
def test_the_document_speaks_one_language(language: str) -> None:
    document = rewrite(ORIGINAL, Visit(language, "", "n0nce"))
    assert f'<html lang="{language}" dir="{"rtl" if language == "fa" else "ltr"}">' in document
    assert f"<title>{say('frame.product', language)}</title>" in document
    assert say("frame.needs_javascript", language) in document
    assert "You need to enable JavaScript" not in document


def test_every_inline_script_carries_the_nonce() -> None:
    document = rewrite(ORIGINAL, Visit("en", "dark", "n0nce"))
    assert "<script>" not in document
    assert document.count('<script nonce="n0nce">') == 3


def test_the_font_of_persian_is_asked_for_early_and_only_there() -> None:
    assert "Vazirmatn" in rewrite(ORIGINAL, Visit("fa", "", "n"))
    assert "Vazirmatn" not in rewrite(ORIGINAL, Visit("kk", "", "n"))


def test_the_theme_is_set_before_the_first_paint_only_when_chosen() -> None:
    assert '"\\"Dark\\""' in rewrite(ORIGINAL, Visit("en", "dark", "n"))
    assert "localStorage" not in rewrite(ORIGINAL, Visit("en", "", "n"))


def test_another_streamlit_is_noticed() -> None:
    with pytest.raises(UnknownDocument):
        rewrite("<html><head></head></html>", Visit("en", "", "n"))
