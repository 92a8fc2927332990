"""What a reader sees when something breaks: a calm sentence and a number; the trace goes to the log only."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.escaping import escaped
from components.frame import language as visitor_language
from core.breach import errors, sentence
from core.words import say

LOG = logging.getLogger("dashboard")


@contextmanager
def boundary() -> Iterator[None]:
    """Run a page so that its failure leaves header and footer standing."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - the one place where every failure of a page ends
        show(error)


def show(error: Exception) -> bool:
    """Log the trace under a new number and tell the reader that number; True says the reader has been told.

    Also Streamlit's handler for failures outside a page: callbacks, fragments, the router itself.
    """
    reference = secrets.token_hex(4)
    LOG.error("failure %s", reference, exc_info=error)
    st.error(_told(error, reference), icon=":material/error:")
    return True


def _told(error: Exception, reference: str) -> str:
    language = visitor_language.current()
    wrong = errors(getattr(error, "breaches", ()))
    if not wrong:
        return say("frame.failure", language, reference=reference)
    # Facts that cannot be read take every page with them; whoever keeps them needs the place, not a number.
    told = say("frame.facts_unreadable", language, count=len(wrong), reference=reference)
    return f"{told}\n\n{escaped(sentence(wrong[0], language))}"
