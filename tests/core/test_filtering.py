"""A filter chooses the same rows however it is written."""

import copy

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import Filter, UnknownColumn

CODES = ["copper", "zinc", "iron", ""]
CELLS = st.lists(st.sampled_from(CODES[:3]), unique=True, max_size=3).map(";".join)
FRAMES = st.lists(st.tuples(CELLS, st.sampled_from(["idea", "mou", ""])), min_size=1, max_size=30).map(
    lambda rows: pd.DataFrame(rows, columns=["sectors", "stage"], dtype="string").replace("", pd.NA)
)
FILTERS = st.builds(
    lambda sectors, stages: Filter({"sectors": tuple(sectors), "stage": tuple(stages)}),
    st.lists(st.sampled_from(CODES)),
    st.lists(st.sampled_from(["idea", "mou", ""])),
)


def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "sectors": ["copper;zinc", "iron", None, "zinc"],
            "stage": ["idea", "mou", "mou", None],
            "name_fa": ["سنگ‌آهن", "سنگ آهن كاوه", "مس", None],
            "name_ru": ["Ёлкино", "Қарағанды", "Карасу", "Жезказган"],
        }
    )


def rows(chosen: Filter, *columns: str) -> list[int]:
    mask = chosen.mask(frame(), columns)
    assert mask.dtype == bool
    return list(frame().index[mask])


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({"sectors": ()}, [0, 1, 2, 3]),
        ({"sectors": ("zinc",)}, [0, 3]),
        ({"sectors": ("zinc", "iron")}, [0, 1, 3]),
        ({"sectors": ("zinc", "iron"), "stage": ("mou",)}, [1]),
        ({"sectors": ("",)}, [2]),
        ({"sectors": ("zin",)}, []),
        ({"stage": ("", "idea")}, [0, 3]),
    ],
)
def test_any_code_within_a_column_and_every_column(choices: dict[str, tuple[str, ...]], expected: list[int]) -> None:
    assert rows(Filter(choices)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("елкино", [0]), ("ЁЛКИНО", [0]), ("سنگ آهن", [0, 1]), ("سنگ‌آهن", [0, 1]), ("کاوه", [1]), ("كاوه", [1])),
        *(("қара", [1]), ("кара", [2]), ("мис", []), ("سنگ елкино", [0]), ("  ", [0, 1, 2, 3])),
    ],
)
def test_text_is_found_in_the_spelling_of_the_reader(text: str, expected: list[int]) -> None:
    assert rows(Filter(text=text), "name_fa", "name_ru") == expected
    assert rows(Filter(text=text)) == expected


def test_text_is_looked_for_only_in_the_named_columns() -> None:
    assert rows(Filter(text="қара"), "name_fa") == []


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(UnknownColumn):
        Filter({"colour": ("red",)}).mask(frame())
    with pytest.raises(UnknownColumn):
        Filter(text="red").mask(frame(), ["colour"])


def test_equal_choices_are_one_cache_key() -> None:
    one = Filter({"stage": ("mou", "idea"), "sectors": ("iron",), "side": ()}, "x ")
    other = Filter({"sectors": ("iron",), "stage": ("idea", "mou", "mou")}, " x")
    assert one == other
    assert hash(one) == hash(other)
    assert copy.deepcopy(one) == one
    assert one != Filter({"sectors": ("iron",)})
    assert bool(one)
    assert not Filter({"side": ()})


@given(FRAMES, FILTERS, st.randoms())
def test_the_mask_does_not_depend_on_the_order_of_rows(whole: pd.DataFrame, chosen: Filter, random: object) -> None:
    order = list(whole.index)
    random.shuffle(order)  # type: ignore[attr-defined]
    pd.testing.assert_series_equal(chosen.mask(whole.loc[order]).sort_index(), chosen.mask(whole))


@given(FRAMES, FILTERS, FILTERS)
def test_one_more_choice_never_adds_rows(whole: pd.DataFrame, one: Filter, other: Filter) -> None:
    both = Filter({"sectors": one.choices.get("sectors", ()), "stage": other.choices.get("stage", ())})
    parts = Filter({"sectors": both.choices.get("sectors", ())}), Filter({"stage": both.choices.get("stage", ())})
    expected = parts[0].mask(whole) & parts[1].mask(whole)
    pd.testing.assert_series_equal(both.mask(whole), expected)
