"""The calendar as a feed: what the page offers for download, as of the data date and without any choice."""

from components import store
from components.cards import Setting
from components.commission import dates
from components.text import Words
from core.clock import AsOf
from core.export.calendar import calendar_bytes


def calendar(language: str) -> bytes:
    """The calendar in a language, made once per data version."""
    return store.prepared(_calendar, language=language)


def _calendar(language: str) -> bytes:
    setting = Setting(Words(language), AsOf(store.data_date()))
    entries, _, _ = dates.entries(setting)
    return calendar_bytes(entries, setting.stamp(setting.words.say("commission.calendar")))
