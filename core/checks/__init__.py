"""Rules across tables that the descriptor cannot say; each check yields the places where it does not hold."""

from collections.abc import Callable, Iterator
from itertools import chain

from core.breach import Breach
from core.checks import (
    codes,
    dates,
    ids,
    layers,
    links,
    money,
    network,
    parties,
    partners,
    places,
    projects,
    readings,
    scenes,
    sources,
    standings,
    texts,
    wiring,
)
from core.checks.package import Package

CHECKS: tuple[Callable[[Package], Iterator[Breach]], ...] = (
    sources.check_citations,
    sources.check_uncited,
    sources.check_addresses,
    codes.check_codes,
    ids.check_ids,
    ids.check_aliases,
    dates.check_partial_dates,
    dates.check_spans,
    dates.check_signing,
    dates.check_due_dates,
    dates.check_current_status,
    standings.check_last_acts,
    standings.check_status_and_acts,
    places.check_points,
    places.check_accuracy,
    places.check_admin_units,
    money.check_amounts,
    money.check_containment,
    projects.check_capacity,
    projects.check_site_capacity,
    projects.check_value_years,
    projects.check_steps,
    projects.check_measures,
    links.check_ends,
    links.check_pairs,
    network.check_joined,
    network.check_legs,
    partners.check_relations,
    partners.check_circles,
    partners.check_needs,
    partners.check_kinship,
    partners.check_records,
    parties.check_named,
    parties.check_joined,
    parties.check_people,
    readings.check_subjects,
    readings.check_verdicts,
    readings.check_unseen,
    texts.check_characters,
    texts.check_basis,
    layers.check_layers,
    scenes.check_scenes,
    scenes.check_scene_order,
    scenes.check_scene_views,
    wiring.check_wiring,
)


def run_checks(package: Package) -> Iterator[Breach]:
    """Yield the breaches of every check in the order of the list above."""
    return chain.from_iterable(check(package) for check in CHECKS)
