"""The laws of the ranking, on invented organizations and projects of both countries."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.matching.criteria import CRITERIA
from core.matching.ranking import for_organization, for_project, match
from core.matching.scale import Scale
from core.matching.subjects import Capability, Kinship, Need, Organization, Project, Undertaking
from core.matching.weights import LARGEST, NotWeights, Weights

# A busy machine may take its time: the laws say nothing of speed.
unhurried = settings(deadline=None)
SERVICES, SECTORS = ("drilling", "exploration", "laboratory", "concentrator_epc"), ("copper", "gold", "geology")
COUNTRIES, MATERIALS = ("IRN", "KAZ", "CHN"), ("ore", "cathode")
KINSHIP = Kinship({("exploration", "drilling"): False, ("technology", "laboratory"): True})

sectors = st.frozensets(st.sampled_from(SECTORS), max_size=2)
scales = st.none() | st.builds(Scale, st.integers(1, 9).map(Fraction), st.sampled_from(MATERIALS))
capabilities = st.builds(
    Capability, st.text("abc", min_size=1, max_size=4), st.sampled_from(SERVICES), sectors,
    st.frozensets(st.sampled_from("pqrs"), min_size=1, max_size=3), scales,
)  # fmt: skip
undertakings = st.builds(
    Undertaking, st.sampled_from(("projects", "agreements")), st.text("xyz", min_size=1, max_size=3),
    st.frozensets(st.sampled_from(COUNTRIES), min_size=1, max_size=2), st.sampled_from(SECTORS),
    st.sampled_from(("operating", "listed", "")), scales,
)  # fmt: skip
organizations = st.builds(
    Organization, st.text("klm", min_size=1, max_size=4), st.sampled_from(COUNTRIES), sectors,
    st.lists(capabilities, max_size=3).map(tuple), st.lists(undertakings, max_size=3).map(tuple),
)  # fmt: skip
needs = st.builds(Need, st.text("n12", min_size=1, max_size=3), st.sampled_from((*SERVICES, "technology")), st.just(""))
projects = st.builds(
    Project, st.text("uvw", min_size=1, max_size=3), st.sampled_from(COUNTRIES), st.sampled_from(SECTORS),
    st.lists(needs, max_size=3, unique_by=lambda need: need.need_id).map(tuple), scales,
)  # fmt: skip
weights = st.builds(Weights, st.tuples(*[st.integers(0, LARGEST)] * len(CRITERIA)))
rivals = st.lists(organizations, max_size=4, unique_by=lambda one: one.organization_id)
SWAPPED = {"IRN": "KAZ", "KAZ": "IRN", "CHN": "CHN"}


def place(found, organization):
    ids = [one.organization_id for one in found]
    return ids.index(organization.organization_id) if organization.organization_id in ids else len(ids)


def others(found, organization):
    return [one for one in found if one.organization_id != organization.organization_id]


@unhurried
@given(projects, organizations, rivals, capabilities | undertakings, weights)
@example(
    Project("u", "IRN", "gold", (Need("1", "drilling", ""),), Scale(Fraction(2), "ore")),
    Organization("k", "IRN", frozenset(), (
        Capability("a", "drilling", frozenset(), frozenset("p"), None),
        Capability("a", "drilling", frozenset({"gold"}), frozenset("p"), Scale(Fraction(2), "ore")),
    ), ()),
    [], Capability("a", "drilling", frozenset({"gold"}), frozenset("p"), Scale(Fraction(1), "ore")),
    Weights((0, 0, 0, 0, 1)),
)  # fmt: skip
def test_more_evidence_never_lowers_a_rank(project, organization, rest, more, chosen):
    rest = others(rest, organization)
    kind = "capabilities" if isinstance(more, Capability) else "undertakings"
    richer = replace(organization, **{kind: (*getattr(organization, kind), more)})
    before = for_project(project, [organization, *rest], KINSHIP, chosen)
    after = for_project(project, [richer, *rest], KINSHIP, chosen)
    assert place(after, richer) <= place(before, organization)
    poorer_match, richer_match = match(project, organization, KINSHIP), match(project, richer, KINSHIP)
    if poorer_match is not None:
        assert (richer_match.shown(chosen) or 0) >= (poorer_match.shown(chosen) or 0)
        assert richer_match.answered >= poorer_match.answered


@unhurried
@given(projects, organizations, st.sampled_from("pqrstu"), weights)
def test_one_more_publisher_never_lowers_what_is_shown(project, organization, publisher, chosen):
    richer = replace(organization, capabilities=tuple(
        replace(one, publishers=one.publishers | {publisher}) for one in organization.capabilities
    ))  # fmt: skip
    before, after = match(project, organization, KINSHIP), match(project, richer, KINSHIP)
    if before is not None:
        assert (after.shown(chosen) or 0) >= (before.shown(chosen) or 0)


@unhurried
@given(projects, rivals, weights, st.randoms())
def test_the_order_of_rows_changes_nothing(project, rest, chosen, shuffler):
    turned = [replace(one, capabilities=one.capabilities[::-1], undertakings=one.undertakings[::-1]) for one in rest]
    shuffler.shuffle(turned)
    scores = [
        [(one.organization_id, one.shown(chosen), one.possible(chosen), one.missing)
         for one in for_project(project, found, KINSHIP, chosen)]
        for found in (rest, turned)
    ]  # fmt: skip
    assert scores[0] == scores[1]


@unhurried
@given(projects, organizations, weights)
def test_the_two_countries_are_treated_alike(project, organization, chosen):
    turned_project = replace(project, country=SWAPPED[project.country])
    turned = replace(organization, country=SWAPPED[organization.country], undertakings=tuple(
        replace(one, countries=frozenset(SWAPPED[code] for code in one.countries)) for one in organization.undertakings
    ))  # fmt: skip
    pair = match(project, organization, KINSHIP), match(turned_project, turned, KINSHIP)
    seen = [one and (one.shown(chosen), one.possible(chosen), one.answers, one.findings) for one in pair]
    assert seen[0] == seen[1]


@unhurried
@given(projects, organizations, weights, st.sampled_from(CRITERIA))
def test_a_weight_of_zero_takes_the_influence_away(project, organization, chosen, criterion):
    found = match(project, organization, KINSHIP)
    if found is None:
        return
    spot = CRITERIA.index(criterion)
    without = Weights((*chosen.values[:spot], 0, *chosen.values[spot + 1 :]))
    for state, value in (("known", Fraction(0)), ("known", Fraction(1)), ("unknown", Fraction(0))):
        changed = tuple(
            replace(one, state=state, value=value) if one.criterion == criterion else one for one in found.findings
        )
        other = replace(found, findings=changed)
        assert (other.shown(without), other.possible(without)) == (found.shown(without), found.possible(without))


@unhurried
@given(projects, organizations, weights)
def test_shown_and_possible_lie_between_nothing_and_all_and_part_only_where_something_is_unknown(
    project, organization, chosen
):
    found = match(project, organization, KINSHIP)
    if found is None or found.shown(chosen) is None:
        return
    assert 0 <= found.shown(chosen) <= found.possible(chosen) <= 1
    unknown = [one for one in found.findings if one.state == "unknown" and chosen.of(one.criterion)]
    assert (found.shown(chosen) < found.possible(chosen)) == bool(unknown)


@unhurried
@given(projects, organizations, weights)
def test_unknown_is_not_zero(project, organization, chosen):
    found = match(project, organization, KINSHIP)
    if found is None:
        return
    for criterion in [one.criterion for one in found.findings if one.state == "unknown" and chosen.of(one.criterion)]:
        zero = replace(found, findings=tuple(
            replace(one, state="known", value=Fraction(0)) if one.criterion == criterion else one
            for one in found.findings
        ))  # fmt: skip
        assert zero.possible(chosen) < found.possible(chosen)


@unhurried
@given(projects, organizations, weights)
def test_nothing_is_ranked_without_evidence(project, organization, chosen):
    bare = replace(organization, capabilities=())
    assert for_project(project, [bare], KINSHIP, chosen) == ()
    for found in for_project(project, [organization], KINSHIP, chosen):
        assert found.answers and {one.need for one in found.answers}.isdisjoint(found.missing)
        assert {one.need.need_id for one in found.answers} | {one.need_id for one in found.missing} == {
            one.need_id for one in project.needs
        }


@unhurried
@given(projects, organizations, weights)
def test_both_lists_tell_the_same_of_a_pair(project, organization, chosen):
    assert for_project(project, [organization], KINSHIP, chosen) == for_organization(
        organization, [project], KINSHIP, chosen
    )


@unhurried
@given(weights)
def test_weights_go_through_the_address_unchanged(chosen):
    assert Weights.parse(str(chosen)) == chosen


@pytest.mark.parametrize("text", ["", "1-2-3", "6-1-1-1-1", "-1-1-1-1-1", "1-1-1-1-x", "1-1-1-1-1-1", "²-1-1-1-1"])
def test_what_is_no_weights_is_refused(text):
    with pytest.raises(NotWeights):
        Weights.parse(text)
