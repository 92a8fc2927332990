"""The ranked lists: organizations for a project, projects for an organization; the formula is that of the package."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from core.matching.criteria import Answer, Finding, answers, findings
from core.matching.subjects import Kinship, Need, Organization, Project
from core.matching.weights import Weights


@dataclass(frozen=True)
class Match:
    """One organization and one project that it can answer, with every reason and what is missing."""

    organization_id: str
    project_id: str
    answers: tuple[Answer, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Need, ...]
    is_party: bool

    @property
    def answered(self) -> int:
        """How many needs of the project are answered."""
        return len({answer.need.need_id for answer in self.answers})

    def best_answers(self) -> tuple[Answer, ...]:
        """The answers of each need that nothing answers better."""
        best: dict[str, Fraction] = {}
        for answer in self.answers:
            best[answer.need.need_id] = max(answer.share, best.get(answer.need.need_id, answer.share))
        return tuple(answer for answer in self.answers if answer.share == best[answer.need.need_id])

    def shown(self, weights: Weights) -> Fraction | None:
        """The weighted share of what is shown, 0 to 1; None where no applicable criterion has a weight."""
        return self._share(weights, ("known",))

    def possible(self, weights: Weights) -> Fraction | None:
        """The same if everything unknown turned out as well as it can."""
        return self._share(weights, ("known", "unknown"))

    def _share(self, weights: Weights, counted: tuple[str, ...]) -> Fraction | None:
        applicable = [one for one in self.findings if one.state != "not_applicable"]
        whole = sum(weights.of(one.criterion) for one in applicable)
        if not whole:
            return None
        values = (
            weights.of(one.criterion) * (one.value if one.state == "known" else 1)
            for one in applicable
            if one.state in counted
        )
        return sum(values, Fraction(0)) / whole


def match(project: Project, organization: Organization, kinship: Kinship) -> Match | None:
    """Return the match of the two, or None where no capability answers a need: nothing is ranked without evidence."""
    given = answers(project, organization, kinship)
    if not given:
        return None
    met = {answer.need.need_id for answer in given}
    missing = tuple(need for need in sorted(project.needs, key=lambda one: one.need_id) if need.need_id not in met)
    is_party = organization.organization_id in project.party_ids
    found = findings(project, organization, given)
    return Match(organization.organization_id, project.project_id, given, found, missing, is_party)


def for_project(
    project: Project, organizations: Iterable[Organization], kinship: Kinship, weights: Weights
) -> tuple[Match, ...]:
    """Return the organizations that answer a need of the project, ranked."""
    return ranked((match(project, one, kinship) for one in organizations), weights)


def for_organization(
    organization: Organization, projects: Iterable[Project], kinship: Kinship, weights: Weights
) -> tuple[Match, ...]:
    """Return the projects that seek what the organization has shown, ranked."""
    return ranked((match(one, organization, kinship) for one in projects), weights)


def ranked(matches: Iterable[Match | None], weights: Weights) -> tuple[Match, ...]:
    """Return the matches by what is shown, then by needs answered, then by id: one order whatever that of the rows."""
    found = [one for one in matches if one is not None]
    return tuple(sorted(found, key=lambda one: place(one, weights)))


def place(one: Match, weights: Weights) -> tuple[Fraction, int, str, str]:
    """The sort key of a match: the smaller, the further up."""
    return -(one.shown(weights) or Fraction(0)), -one.answered, one.organization_id, one.project_id
