"""The default page: what moves, what is silent, what needs a decision, each number with a way to its rows."""

from components.filters import Choice
from components.text import Words

PAGE = "overview"
REGISTER = "commitments"
# The conversation of February 2022 that this dashboard follows up.
MEETING = "session_2022_02_imidro"
# The sectors named there, in the order of the news item.
SECTORS = ("iron_ore", "bauxite", "lead_zinc", "copper", "machinery", "drilling", "contracting")
SILENT_MONTHS = (12, 24, 36)


def _computed(code: str, words: Words) -> str:
    return words.say(f"overview.computed.{code}")


CHOICES = (
    Choice("status", "status", "commitment_status", "overview.status_reported"),
    Choice("computed", "computed", "", "overview.computed", _computed),
    Choice("sector", "sectors", "sector", "filters.sector"),
    Choice("side", "owner_side", "owner_side", "overview.owner"),
    Choice("strength", "strength", "commitment_strength", "overview.strength"),
)
