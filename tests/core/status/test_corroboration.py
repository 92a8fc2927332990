"""Independent voices are counted by publisher: one publisher at two addresses is one voice."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.records import Source
from core.status.corroboration import corroborated, publishers


def source(name: str, publisher: str) -> Source:
    return Source(name, name, publisher, "https://x.example", "en", "", "press", "neither", "")


SOURCES = {
    item.source_id: item
    for item in (source("a", "IRNA"), source("b", "irna "), source("c", "Kazinform"), source("d", "Trend"))
}


def test_two_addresses_of_one_publisher_are_one_voice():
    assert len(publishers("a;b[p. 3]", SOURCES)) == 1
    assert corroborated(pd.Series(["a;b", "a;c"], index=[7, 9]), SOURCES).to_dict() == {7: False, 9: True}


@given(st.lists(st.sampled_from(sorted(SOURCES)), min_size=1, max_size=4, unique=True), st.randoms())
def test_order_does_not_matter_and_more_sources_never_lower_the_count(names, shuffle):
    whole = publishers(";".join(names), SOURCES)
    turned = list(names)
    shuffle.shuffle(turned)
    assert publishers(";".join(turned), SOURCES) == whole
    assert publishers(";".join(names[:-1]), SOURCES) <= whole
