"""The chain from a decision to the sites it concerns: a card that any page may show, and a link that opens it."""

from components.chain.card import page, show
from components.chain.way import asked, link, opening

__all__ = ["asked", "link", "opening", "page", "show"]
