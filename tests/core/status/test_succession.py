"""What took the place of what, along the line of successors."""

import pandas
import pytest

from core.status.succession import successions


def of(*links, names=("a", "b", "c")):
    columns = ["link_id", "from_table", "from_id", "to_table", "to_id", "kind", "on"]
    rows = [
        (f"l_{newer}_{older}", "agreements", newer, "agreements", older, kind, on) for newer, older, kind, on in links
    ]
    agreements = pandas.DataFrame({"agreement_id": pandas.array(names, dtype="string")})
    found = successions(agreements, pandas.DataFrame(rows, columns=columns, dtype="string"))
    return found.astype(object).where(found.notna(), None).set_axis(list(names))


def test_the_line_is_followed_to_its_end():
    found = of(("b", "a", "supersedes", "2016"), ("c", "b", "supersedes", None))
    assert found.loc["a"].to_list() == ["b", "2016", "c", "l_b_a"]
    assert found.loc["b"].to_list() == ["c", None, "c", "l_c_b"]
    assert found.loc["c"].isna().all()


def test_other_relations_and_unknown_successors_do_not_supersede():
    assert of(("b", "a", "amends", "2016"), ("z", "a", "supersedes", "2016")).isna().all(axis=None)


@pytest.mark.parametrize(
    "links",
    [
        [("b", "a", "supersedes", None), ("c", "a", "supersedes", None)],
        [("b", "a", "supersedes", None), ("a", "b", "supersedes", None)],
    ],
)
def test_a_line_that_forks_or_runs_in_a_circle_has_no_end(links):
    found = of(*links)
    assert found.loc["a", "latest"] is None
    assert found.loc["a", "superseded_by"]
