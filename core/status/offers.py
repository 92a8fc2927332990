"""Open offers: projects for which a state or its companies seek partners, and how fresh the evidence of it is."""

import pandas

DIRECTIONS = ("offer_kaz", "offer_irn")
FRESHNESS = ("fresh", "ageing", "old", "undated")
# Whole months since the last dated sign from which evidence is ageing, and old.
AGEING, OLD = 12, 36


def open_offers(projects: pandas.DataFrame) -> pandas.DataFrame:
    """Return the projects on offer with `freshness` (see `freshness`), the latest seen first, undated ones last.

    Needs direction, first_seen_on, last_seen_on and seen_months (core.status.steps.seen). A cancelled project is no
    offer; one under construction or at work may still seek a buyer or partner, as its sources say.
    """
    cancelled = projects["stage"].eq("cancelled").fillna(False).astype(bool)
    offered = projects[projects["direction"].isin(DIRECTIONS) & ~cancelled]
    fresh = pandas.array([freshness(months) for months in offered["seen_months"]], dtype="string")
    return offered.assign(freshness=fresh).sort_values("seen_months", kind="stable", na_position="last")


def freshness(months: object) -> str:
    """Return the band of the months since the last sign: fresh below 12, ageing below 36, old from 36, undated."""
    if pandas.isna(months):
        return "undated"
    since = int(str(months))
    return "fresh" if since < AGEING else "ageing" if since < OLD else "old"
