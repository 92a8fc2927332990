"""Streamlit's configuration stays offline and shows the palette of the charts."""

import tomllib

import pytest

from components.charts.style import PALETTES
from core.settings import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("theme", PALETTES)
def test_page_and_charts_share_their_colours(theme: str) -> None:
    palette, configured = PALETTES[theme], CONFIG["theme"][theme]
    assert configured["primaryColor"] == palette.accent
    assert configured["backgroundColor"] == palette.background
    assert configured["secondaryBackgroundColor"] == palette.surface
    assert configured["textColor"] == palette.text
    assert configured["borderColor"] == palette.line


def test_nothing_is_told_to_anybody() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["browser"]["serverAddress"] == "localhost"
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert "http" not in str(CONFIG["theme"])
