"""What the visitor's browser tells of its screen."""

import streamlit as st


def is_narrow() -> bool:
    """Tell whether the reader's browser says that it runs on a telephone."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
