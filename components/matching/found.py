"""The matches of a project or an organization as of a moment, with the weights of the address."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from components import store
from core.clock import AsOf
from core.matching import reading
from core.matching.ranking import Match, for_organization, for_project
from core.matching.reading import Subjects
from core.matching.weights import NotWeights, Weights
from core.records import Table

PARAMETER = "weights"


def weights() -> Weights:
    """The weights that the address names; the first ones where it names none or something else."""
    try:
        return Weights.parse(st.query_params.get(PARAMETER, ""))
    except NotWeights:
        return Weights()


def subjects(as_of: AsOf) -> Subjects:
    """Everything that can be matched, made once per moment."""
    return store.prepared(_subjects, as_of=as_of)


def of_project(project_id: str, as_of: AsOf, chosen: Weights, need: str = "") -> tuple[Match, ...]:
    """The ranked organizations of a project, by one need where one is named; none where it is not there as of then."""
    known = subjects(as_of)
    project = known.projects.get(project_id)
    if project and need:
        project = replace(project, needs=tuple(one for one in project.needs if one.code == need))
    return for_project(project, known.organizations.values(), known.kinship, chosen) if project else ()


def of_organization(organization_id: str, as_of: AsOf, chosen: Weights) -> tuple[Match, ...]:
    """The ranked projects of an organization; none where it is not there as of the moment."""
    known = subjects(as_of)
    organization = known.organizations.get(organization_id)
    return for_organization(organization, known.projects.values(), known.kinship, chosen) if organization else ()


def within(matches: Collection[Match], organization_ids: Collection[str]) -> tuple[Match, ...]:
    """The matches of some organizations, in their order."""
    return tuple(one for one in matches if one.organization_id in organization_ids)


def cited(matches: Collection[Match], as_of: AsOf) -> Table:
    """The capability rows that the matches rest on, with their sources."""
    table = store.table("capabilities", as_of)
    rows = {answer.capability.capability_id for one in matches for answer in one.answers}
    return table.where(table.frame["capability_id"].isin(rows))


def sought(project_id: str, as_of: AsOf) -> Table:
    """What a project seeks, with its sources."""
    table = store.table("project_needs", as_of)
    return table.where(table.frame["project_id"] == project_id)


def _subjects(as_of: AsOf) -> Subjects:
    frames = {name: store.table(name, as_of).frame for name in reading.TABLES}
    return reading.subjects(
        frames, store.frame("vocabulary_service_kinship"), store.table("capabilities", as_of).sources
    )
