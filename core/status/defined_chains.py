"""Definitions of what is computed about chains, successions and the renewal of agreements."""

from core.status.defining import Definition

CHAINS = (
    Definition(
        "chain",
        (
            "sessions → commitments → agreements → projects → sites",
            "chain(x) = {y : y →* x ∨ x →* y}, → = a row of links",
        ),
        ("links.from_table", "links.from_id", "links.to_table", "links.to_id"),
        "core.status.chains:chain",
    ),
    Definition(
        "superseded_by",
        ("superseded_by(x) = {y : y supersedes x}", "latest(x) = last y of x ← y₁ ← y₂ … while there is exactly one"),
        ("links.from_id", "links.to_id", "links.kind", "links.on"),
        "core.status.succession:successions",
    ),
    Definition(
        "last_step",
        (
            "step = max(on) over {signed, approved, ratified, in_force, updated, implemented, superseded, expired}",
            "still = months(step, as-of)",
        ),
        ("agreements.signed_on", "agreement_events.on", "agreement_events.event"),
        "core.status.renewal:last_steps",
        ("own", "edtf"),
    ),
    Definition(
        "term_state",
        ("passed ⇔ max(end) < as-of", "ahead ⇔ max(end) ≥ as-of"),
        ("agreements.expires_on", "agreements.term_en", "agreement_events.on"),
        "core.status.renewal:term_states",
        ("own", "edtf"),
    ),
    Definition(
        "presets",
        (
            "in the first three: status ∉ {superseded, expired}",
            "memoranda without movement ⇔ kind = mou ∧ still ≥ 24",
            "not heard of ⇔ quiet ≥ 36",
            "review asked ⇔ under_review ∈ {status, status by acts}",
            "of mining ⇔ sectors ⊄ {logistics, transport, trade, finance, general}",
        ),
        ("agreements.kind", "agreements.status", "agreements.sectors", "agreement_events.on"),
        "core.status.renewal:presets",
        ("own", "land_matrix"),
    ),
    Definition(
        "cited_sides",
        ("sides = {side(source) : source ∈ source_ids} ∩ {IRN, KAZ}",),
        ("agreements.source_ids", "sources.side"),
        "core.status.sides:cited_sides",
    ),
)
