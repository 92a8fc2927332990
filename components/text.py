"""The reader's words, as every component asks for them."""

from core.reader import Words

__all__ = ["Words"]
