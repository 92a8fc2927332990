"""What the renewal radar shows, in words: how many instruments stand, of unknown term, unseen for long."""

import pandas

from core.status.renewal import QUIET_MONTHS, STILL_MONTHS
from core.words import say
from core.words.numbers import number


def sentence(register: pandas.DataFrame, as_of: str, language: str) -> str:
    """Say what the radar shows; `as_of` is the day in words. Needs presets, term_state and text_state."""
    held = register["presets"].fillna("")
    still = int(held.str.contains("memoranda_without_movement").sum())
    quiet = int(held.str.contains("not_heard_of").sum())
    return " ".join(
        [
            say("agreements.radar_alt", language, count=len(register), day=as_of),
            say("agreements.radar_alt_still", language, count=still, months=number(STILL_MONTHS, language)),
            say("agreements.radar_alt_quiet", language, count=quiet, months=number(QUIET_MONTHS, language)),
            say("agreements.radar_alt_term", language, count=int((register["term_state"] == "unknown").sum())),
            say("agreements.radar_alt_text", language, count=int((register["text_state"] == "yes").sum())),
        ]
    )
