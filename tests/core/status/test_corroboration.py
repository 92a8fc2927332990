"""Independent voices are counted by publisher: one publisher at two addresses is one voice."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.records import Source
from core.status.corroboration import corroborated, officially_told, publishers


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


def test_a_row_is_officially_told_by_the_side_whose_own_text_it_cites():
    told = {
        "law": Source("law", "law", "Adilet", "https://x.example", "ru", "", "official", "KAZ", ""),
        "copy": Source("copy", "copy", "nezamat", "https://x.example", "fa", "", "official_copy", "IRN", ""),
        "news": Source("news", "news", "IRNA", "https://x.example", "fa", "", "news_agency", "IRN", ""),
    }
    cells = pd.Series(["law;news", "copy[2]", "news"], index=[3, 5, 8])
    assert officially_told(cells, told, "KAZ").to_dict() == {3: True, 5: False, 8: False}
    assert officially_told(cells, told, "IRN").to_dict() == {3: False, 5: True, 8: False}
