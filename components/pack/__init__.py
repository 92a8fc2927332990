"""The meeting pack: a card that has it made in a process of its own, tells how far it is, and hands it over."""

from components.pack.card import show

__all__ = ["show"]
