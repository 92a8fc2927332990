"""Text of the facts stays text inside charts and keeps its direction."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from components.charts.labels import chart_text, shortened, wrapped, wrapped_to

RLI, PDI, FSI = "\u2067", "\u2069", "\u2068"


def test_markup_of_the_facts_is_shown_and_not_obeyed() -> None:
    assert chart_text('<a href="x">&</a>', "en") == '&lt;a href="x"&gt;&amp;&lt;/a&gt;'
    assert chart_text("a<br>\nb", "ru") == "a&lt;br&gt; b"


def test_persian_lines_run_from_right_to_left_with_latin_names_isolated() -> None:
    assert chart_text("تفاهم‌نامه", "fa") == f"{RLI}تفاهم‌نامه{PDI}"
    assert chart_text("KTZ", "fa") == f"{RLI}{FSI}KTZ{PDI}{PDI}"


def test_a_cut_is_at_a_word_and_shown() -> None:
    assert shortened("Agreement on maritime trade", 20) == "Agreement on…"
    assert shortened("Agreement", 20) == "Agreement"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"


def test_long_text_is_broken_and_no_line_is_left_unbalanced() -> None:
    text = f"{FSI}Memorandum between the railways of two countries{PDI} [English]"
    lines = wrapped(text, "fa", 20).split("<br>")
    assert len(lines) > 2
    assert all(line.count(RLI) + line.count(FSI) == line.count(PDI) for line in lines)


@given(st.text(st.sampled_from("abcdef "), min_size=1, max_size=120), st.integers(8, 30))
def test_lines_are_even_and_lose_nothing_they_have_room_for(text: str, width: int) -> None:
    lines = wrapped_to(text, "en", width, 99).split("<br>")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) <= max(1, len(textwrap.wrap(text, width)))


def test_no_dot_stands_beside_a_persian_digit_where_it_is_read_as_a_zero() -> None:
    assert chart_text("قرارداد · ۳", "fa") == f"{RLI}قرارداد | ۳{PDI}"
    assert chart_text("Contract · 3", "en") == "Contract · 3"
