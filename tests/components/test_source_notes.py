"""The line of sources opens where there are some, and says that there are none where not."""

import pytest
from streamlit.testing.v1 import AppTest

from core.words import languages, say


def script(language: str, count: int) -> None:
    from components import source_notes, store
    from components.text import Words
    from core.clock import AsOf

    source_notes.show(store.table("agreements", AsOf(store.data_date())).cited()[:count], Words(language), "try")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("count", [0, 2])
def test_a_line_of_sources_opens_only_where_some_are_cited(language: str, count: int) -> None:
    app = AppTest.from_function(script, args=(language, count)).run()
    assert not app.exception
    (popover,) = (block.proto.popover for block in app.main.children.values())
    assert popover.label == say("tables.sources", language, count=count)
    assert popover.disabled is (count == 0)
