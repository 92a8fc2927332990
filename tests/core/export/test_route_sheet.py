"""The route sheet is one file of ours: nothing in it is read as code or fetched, and it says what it rests on."""

import re

import pytest

from core.export.route_sheet import MOST_LEGS, Sheet, html_bytes
from core.records import Source
from core.words import languages
from tests.core.export.conftest import stamp

FONT = b"wOF2font"


def page(language: str, text: str = "Shalkiya", legs: int = 3) -> str:
    rows = [(str(place), f"{text} – B", "12.5", "1520", "published") for place in range(legs)]
    sheet = Sheet(text, text, "<svg></svg>", rows, [(text, text)], [(text, text)], [text], [text])
    source = Source("s1", text, text, "https://example.org/1", "en", "2022-02", "official", "IRN", "CC BY 4.0")
    return html_bytes(sheet, stamp(language), [source], FONT).decode()


@pytest.mark.parametrize("language", languages())
def test_it_says_its_language_direction_sources_and_day(language: str) -> None:
    told = page(language)
    assert f'lang="{language}" dir="{"rtl" if language == "fa" else "ltr"}"' in told
    assert "https://example.org/1" in told
    assert "0123456789ab" in told
    assert ("base64" in told) == (language == "fa")


def test_no_text_becomes_code(hostile: str) -> None:
    told = page("en", hostile)
    assert "<script" not in told
    assert "javascript:" not in re.sub(r">[^<]*<", "><", told)


def test_nothing_is_fetched() -> None:
    told = page("fa")
    assert not re.search(r"<(link|script|img|iframe)\b", told)
    assert not re.search(r"""(?:src|href)\s*[=:]\s*["']?https?:""", told)
    assert re.findall(r"url\(([a-z]+):", told) == ["data"]


def test_many_legs_are_set_smaller() -> None:
    assert "<body class=dense>" in page("en", legs=MOST_LEGS + 1)
    assert "<body>" in page("en")
