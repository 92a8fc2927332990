"""Definitions of what is computed about sessions: carry-over, and what became of a commitment between two of them."""

from core.status.defining import Definition

SESSIONS = (
    Definition(
        "carry_over",
        ("a → b ⇔ update(a) with continues_commitment_id = b, relation ∈ {direct, inference}",),
        ("commitment_updates.continues_commitment_id", "commitment_updates.on", "commitment_updates.relation"),
        "core.status.carry:continuations",
    ),
    Definition(
        "course",
        (
            "t₁ = max(ended_on, held_on) of the first, t₂ = of the second session or as-of",
            "open(t) ⇔ status(t) ∉ {met, dropped, superseded}",
            "open(t₂) = open(t₁) + opened + reopened − closed − dropped",
            "silent ⇔ open(t₂) ∧ no update with t₁ < on ≤ t₂",
        ),
        (
            "sessions.held_on", "sessions.ended_on", "commitments.status", "commitment_updates.on",
            "commitment_updates.status",
        ),
        "core.status.between:courses",
        ("own", "edtf"),
    ),
)  # fmt: skip
