"""No table of any page gives a column less room than its heading needs, in any language."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from components.column_widths import heading_room
from core.settings import ROOT
from core.words import languages

ROUTER = str(ROOT / "components" / "frame" / "router.py")
# Pages with tables, and the views that hold them.
VIEWS = {
    "agreements": ({}, {"view": "radar"}),
    "commission": ({}, {"view": "between"}, {"view": "board"}, {"view": "papers"}),
    "pipeline": ({}, {"view": "flow"}, {"view": "offers"}),
    "partners": ({}, {"view": "network"}),
    "logistics": ({}, {"view": "near"}, {"view": "feed"}),
    "sources": ({}, {"section": "contradictions"}, {"section": "corrections"}, {"section": "checks"}),
}


def columns(app: AppTest) -> list[tuple[str, int]]:
    """Heading and width of each column of the tables whose width is given."""
    config = [json.loads(table.proto.columns or "{}") for table in app.dataframe]
    return [
        (column.get("label") or name, column["width"])
        for table in config
        for name, column in table.items()
        if isinstance((column or {}).get("width"), int)
    ]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("page", VIEWS)
def test_every_heading_has_room(page: str, language: str) -> None:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.switch_page(f"../../pages/{page}.py")
    seen = []
    for parameters in VIEWS[page]:
        for name in list(app.query_params):
            del app.query_params[name]
        for name, value in {"lang": language, **parameters}.items():
            app.query_params[name] = value
        app.run()
        seen += columns(app)
    assert seen
    assert [(heading, width) for heading, width in seen if width < heading_room(heading)] == []
