"""The partners page: the register of organizations, their dossiers, the network, and who could do what."""

from components.filters import Choice
from components.text import Words

PAGE = "partners"


def _finding(code: str, words: Words) -> str:
    return words.say(f"compliance.finding_{code}")


CHOICES = (
    Choice("country", "country", "country", "filters.country"),
    Choice("kind", "kind", "organization_kind", "filters.kind"),
    Choice("sector", "sectors", "sector", "filters.sector"),
    Choice("service", "services", "capability_service", "partners.service"),
    Choice("role", "roles", "party_role", "partners.role"),
    Choice("finding", "finding", "", "partners.finding", _finding),
)
