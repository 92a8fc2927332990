"""The style sheets of the frame, sent as constant text."""

from functools import cache
from pathlib import Path

import streamlit as st

from core.words import direction

FOLDER = Path(__file__).parent / "style"


def show(language: str, *, staged: bool = False) -> None:
    """Send base.css, rtl.css to right-to-left languages, and stage.css to a stage."""
    names = ["base", *(["rtl"] if direction(language) == "rtl" else []), *(["stage"] if staged else [])]
    st.html(f"<style>{''.join(_sheet(name) for name in names)}</style>")


@cache
def _sheet(name: str) -> str:
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")
