"""What is matched: organizations with what they have shown, and projects with what they seek; frozen, no frames."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.matching.scale import Scale

# Stages at which a party is at work and not only planning.
AT_WORK = ("construction", "operating")


@dataclass(frozen=True)
class Capability:
    """A service an organization has shown; `publishers` are those whose sources say so."""

    capability_id: str
    service: str
    sectors: frozenset[str]
    publishers: frozenset[str]
    scale: Scale | None = None


@dataclass(frozen=True)
class Undertaking:
    """A project or agreement in which an organization takes part, and the countries it concerns."""

    table: str
    record_id: str
    countries: frozenset[str]
    sector: str = ""
    stage: str = ""
    scale: Scale | None = None

    @property
    def is_at_work(self) -> bool:
        """Tell whether something is being built or run."""
        return self.stage in AT_WORK


@dataclass(frozen=True)
class Organization:
    """An organization with its evidence."""

    organization_id: str
    country: str
    sectors: frozenset[str]
    capabilities: tuple[Capability, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()


@dataclass(frozen=True)
class Need:
    """One thing a project seeks: the code of a service, or of another need that no service answers."""

    need_id: str
    code: str
    words: str


@dataclass(frozen=True)
class Project:
    """A project with its needs."""

    project_id: str
    country: str
    sector: str
    needs: tuple[Need, ...] = ()
    scale: Scale | None = None
    party_ids: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kinship:
    """Which service answers which need in part: (need, service) -> whether only within the project's sector."""

    pairs: Mapping[tuple[str, str], bool]

    def answers(self, need: str, service: str) -> bool | None:
        """Return None where the two are not akin, else whether only a capability of the same sector answers."""
        found = self.pairs.get((need, service))
        return found if found is not None else self.pairs.get((service, need))
