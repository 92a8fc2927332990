"""Reader's names of the filter codes that no vocabulary holds: regions, parties, bands of size."""

from components import store
from components.pipeline import regions
from components.pipeline.record import named
from components.text import Words
from core.clock import AsOf


def region(code: str, words: Words) -> str:
    """Name of a region by its ISO 3166-2 code."""
    return regions.computed({"admin1_id": code}, words) or code


def party(code: str, words: Words) -> str:
    """Name of an organization by its id."""
    row = named("organizations", code, AsOf(store.data_date()))
    return words.record_text(row, "name") if row else code


def size(code: str, words: Words) -> str:
    """Name of a band of core.status.amounts.SIZES."""
    return words.say(f"pipeline.size_{code}")
