"""Carry-over is walked both ways, ends in circles, and is blind to the order of rows and to which country spoke."""

import pandas
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.carry import chain, continuations

LAW = settings(max_examples=60, deadline=None)
SWAP = {"IRN": "KAZ", "KAZ": "IRN", "third": "third"}
NAMES = ["c_1", "c_2", "c_3", "c_4"]
COLUMNS = ["commitment_id", "continues_commitment_id", "on", "said_by", "relation", "source_ids"]
words = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.one_of(st.none(), st.sampled_from(NAMES)),
        st.sampled_from(["2019", "2019-04", "2022-02-21", "2023-12"]),
        st.sampled_from(["IRN", "KAZ", "third"]),
        st.sampled_from(["direct", "inference"]),
        st.sampled_from(["one", "two[3]", "one;three"]),
    ),
    max_size=8,
)


def pairs(rows: list[tuple]) -> pandas.DataFrame:
    return continuations(pandas.DataFrame(rows, columns=COLUMNS, dtype="string"))


@LAW
@given(words)
def test_what_leads_there_is_led_to_from_there(rows):
    found = pairs(rows)
    for name in NAMES:
        here = chain(name, found)
        assert name not in (*here.earlier, *here.later)
        assert all(name in chain(later, found).earlier for later in here.later)
        assert all(name in chain(earlier, found).later for earlier in here.earlier)


@LAW
@given(words.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_rows_does_not_matter(both):
    first, second = (pairs(rows) for rows in both)
    pandas.testing.assert_frame_equal(first, second)


@LAW
@given(words)
def test_the_pairs_are_the_same_whichever_country_spoke(rows):
    swapped = [(*row[:3], SWAP[row[3]], *row[4:]) for row in rows]
    keys = ["commitment_id", "continued_by"]
    assert {*map(tuple, pairs(rows)[keys].values)} == {*map(tuple, pairs(swapped)[keys].values)}


@LAW
@given(words)
def test_every_word_of_a_pair_is_kept(rows):
    found = pairs(rows).set_index(["commitment_id", "continued_by"])
    for before, after, _, side, relation, cited in rows:
        if after is None or before == after:
            continue
        told = found.loc[(before, after)]
        assert side in told["said_by"].split(";")
        assert set(cited.split(";")) <= set(told["source_ids"].split(";"))
        assert relation == "inference" or told["relation"] == "direct"


def test_the_first_word_dates_the_pair():
    rows = [("c_1", "c_2", "2023-12", "KAZ", "inference", "b"), ("c_1", "c_2", "2019", "IRN", "inference", "a")]
    assert pairs(rows).to_dict("records") == [
        {
            "commitment_id": "c_1", "continued_by": "c_2", "on": "2019", "said_by": "IRN;KAZ",
            "relation": "inference", "source_ids": "a;b",
        }
    ]  # fmt: skip


def test_a_chain_is_told_nearest_first():
    found = pairs([(a, b, "2022", "IRN", "direct", "s") for a, b in (("c_1", "c_2"), ("c_2", "c_3"), ("c_3", "c_4"))])
    assert chain("c_3", found).earlier == ("c_2", "c_1")
    assert chain("c_1", found).later == ("c_2", "c_3", "c_4")


def test_nothing_is_taken_up_by_itself():
    assert pairs([("c_1", "c_1", "2022", "IRN", "direct", "s")]).empty
