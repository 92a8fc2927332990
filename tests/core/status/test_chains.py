"""The chain from a decision to the ground: walked both ways, and honest where no link is recorded."""

import pandas
import pytest

from core.status.chains import Gap, Node, chain, network, reached

KNOWN = {"sessions": ["s"], "commitments": ["c", "d"], "agreements": ["a", "b"], "projects": ["p"], "sites": ["t"]}
SESSION, COMMITMENT, AGREEMENT = Node("sessions", "s"), Node("commitments", "c"), Node("agreements", "a")
PROJECT, SITE = Node("projects", "p"), Node("sites", "t")
LINKS = [
    ("l_1", "commitments", "c", "sessions", "s"),
    ("l_2", "commitments", "c", "agreements", "a"),
    ("l_3", "agreements", "a", "projects", "p"),
    ("l_4", "projects", "p", "sites", "t"),
    ("l_5", "agreements", "b", "agreements", "a"),
    ("l_6", "agreements", "a", "projects", "gone"),
]


def graph(rows=LINKS):
    return network(pandas.DataFrame(rows, columns=["link_id", "from_table", "from_id", "to_table", "to_id"]), KNOWN)


@pytest.mark.parametrize("focus", [SESSION, COMMITMENT, AGREEMENT, PROJECT, SITE])
def test_the_whole_chain_is_seen_from_each_of_its_ends(focus):
    found = chain(graph(), focus)
    assert found.nodes == (SESSION, COMMITMENT, AGREEMENT, PROJECT, SITE)
    assert [bond.link_id for bond in found.bonds] == ["l_1", "l_2", "l_3", "l_4"]
    assert found.gaps == ()


def test_a_link_keeps_the_direction_of_its_row():
    outward = {bond.link_id: bond.outward for bond in chain(graph(), AGREEMENT).bonds}
    assert outward == {"l_1": False, "l_2": True, "l_3": True, "l_4": True}


def test_the_links_of_a_node_are_walked_in_either_way():
    found = chain(graph(), AGREEMENT)
    assert [bond.earlier for bond in found.next_to(AGREEMENT, "back")] == [COMMITMENT]
    assert [bond.later for bond in found.next_to(AGREEMENT, "on")] == [PROJECT]
    assert reached(graph(), AGREEMENT, "back") == {SESSION, COMMITMENT}
    assert reached(graph(), AGREEMENT, "on") == {PROJECT, SITE}


def test_links_within_a_level_and_to_rows_not_yet_known_are_no_part_of_it():
    assert chain(graph(), Node("agreements", "b")).nodes == (Node("agreements", "b"),)


@pytest.mark.parametrize(
    ("focus", "gaps"),
    [
        (Node("agreements", "b"), [("back", 0), ("on", 3)]),
        (Node("commitments", "d"), [("back", 0), ("on", 2)]),
    ],
)
def test_a_missing_link_is_named_with_the_level_that_was_looked_for(focus, gaps):
    assert chain(graph(), focus).gaps == tuple(Gap(focus, way, level) for way, level in gaps)


def test_a_chain_that_stops_short_says_where():
    found = chain(graph(LINKS[:3]), SESSION)
    assert found.gaps == (Gap(PROJECT, "on", 4),)


def test_an_unknown_record_has_no_chain():
    with pytest.raises(LookupError):
        chain(graph(), Node("sites", "nowhere"))
