"""Which language and theme a visitor gets."""

import pytest

from components.frame.choices import choose_language, choose_theme, language_of_locale


@pytest.mark.parametrize(
    ("query", "cookie", "accepted", "language"),
    [
        ("lang=ru", "lang=kk", "en", "ru"),
        ("as_of=2022-02-21&lang=kk", "", "", "kk"),
        ("lang=xx", "lang=kk", "en", "kk"),
        ("lang=", "lang=en", "", "en"),
        ("", "theme=dark; lang=ru", "kk", "ru"),
        ("", "lang=de", "kk-KZ,ru;q=0.8", "kk"),
        ("", "", "de-DE,de;q=0.9,ru;q=0.5,en;q=0.7", "en"),
        ("", "", "de;q=1,fr", "fa"),
        ("", "", "", "fa"),
    ],
)
def test_the_address_comes_before_the_cookie_before_the_browser(
    query: str, cookie: str, accepted: str, language: str
) -> None:
    assert choose_language(query, cookie, accepted) == language


@pytest.mark.parametrize("broken", ['lang="', "=;;=", "lang=ru;\x00", "a" * 5000])
def test_a_broken_cookie_is_no_error(broken: str) -> None:
    assert choose_language("", broken, "en;q=many, ru;q=0.1") in ("ru", "en")


def test_one_unusual_cookie_does_not_hide_ours() -> None:
    assert choose_language("", "seen[]=1; lang=kk", "en") == "kk"


def test_the_operator_chooses_the_usual_language() -> None:
    assert choose_language("", "", "de", usual="kk") == "kk"


def test_a_theme_is_chosen_or_left_to_the_system() -> None:
    assert choose_theme("theme=dark", "theme=light") == "dark"
    assert choose_theme("theme=pink", "theme=light") == "light"
    assert choose_theme("", "") == ""


def test_a_locale_leads_back_to_its_language() -> None:
    assert language_of_locale("ru-KZ") == "kk"
    assert language_of_locale("de-DE") is None
    assert language_of_locale(None) is None
