"""What waits for a decision: open commitments past their due date, and promises and studies without a seen result."""

import pandas

from core.status.overdue import CLOSED

# In the order in which they are listed; the two last are strengths of the commitment.
REASONS = ("overdue", "undertaken", "agreed_to_study")


def awaited(followed: pandas.DataFrame) -> pandas.DataFrame:
    """Return the commitments that wait, with a column `reason` (see REASONS), in the order of REASONS.

    Needs status, strength and the computed columns overdue, overdue_months_least and silent_months_least. Within a
    reason the newest comes first: what fell due or was spoken of last can still be decided.
    """
    reasons = followed["strength"].where(followed["strength"].isin(REASONS) & is_open(followed))
    reasons = reasons.mask(followed["overdue"].fillna(False).astype(bool), "overdue")
    waiting = followed.assign(reason=reasons.astype("string"))[reasons.notna()]
    order = waiting["reason"].map({code: place for place, code in enumerate(REASONS)})
    months = waiting["overdue_months_least"].fillna(waiting["silent_months_least"])
    ranked = waiting.assign(_order=order, _months=months)
    return ranked.sort_values(["_order", "_months"], kind="stable", na_position="last").drop(
        columns=["_order", "_months"]
    )


def is_open(commitments: pandas.DataFrame) -> pandas.Series:
    """Return the mask of commitments whose reported status does not close them; unknown is open."""
    return ~commitments["status"].isin(CLOSED).fillna(False).astype(bool)
