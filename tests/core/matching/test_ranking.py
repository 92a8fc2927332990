"""The ranking on examples that can be followed by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.matching.ranking import for_project, match
from core.matching.scale import Scale
from core.matching.subjects import Capability, Kinship, Need, Organization, Project, Undertaking
from core.matching.weights import Weights

KINSHIP = Kinship({("drilling", "exploration"): False, ("technology", "laboratory"): True})
NEED = Need("n1", "exploration", "exploration partner")
PROJECT = Project("mine", "KAZ", "copper", (NEED, Need("n2", "investor", "investor")), Scale(Fraction(4), "ore"))
SHOWN = Capability("c1", "exploration", frozenset({"copper"}), frozenset({"News"}))
COMPANY = Organization("company", "IRN", frozenset({"copper"}), (SHOWN,))
EVEN = Weights((1, 1, 1, 1, 1))


def value(organization: Organization, criterion: str, project: Project = PROJECT) -> tuple[str, str, Fraction]:
    found = match(project, organization, KINSHIP)
    return next((one.state, one.reason, one.value) for one in found.findings if one.criterion == criterion)


def joined(*undertakings: Undertaking) -> Organization:
    return replace(COMPANY, undertakings=undertakings)


def test_the_formula_can_be_followed_by_hand():
    # service 1, sector 1, evidence 1/2; work abroad and size unknown: (1 + 1 + 1/2) / 5 shown, 2/5 more possible.
    found = match(PROJECT, COMPANY, KINSHIP)
    assert (found.shown(EVEN), found.possible(EVEN)) == (Fraction(1, 2), Fraction(9, 10))
    assert found.shown(Weights((4, 3, 2, 2, 1))) == Fraction(4 + 3 + 1, 12)
    assert [need.code for need in found.missing] == ["investor"]


def test_at_home_the_criterion_of_the_other_country_leaves_the_whole():
    found = match(replace(PROJECT, country="IRN"), COMPANY, KINSHIP)
    assert (found.shown(EVEN), found.possible(EVEN)) == (Fraction(5, 8), Fraction(7, 8))


@pytest.mark.parametrize(
    ("undertakings", "expected"),
    [
        ((), ("unknown", "not_recorded", Fraction(0))),
        ((Undertaking("projects", "p", frozenset({"IRN"}), stage="operating"),), ("unknown", "not_recorded", 0)),
        ((Undertaking("agreements", "a", frozenset({"IRN", "KAZ"})),), ("known", "agreed", Fraction(1, 4))),
        ((Undertaking("projects", "p", frozenset({"KAZ"}), stage="listed"),), ("known", "planned", Fraction(1, 2))),
        ((Undertaking("projects", "p", frozenset({"KAZ"}), stage="construction"),), ("known", "at_work", Fraction(1))),
        ((Undertaking("projects", "mine", frozenset({"KAZ"}), stage="operating"),), ("unknown", "not_recorded", 0)),
    ],
)
def test_work_in_the_other_country_is_what_is_recorded_there_and_not_in_the_project_itself(undertakings, expected):
    assert value(joined(*undertakings), "abroad") == expected


def test_what_is_learnt_moves_up_even_when_it_is_less_than_it_could_have_been():
    rival = replace(COMPANY, organization_id="a_rival", capabilities=(replace(SHOWN, publishers=frozenset("ab")),))
    planner = joined(Undertaking("projects", "p", frozenset({"KAZ"}), stage="listed"))
    assert [one.organization_id for one in for_project(PROJECT, [COMPANY, rival], KINSHIP, EVEN)][0] == "a_rival"
    assert [one.organization_id for one in for_project(PROJECT, [planner, rival], KINSHIP, EVEN)][0] == "company"
    assert match(PROJECT, planner, KINSHIP).possible(EVEN) < match(PROJECT, rival, KINSHIP).possible(EVEN)


def test_the_best_answer_counts_and_only_the_best_is_told():
    need = Need("n1", "drilling", "drilling")
    both = replace(COMPANY, capabilities=(SHOWN, replace(SHOWN, capability_id="c2", service="drilling")))
    found = match(replace(PROJECT, needs=(need,)), both, KINSHIP)
    assert value(both, "service", replace(PROJECT, needs=(need,))) == ("known", "exact", Fraction(1))
    assert [answer.capability.capability_id for answer in found.best_answers()] == ["c2"]
    assert value(COMPANY, "service", replace(PROJECT, needs=(need,))) == ("known", "akin", Fraction(1, 2))


def test_a_process_answers_a_need_of_technology_only_in_its_own_sector():
    seeking = replace(PROJECT, needs=(Need("n1", "technology", "flow sheet"),))
    tests = replace(SHOWN, service="laboratory")
    assert match(seeking, replace(COMPANY, capabilities=(tests,)), KINSHIP)
    assert (
        match(seeking, replace(COMPANY, capabilities=(replace(tests, sectors=frozenset({"gold"})),)), KINSHIP) is None
    )


@pytest.mark.parametrize(
    ("shown", "own", "expected"),
    [
        ({"copper"}, set(), ("known", "by_capability", Fraction(1))),
        ({"gold"}, {"copper"}, ("known", "by_organization", Fraction(1, 2))),
        ({"geology"}, {"gold"}, ("known", "general_work", Fraction(1, 2))),
        ({"gold"}, {"gold"}, ("known", "another_sector", Fraction(0))),
        (set(), set(), ("unknown", "no_sector", Fraction(0))),
    ],
)
def test_the_sector_is_that_of_the_evidence_first(shown, own, expected):
    capability = replace(SHOWN, sectors=frozenset(shown))
    assert value(replace(COMPANY, sectors=frozenset(own), capabilities=(capability,)), "sector") == expected


def test_size_is_compared_with_what_is_run_and_not_with_plans():
    plant = Undertaking("projects", "p", frozenset({"IRN"}), "copper", "operating", Scale(Fraction(1), "ore"))
    assert value(joined(plant), "scale") == ("known", "ratio", Fraction(1, 4))
    assert value(joined(replace(plant, stage="listed")), "scale")[0] == "unknown"
    assert value(joined(replace(plant, sector="gold")), "scale")[0] == "unknown"
    assert value(joined(plant), "scale", replace(PROJECT, scale=None))[1] == "project_size_unknown"


def test_equals_stand_in_the_order_of_their_ids():
    twins = [replace(COMPANY, organization_id=name) for name in ("b", "a", "c")]
    for order in (twins, twins[::-1]):
        assert [one.organization_id for one in for_project(PROJECT, order, KINSHIP, EVEN)] == ["a", "b", "c"]


def test_without_weights_nothing_is_above_another():
    found = match(PROJECT, COMPANY, KINSHIP)
    assert found.shown(Weights((0, 0, 0, 0, 0))) is None and found.possible(Weights((0, 0, 0, 0, 0))) is None
