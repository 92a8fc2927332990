"""The last dated act tells the status of an instrument, whatever the order of the rows."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.acts import STATUS_OF_ACT, endings, last_events, standing

ORDER = {
    "negotiated": 0,
    "signed": 1,
    "ratified": 2,
    "in_force": 3,
    "review_requested": 4,
    "superseded": 5,
    "expired": 6,
}
AGREEMENTS = pd.DataFrame({"agreement_id": ["a", "b"], "expires_on": [pd.NA, "2020"]}, index=[7, 3], dtype="string")


def events(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["agreement_id", "on", "event"], dtype="string")


def test_the_last_act_counts_and_steps_without_legal_effect_do_not() -> None:
    told = standing(
        AGREEMENTS, events(("a", "1999", "in_force"), ("a", "1996-01-16", "signed"), ("a", "2005", "updated"))
    )
    assert told.index.to_list() == [7, 3]
    assert told["acted_status"].fillna("none").to_list() == ["in_force", "none"]
    assert told["acted_on"].fillna("none").to_list() == ["1999", "none"]


def test_a_review_asked_for_on_the_day_of_signing_comes_after_it() -> None:
    told = standing(AGREEMENTS, events(("a", "2016-04-11", "review_requested"), ("a", "2016-04-11", "signed")))
    assert told["acted_status"].to_list()[0] == "under_review"


def test_the_end_is_a_dated_event_before_it_is_a_stated_term() -> None:
    ended = endings(AGREEMENTS, events(("b", "2018-05-15", "superseded")))
    assert ended.fillna("none").to_list() == ["none", "2018-05-15"]
    assert endings(AGREEMENTS, events())[3] == "2020"


def test_without_any_event_everything_is_unknown() -> None:
    assert standing(AGREEMENTS, events()).isna().all(axis=None)
    assert last_events(AGREEMENTS, events(("a", "2001", "negotiated")), ORDER)["last_event_on"].to_list()[0] == "2001"


ROWS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["1999", "2001-05", "2001-05-09"]), st.sampled_from(list(ORDER))),
    max_size=8,
)


@settings(deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(rows: list[tuple[str, str, str]], shuffled) -> None:  # noqa: ANN001
    other = list(rows)
    shuffled.shuffle(other)
    first, second = standing(AGREEMENTS, events(*rows)), standing(AGREEMENTS, events(*other))
    assert first.fillna("").equals(second.fillna(""))
    assert set(first["acted_status"].dropna()) <= set(STATUS_OF_ACT.values())
