"""The five criteria of a match: what each says of one organization and one project, and on which rows it rests."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from core.matching.scale import ratio
from core.matching.subjects import Capability, Kinship, Need, Organization, Project

# Sectors that name a kind of work and no ore: what was shown there may serve any sector.
GENERAL = frozenset({"geology", "drilling", "contracting", "machinery"})
CRITERIA = ("service", "sector", "evidence", "abroad", "scale")
EXACT, AKIN = Fraction(1), Fraction(1, 2)
State = Literal["known", "unknown", "not_applicable"]
# What taking part in the country of the project counts: something at work there, a plan there, an agreement with it.
AT_WORK, PLANNED, AGREED = Fraction(1), Fraction(1, 2), Fraction(1, 4)


@dataclass(frozen=True)
class Answer:
    """A need of the project, the capability that answers it, and how well: 1 as such, 1/2 by a service akin to it."""

    need: Need
    capability: Capability
    share: Fraction


@dataclass(frozen=True)
class Finding:
    """What a criterion says: a value from 0 to 1 when known, the code of its reason, and the rows behind it."""

    criterion: str
    state: State
    reason: str
    value: Fraction = Fraction(0)
    record_ids: tuple[str, ...] = ()


def answers(project: Project, organization: Organization, kinship: Kinship) -> tuple[Answer, ...]:
    """Return every need with every capability that answers it, in the order of needs, the best answer first."""
    found = [
        Answer(need, capability, share)
        for need in sorted(project.needs, key=lambda need: need.need_id)
        for capability in organization.capabilities
        if (share := _share(need, capability, project, kinship))
    ]
    return tuple(sorted(found, key=lambda one: (one.need.need_id, -one.share, one.capability.capability_id)))


def _share(need: Need, capability: Capability, project: Project, kinship: Kinship) -> Fraction:
    if need.code == capability.service:
        return EXACT
    same_sector_only = kinship.answers(need.code, capability.service)
    if same_sector_only is None or (same_sector_only and project.sector not in capability.sectors):
        return Fraction(0)
    return AKIN


def findings(project: Project, organization: Organization, given: Sequence[Answer]) -> tuple[Finding, ...]:
    """Return what each criterion says, in the order of CRITERIA; `given` are the answers, at least one."""
    return (
        _service(given),
        _sector(project, organization, given),
        _evidence(given),
        _abroad(project, organization),
        _scale(project, organization, given),
    )


def _service(given: Sequence[Answer]) -> Finding:
    best = max(answer.share for answer in given)
    rows = tuple(dict.fromkeys(answer.capability.capability_id for answer in given if answer.share == best))
    return Finding("service", "known", "exact" if best == EXACT else "akin", best, rows)


def _sector(project: Project, organization: Organization, given: Sequence[Answer]) -> Finding:
    """1 when an answering capability names the sector, 1/2 when only the organization does or the work is general."""
    named = tuple(
        dict.fromkeys(
            answer.capability.capability_id for answer in given if project.sector in answer.capability.sectors
        )
    )
    if named:
        return Finding("sector", "known", "by_capability", Fraction(1), named)
    if project.sector in organization.sectors:
        return Finding("sector", "known", "by_organization", Fraction(1, 2))
    if any(answer.capability.sectors & GENERAL for answer in given):
        return Finding("sector", "known", "general_work", Fraction(1, 2))
    if organization.sectors or any(answer.capability.sectors for answer in given):
        return Finding("sector", "known", "another_sector")
    return Finding("sector", "unknown", "no_sector")


def _evidence(given: Sequence[Answer]) -> Finding:
    """1 - 1/2^n for n publishers whose sources show the answering capabilities."""
    publishers = frozenset[str]().union(*(answer.capability.publishers for answer in given))
    value = 1 - Fraction(1, 2 ** len(publishers))
    return Finding("evidence", "known" if publishers else "unknown", "publishers", value, tuple(sorted(publishers)))


def _abroad(project: Project, organization: Organization) -> Finding:
    if organization.country == project.country:
        return Finding("abroad", "not_applicable", "at_home")
    there = [
        one for one in organization.undertakings
        if project.country in one.countries and one.record_id != project.project_id
    ]  # fmt: skip
    at_work = [one.record_id for one in there if one.table == "projects" and one.is_at_work]
    planned = [one.record_id for one in there if one.table == "projects" and not one.is_at_work]
    agreed = [one.record_id for one in there if one.table == "agreements"]
    levels = ((at_work, AT_WORK, "at_work"), (planned, PLANNED, "planned"), (agreed, AGREED, "agreed"))
    for rows, value, reason in levels:
        if rows:
            return Finding("abroad", "known", reason, value, tuple(sorted(set(rows))))
    return Finding("abroad", "unknown", "not_recorded")


def _scale(project: Project, organization: Organization, given: Sequence[Answer]) -> Finding:
    if project.scale is None:
        return Finding("scale", "unknown", "project_size_unknown")
    sizes = [
        (answer.capability.capability_id, answer.capability.scale)
        for answer in given if project.sector in answer.capability.sectors
    ] + [
        (one.record_id, one.scale) for one in organization.undertakings
        if one.is_at_work and one.sector == project.sector and one.record_id != project.project_id
    ]  # fmt: skip
    ratios = [(row, found) for row, size in sizes if size and (found := ratio(size, project.scale)) is not None]
    if not ratios:
        return Finding("scale", "unknown", "no_size_to_compare")
    best = max(found for _, found in ratios)
    return Finding("scale", "known", "ratio", best, tuple(sorted({row for row, found in ratios if found == best})))
