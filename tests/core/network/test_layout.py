"""The places of a network: labels never meet, edges join what the facts join, and the same rows give one picture."""

import networkx
import pandas
from hypothesis import given, settings
from hypothesis import strategies as st

from core.network.graph import around, between, graph, is_organization
from core.network.layout import crossings, places

# A busy machine may take its time: the laws say nothing of speed.
unhurried = settings(deadline=None)
joints = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()), min_size=1, max_size=30)


def made(pairs):
    whole, columns = networkx.Graph(), {}
    for organization, record, left in pairs:
        one, other = ("organizations", f"o{organization}{left}"), ("projects", f"p{record}")
        whole.add_edge(one, other)
        columns |= {one: -1 if left else 1, other: 0}
    return whole, columns


@unhurried
@given(joints)
def test_no_two_labels_of_a_column_are_closer_than_a_line(pairs):
    whole, columns = made(pairs)
    placed = places(whole, columns)
    assert set(placed) == set(whole) and all(placed[node][0] == columns[node] for node in whole)
    for column in (-1, 0, 1):
        lines = sorted(line for place, line in placed.values() if place == column)
        assert all(later - earlier > 0.999 for earlier, later in zip(lines, lines[1:], strict=False))
        assert all(line >= 0 for line in lines)


@unhurried
@given(joints, st.randoms())
def test_the_order_of_rows_changes_no_place(pairs, shuffler):
    turned = list(pairs)
    shuffler.shuffle(turned)
    assert places(*made(pairs)) == places(*made(turned))


def test_a_chain_that_can_be_drawn_without_a_crossing_is():
    whole, columns = made([(0, 3, True), (1, 2, True), (2, 1, True), (3, 0, True)])
    placed = places(whole, columns)
    for organization, record in [(one, other) if is_organization(one) else (other, one) for one, other in whole.edges]:
        assert placed[organization][1] == placed[record][1]


def test_both_sides_follow_the_middle_whatever_their_names():
    whole, columns = made([(0, 3, True), (1, 2, True), (2, 1, True), (3, 0, True)])
    for line in range(4):
        one = ("organizations", f"z{line}")
        whole.add_edge(one, ("projects", f"p{line}"))
        columns[one] = 1
    whole.add_edge(("organizations", "z0"), ("projects", "p1"))
    whole.add_edge(("organizations", "z1"), ("projects", "p2"))
    whole.add_edge(("organizations", "z2"), ("projects", "p3"))
    placed = places(whole, columns)
    pairs = [(one, other) if is_organization(one) else (other, one) for one, other in whole.edges]
    for side in (-1, 1):
        assert crossings([(placed[one][1], placed[other][1]) for one, other in pairs if columns[one] == side]) == 0


COUNTRIES = {"a": "IRN", "b": "KAZ", "c": "CHN"}
FRAMES = {
    "project_parties": pandas.DataFrame(
        [("p1", "a", "promoter"), ("p1", "b", "kazakh_party"), ("p1", "b", "promoter"), ("p2", "a", "promoter"),
         ("p2", "c", "promoter"), ("p2", "stranger", "promoter"), ("p3", None, "promoter")],
        columns=["project_id", "organization_id", "role"],
    ),
    "agreement_parties": pandas.DataFrame([("a1", "b", "party")], columns=["agreement_id", "organization_id", "role"]),
}  # fmt: skip


def test_parties_without_an_organization_of_the_register_are_no_nodes():
    whole = graph(FRAMES, COUNTRIES)
    assert {name for table, name in whole if table == "organizations"} == {"a", "b", "c"}
    assert ("projects", "p3") not in whole
    assert whole.edges[("organizations", "b"), ("projects", "p1")]["roles"] == ("kazakh_party", "promoter")


def test_around_an_organization_stand_its_records_and_everybody_in_them():
    whole = graph(FRAMES, COUNTRIES)
    assert {name for _, name in around(whole, "b")} == {"b", "p1", "a1", "a"}
    assert len(around(whole, "nobody")) == 0


def test_between_the_countries_stand_records_that_name_both():
    whole = graph(FRAMES, COUNTRIES)
    assert {name for _, name in between(whole, {"a", "b", "c"})} == {"p1", "a", "b"}
    assert len(between(whole, {"c"})) == 0
