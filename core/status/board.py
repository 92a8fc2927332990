"""The order of the cards on the board: what a reader wants to see first at each stage, the unknown always last."""

import pandas

from core.calendars import bounds

ORDERS = ("stage_age", "last_seen", "amount", "name")


def ordered(projects: pandas.DataFrame, amounts: pandas.DataFrame, by: str) -> pandas.DataFrame:
    """Return the projects in one of ORDERS; rows of equal rank keep their order.

    stage_age = longest at its stage first (stage_months_least); last_seen = latest sign first; amount = the largest
    single amount in US dollars first, because amounts of different kind or currency are neither added nor compared;
    name = by the column `shown_name`. Unknown comes last in every order. Raises UnknownOrder.
    """
    if by not in ORDERS:
        raise UnknownOrder(by)
    keys = _keys(projects, amounts, by)
    return projects.loc[keys.sort_values(ascending=by == "name", kind="stable", na_position="last").index]


class UnknownOrder(LookupError):
    """An order that the board does not know."""


def _keys(projects: pandas.DataFrame, amounts: pandas.DataFrame, by: str) -> pandas.Series:
    if by == "stage_age":
        return projects["stage_months_least"].astype("Float64")
    if by == "amount":
        dollars = amounts[amounts["currency"] == "USD"].groupby("project_id")["value"].max()
        return projects["project_id"].map(dollars).astype("Float64")
    if by == "last_seen":
        days = {cell: float(bounds(str(cell))[1].toordinal()) for cell in projects["last_seen_on"].dropna().unique()}
        return projects["last_seen_on"].map(days).astype("Float64")
    return projects["shown_name"].astype("string").str.casefold()
