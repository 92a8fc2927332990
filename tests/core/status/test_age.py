"""Age of agreements, and when anything was last heard of them."""

from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.age import BANDS, age_band, ages, last_signs

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=30, deadline=None)
days = st.dates(date(1992, 1, 1), date(2024, 6, 30))
partial = days.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))


def frame(columns: str, rows: list[tuple]) -> pandas.DataFrame:
    return pandas.DataFrame(rows, columns=columns.split(), dtype="string")


def signed(*cells: str | None) -> pandas.DataFrame:
    return frame("agreement_id signed_on", [(f"d_{place}", cell) for place, cell in enumerate(cells)])


@pytest.mark.parametrize(("months", "band"), [(11, 0), (12, 1), (35, 1), (36, 2), (59, 2), (60, 3), (239, 4), (240, 5)])
def test_a_band_holds_its_lower_edge(months, band):
    assert age_band(months) == BANDS[band]


def test_age_keeps_precision_and_says_when_the_band_is_not_certain():
    found = ages(signed("2016-04-11", "2021", None, "2023"), date(2022, 8, 1)).drop(columns="agreement_id")
    cells = [tuple(None if pandas.isna(cell) else cell for cell in row) for row in found.itertuples(index=False)]
    assert cells == [
        (75, 75, "5_to_10_years", True),
        (7, 19, "under_1_year", False),
        (None, None, None, None),
        (None, None, None, None),
    ]


@LAW
@given(st.lists(st.one_of(st.none(), partial), max_size=5), days, st.integers(0, 4000))
def test_agreements_only_grow_older(cells, day, later):
    before, after = ages(signed(*cells), day), ages(signed(*cells), day + timedelta(later))
    for column in ("age_months_least", "age_months_most"):
        assert (before[column].fillna(0) <= after[column].fillna(0)).all()


def tables(events: list[tuple], updates: list[tuple]) -> dict[str, pandas.DataFrame]:
    return {
        "agreements": frame("agreement_id signed_on", [("d_1", "2016-04-11"), ("d_2", None)]),
        "agreement_events": frame("agreement_id on", events),
        "sessions": frame("session_id held_on", [("s_1", "2018-05")]),
        "commitments": frame("commitment_id session_id agreement_id", [("c_1", "s_1", "d_1"), ("c_2", "s_1", None)]),
        "commitment_updates": frame("commitment_id on", updates),
    }


@pytest.mark.parametrize(
    ("events", "updates", "day", "expected"),
    [
        ([], [], "2017-04-11", ("2016-04-11", "signing", 12, 12)),
        ([("d_1", "2016-10-11")], [], "2017-04-11", ("2016-10-11", "event", 6, 6)),
        ([], [], "2018-07-01", ("2018-05", "session", 1, 2)),
        ([], [("c_1", "2020"), ("c_2", "2021")], "2022-01-01", ("2020", "update", 12, 24)),
    ],
)
def test_the_last_sign_of_life_is_the_latest_of_all_kinds(events, updates, day, expected):
    found = last_signs(tables(events, updates), date.fromisoformat(day)).set_index("agreement_id")
    assert tuple(found.loc["d_1"]) == expected
    assert found.loc["d_2"].isna().all()
