"""The line of sources opens where there are some, and says that there are none where not."""

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from core.clock import AsOf
from core.words import languages, plain, say


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


@pytest.mark.parametrize("language", languages())
def test_each_source_is_a_line_that_begins_with_its_title_as_a_link(language: str) -> None:
    cited = store.table("agreements", AsOf(store.data_date())).cited()[:2]
    app = AppTest.from_function(script, args=(language, 2))
    app.session_state["sources_try"] = True
    app.run()
    assert not app.exception and not app.dataframe
    (told,) = (part.value for part in app.markdown)
    for line, source in zip(told.split("\n- "), cited, strict=True):
        title, _, address = line.removeprefix("- ").partition("](")
        assert plain(title).replace("\\", "") == f"[{source.title}" and address.startswith(source.url)
