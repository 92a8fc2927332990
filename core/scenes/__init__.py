"""Scenes: views of pages with a title and a speaker's note, in an order, to be shown on a stage or put into a pack."""

from core.scenes.model import Scene, SceneSet, Texts

__all__ = ["Scene", "SceneSet", "Texts"]
