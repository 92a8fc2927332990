"""The filters of the page, and the instruments they leave in the view of the address."""

from components import filters, store, theme
from components.agreements import register, views
from components.cards import Setting
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf


def show(words: Words, as_of: AsOf) -> None:
    """Draw the filters and what they leave."""
    whole = store.prepared(register.register, as_of=as_of)
    chosen = filters.bar("agreements", whole, register.CHOICES, words, register.MORE)
    views.show(Setting(words, as_of, chosen), is_narrow(), theme.current())
