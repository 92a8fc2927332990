"""The visitor's language inside a run of the app."""

import datetime

import streamlit as st

from components.frame.choices import language_of_locale
from core.settings import settings
from core.words import languages
from core.words.dates import date_text, has_own_calendar, is_day_first


def current() -> str:
    """Language code from the address, else the locale the shell gave this tab, else the cookie, else the usual one.

    The locale comes before the cookie because all tabs share the cookie. Outside a browser locale and cookie are None.
    """
    candidates = (
        st.query_params.get("lang"),
        language_of_locale(st.context.locale),
        st.context.cookies.get("lang"),
    )
    return next((code for code in candidates if code in languages()), settings().default_language)


def date_format(language: str) -> str:
    """How date fields write a day, as Streamlit wants it: in the order of the short dates of the language."""
    return "DD.MM.YYYY" if is_day_first(language) else "YYYY-MM-DD"


def tell_day(day: datetime.date, language: str) -> None:
    """Write under a date field the day by the reader's own calendar, where the field does not know it."""
    if has_own_calendar(language):
        st.caption(date_text(day.isoformat(), language))
