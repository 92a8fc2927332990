"""From the tables of the facts to what is matched."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas

from core.matching.scale import read
from core.matching.subjects import Capability, Kinship, Need, Organization, Project, Undertaking
from core.records import Source, SourceRef

# The tables that are read, all as of one moment.
TABLES = (
    "organizations", "capabilities", "projects", "project_needs", "project_parties", "agreement_parties",
)  # fmt: skip


@dataclass(frozen=True)
class Subjects:
    """Everything that can be matched, by id."""

    organizations: Mapping[str, Organization]
    projects: Mapping[str, Project]
    kinship: Kinship


def subjects(frames: Mapping[str, pandas.DataFrame], akin: pandas.DataFrame, sources: Mapping[str, Source]) -> Subjects:
    """Return organizations, projects with needs, and kinship from the frames of TABLES and of service_kinship."""
    projects = {project.project_id: project for project in _projects(frames)}
    undertakings = _undertakings(frames)
    capabilities = _capabilities(frames["capabilities"], sources)
    organizations = {
        str(row["organization_id"]): Organization(
            str(row["organization_id"]), str(row["country"]), _codes(row["sectors"]),
            tuple(capabilities[str(row["organization_id"])]), tuple(undertakings[str(row["organization_id"])]),
        )
        for row in _rows(frames["organizations"])
    }  # fmt: skip
    return Subjects(organizations, projects, kinship(akin))


def kinship(akin: pandas.DataFrame) -> Kinship:
    """Return which services answer which needs in part."""
    return Kinship({
        (str(row["need"]), str(row["answered_by"])): str(row["same_sector_only"]).lower() == "true"
        for row in _rows(akin)
    })  # fmt: skip


def _projects(frames: Mapping[str, pandas.DataFrame]) -> Iterable[Project]:
    needs: dict[str, list[Need]] = defaultdict(list)
    for row in _rows(frames["project_needs"]):
        code = row["other_need"] if pandas.isna(row["service"]) else row["service"]
        needs[str(row["project_id"])].append(Need(str(row["need_id"]), str(code), str(row["words_en"])))
    parties: dict[str, set[str]] = defaultdict(set)
    for row in _rows(frames["project_parties"]):
        parties[str(row["project_id"])].add(str(row["organization_id"]))
    for row in _rows(frames["projects"]):
        name = str(row["project_id"])
        yield Project(
            name, str(row["country"]), str(row["sector"]), tuple(needs[name]),
            read(row["capacity"], row["capacity_unit"]), frozenset(parties[name]),
        )  # fmt: skip


def _capabilities(frame: pandas.DataFrame, sources: Mapping[str, Source]) -> dict[str, list[Capability]]:
    found: dict[str, list[Capability]] = defaultdict(list)
    for row in _rows(frame):
        cited = SourceRef.parse_cell(str(row["source_ids"]))
        publishers = frozenset(sources[reference.source_id].publisher for reference in cited)
        found[str(row["organization_id"])].append(
            Capability(
                str(row["capability_id"]),
                str(row["service"]),
                _codes(row["sectors"]),
                publishers,
                read(row["scale"], row["scale_unit"]),
            )  # fmt: skip
        )
    return found


def _undertakings(frames: Mapping[str, pandas.DataFrame]) -> dict[str, list[Undertaking]]:
    found: dict[str, list[Undertaking]] = defaultdict(list)
    projects = {str(row["project_id"]): row for row in _rows(frames["projects"])}
    for row in _rows(frames["project_parties"].dropna(subset=["organization_id"])):
        project = projects.get(str(row["project_id"]))
        if project is not None:
            found[str(row["organization_id"])].append(_project(project))
    parties = frames["agreement_parties"]
    sides = parties.groupby("agreement_id")["side"].agg(lambda cells: frozenset(cells.dropna().astype(str)))
    for row in _rows(parties.dropna(subset=["organization_id"])):
        name = str(row["agreement_id"])
        found[str(row["organization_id"])].append(Undertaking("agreements", name, sides[name]))
    return found


def _project(row: Mapping[str, object]) -> Undertaking:
    stage = "" if pandas.isna(row["stage"]) else str(row["stage"])
    return Undertaking(
        "projects", str(row["project_id"]), frozenset({str(row["country"])}), str(row["sector"]), stage,
        read(row["capacity"], row["capacity_unit"]),
    )  # fmt: skip


def _rows(frame: pandas.DataFrame) -> list[dict[str, object]]:
    return frame.to_dict("records")


def _codes(cell: object) -> frozenset[str]:
    return frozenset() if pandas.isna(cell) else frozenset(code for code in str(cell).split(";") if code)
