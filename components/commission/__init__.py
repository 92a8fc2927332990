"""Sessions and what was decided there: who promised what, what was heard of it since, papers to take along."""

from components.text import Words

PAGE = "commission"
BOARD = "board"
# The meeting of February 2022 that this dashboard follows up.
MEETING = "session_2022_02_imidro"
COMMISSION = "joint_commission"
SILENT_MONTHS = (12, 24, 36)
# What of a commitment is computed, after core.status.definitions.
COMPUTED = ("silence", "overdue", "side_state")
NO_DATE = "none"


def computed_text(code: str, words: Words) -> str:
    """The reader's name of a computed code."""
    return words.say(f"commission.computed.{code}")


def state_text(code: str, words: Words) -> str:
    """The reader's name of the state between the two sides."""
    return words.say(f"commission.sides_{code}")


def due_text(code: str, words: Words) -> str:
    """The reader's name of a year in which commitments fall due, or of none."""
    return words.say("commission.no_due_date") if code == NO_DATE else words.date(code)
