"""Text from the facts never becomes Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.escaping import escaped, linked


@pytest.mark.parametrize("sign", list("\\`*_{}[]()#+-.!|~<>$:&"))
def test_every_sign_of_markdown_is_escaped(sign: str) -> None:
    assert escaped(sign) == f"\\{sign}"


@given(st.text())
def test_nothing_but_escapes_is_added(text: str) -> None:
    assert re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", escaped(text)).split() == text.split()


def test_a_text_stands_on_one_line_and_keeps_what_must_not_break() -> None:
    assert escaped(" one\n\n two\u00a0300\u202f000 ") == "one two\u00a0300\u202f000"


def test_a_link_stays_text() -> None:
    assert escaped("[x](javascript:alert(1))") == r"\[x\]\(javascript\:alert\(1\)\)"


def test_only_a_web_address_becomes_a_link_and_cannot_end_it() -> None:
    assert linked("a [b]", "https://x.org/a (b)") == "[a \\[b\\]](https://x.org/a%20%28b%29)"
    assert linked("a", "javascript:alert(1)") == "a"
