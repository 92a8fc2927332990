"""What is computed and how: the one place of every definition, its formula and its ground, for readers and engineers.

A room that computes something beside the reported facts adds its definition here and its words to the domain
`computed` of the catalogues: `computed.<name>_title` and `computed.<name>_text`. `components.computed` shows them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from core.status.defined_chains import CHAINS
from core.status.defined_sessions import SESSIONS
from core.status.defining import GROUNDS, Definition

__all__ = ["DEFINITIONS", "GROUNDS", "Definition", "UnknownDefinition", "definition"]


class UnknownDefinition(LookupError):
    """A computed value that nobody defined."""


_MONTHS = "months(a, b) = 12·(y_b − y_a) + (m_b − m_a) − [d_b < min(d_a, days in m_b)]"

_ALL = (
    Definition(
        "age",
        (_MONTHS, "age = months(signed_on, as-of)"),
        ("agreements.signed_on",),
        "core.status.age:ages",
        ("own", "edtf"),
    ),
    Definition(
        "age_band",
        ("⌊age / 12⌋ ∈ [0; 1) [1; 3) [3; 5) [5; 10) [10; 20) [20; ∞)",),
        ("agreements.signed_on",),
        "core.status.age:ages",
    ),
    Definition(
        "acted_status",
        ("status = status of max(on) over {signed, in_force, review_requested, superseded, expired}", "on ≤ as-of"),
        ("agreement_events.on", "agreement_events.event"), "core.status.acts:standing", ("own", "vienna_1969"),
    ),
    Definition(
        "dated_status",
        ("as-of = data date: agreements.status", "as-of < data date: event ∈ agreement_status of max(on), on ≤ as-of"),
        ("agreements.status", "agreement_events.on", "agreement_events.event"),
        "core.status.as_of:latest_told",
    ),
    Definition(
        "ended_on",
        ("end = max(on of {superseded, expired}), else expires_on",),
        ("agreement_events.on", "agreement_events.event", "agreements.expires_on"),
        "core.status.acts:endings",
    ),
    Definition(
        "last_sign",
        ("last = max(signed_on, event.on, session.held_on, update.on), last ≤ as-of", "quiet = months(last, as-of)"),
        (
            "agreements.signed_on", "agreement_events.on", "commitments.session_id", "sessions.held_on",
            "commitment_updates.on",
        ),
        "core.status.age:last_signs",
        ("own", "edtf"),
    ),
    Definition(
        "intended",
        ("kind = mou ⇒ intended",),
        ("agreements.kind",),
        "core.narrative.agreements:counts",
        ("land_matrix",),
    ),
    Definition(
        "silence",
        ("last = max(session.held_on, update.on), last ≤ as-of", "silence = months(last, as-of)"),
        ("commitments.session_id", "sessions.held_on", "commitment_updates.on"),
        "core.status.silence:silence",
        ("own", "edtf"),
    ),
    Definition(
        "overdue",
        ("overdue ⇔ max(due_on) < as-of ∧ status ∉ {met, dropped, superseded}",),
        ("commitments.due_on", "commitments.status"),
        "core.status.overdue:overdue",
        ("own", "edtf"),
    ),
    Definition(
        "side_state",
        (
            "word(side) = update with max(on) where said_by = side, side ∈ {IRN, KAZ}",
            "agree ⇔ status(IRN) = status(KAZ)",
        ),
        ("commitment_updates.said_by", "commitment_updates.on", "commitment_updates.status"),
        "core.status.sides:side_states",
    ),
    Definition(
        "stage_age",
        ("age = months(stage_on, as-of)",),
        ("projects.stage_on", "project_events.on", "project_events.stage_after"),
        "core.status.stages:evidence_dates",
        ("own", "edtf"),
    ),
    Definition(
        "standing",
        ("since = first on of the last unbroken run of stage_after = stage", "age = months(since, as-of)"),
        ("projects.stage", "projects.stage_on", "project_events.on", "project_events.stage_after"),
        "core.status.steps:stage_ages",
        ("own", "edtf"),
    ),
    Definition(
        "stalled",
        ("stalled ⇔ stage ∉ {operating, suspended, cancelled} ∧ min(age) ≥ N",),
        ("projects.stage", "projects.stage_on", "project_events.on", "project_events.stage_after"),
        "core.status.steps:stalled",
        ("own", "edtf"),
    ),
    Definition(
        "verdict",
        (
            "before = stage of max(on), on ≤ day₁; after = stage on as-of",
            "moved ⇔ rank(after) > rank(before); fell back ⇔ rank(after) < rank(before)",
            "{before, after} ⊆ {exploration, listed, expert_review, mou} ∋ exploration ⇒ moved",
            "halted ⇔ after ∈ {suspended, cancelled}; resumed ⇔ before ∈ {suspended, cancelled}",
        ),
        ("projects.stage", "projects.stage_on", "project_events.on", "project_events.stage_after"),
        "core.status.flow:flow",
        ("own", "edtf"),
    ),
    Definition(
        "freshness",
        ("last = max(event.on, stage_on), last ≤ as-of", "months(last, as-of): fresh < 12 ≤ ageing < 36 ≤ old"),
        ("projects.stage_on", "project_events.on"),
        "core.status.offers:open_offers",
        ("own", "edtf"),
    ),
    Definition(
        "movement",
        ("0 ≤ months(on, as-of) < 12",),
        ("agreement_events.on", "commitment_updates.on", "project_events.on"),
        "core.status.movement:movement",
    ),
    Definition(
        "route_km",
        ("km = Σ length_km(leg) + access", "leg: status = open, mode ∈ modes, countries ∩ avoid = ∅"),
        ("corridors.length_km", "corridors.status", "corridors.mode", "corridors.countries"),
        "core.logistics.routes:shortest",
    ),
    Definition(
        "access_km",
        ("access = 1.3 · geodesic(point, place)", "place ∈ 3 nearest of {rail_node, port, border_crossing}"),
        ("places.lat", "places.lon", "places.kind", "projects.lat", "projects.lon", "sites.lat", "sites.lon"),
        "core.logistics.graph:Graph",
    ),
    Definition(
        "gauge_breaks",
        ("break ⇔ gauge(rail before) ≠ gauge(rail after)",),
        ("corridors.gauge_mm", "corridors.gauge_change"),
        "core.logistics.measures:gauge_breaks",
    ),
    Definition(
        "scenario_cost",
        ("cost / t = Σ km(mode) · tariff(mode) + transhipments · t₁ + gauge breaks · t₂ + borders · t₃",),
        ("corridors.length_km", "corridors.mode", "places.country"),
        "core.logistics.tariffs:cost",
    ),
    Definition(
        "straight_km",
        ("km = geodesic(a, b) on WGS 84",),
        ("places.lat", "places.lon", "sites.lat", "sites.lon"),
        "core.logistics.geodesy:straight_km",
    ),
    Definition(
        "match",
        (
            "service = 1 ⇔ service = need; ½ ⇔ service ~ need",
            "sector = 1 ∨ ½ ∨ 0",
            "evidence = 1 − ½ⁿ, n = |publishers|",
            "abroad = 1 ∨ ½ ∨ ¼ ∨ ?",
            "scale = min(1, t/y shown ÷ t/y sought)",
            "shown = Σ w·v ÷ Σ w",
            "possible = (Σ w·v + Σ w[?]) ÷ Σ w",
        ),
        (
            "project_needs.service", "capabilities.service", "capabilities.sectors", "capabilities.source_ids",
            "capabilities.scale", "organizations.sectors", "project_parties.project_id", "projects.stage",
            "projects.capacity", "agreement_parties.agreement_id",
        ),
        "core.matching.ranking:for_project",
    ),
)  # fmt: skip

DEFINITIONS: Mapping[str, Definition] = MappingProxyType(
    {definition.name: definition for definition in (*_ALL, *CHAINS, *SESSIONS)}
)


def definition(name: str) -> Definition:
    """Return the definition of a computed value; raises UnknownDefinition."""
    if name not in DEFINITIONS:
        raise UnknownDefinition(name)
    return DEFINITIONS[name]
