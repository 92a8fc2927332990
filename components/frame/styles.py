"""The style sheets of the frame, sent as constant text."""

from functools import cache
from pathlib import Path

import streamlit as st

from core.words import direction

FOLDER = Path(__file__).parent / "style"


def show(language: str) -> None:
    """Send base.css, and rtl.css to right-to-left languages."""
    names = ("base", "rtl") if direction(language) == "rtl" else ("base",)
    st.html(f"<style>{''.join(_sheet(name) for name in names)}</style>")


@cache
def _sheet(name: str) -> str:
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")
