"""Stages of projects: the date of the evidence, the age of it, and how many projects stand at each stage."""

from datetime import date

import pandas

from core.records import PartialDate
from core.status.as_of import happened_by, latest_told
from core.status.elapsed import whole_months
from core.vocabulary import codes

# A project whose stage no dated evidence tells on the as-of day; not a code of the vocabulary.
NOT_KNOWN = "not_known"
# Stages beside the process: a project may leave for them from any stage.
APART = ("suspended", "cancelled")


def evidence_dates(projects: pandas.DataFrame, events: pandas.DataFrame, as_of: date, data_date: date) -> pandas.Series:
    """Return the partial date of the evidence for each project's stage, <NA> where it has none.

    The reported date where it had come by the as-of day, else that of the last event that tells a stage; `events`
    are those of the as-of day. Raises NotAPartialDate.
    """
    reported = projects["stage_on"].astype("string")
    came = happened_by(reported, as_of, data_date).fillna(False).astype(bool)
    telling = events.dropna(subset=["stage_after"]).assign(told_on=events["on"])
    told = projects["project_id"].map(latest_told(telling, "project_id", "on", "told_on")).astype("string")
    dates = reported.where(came)
    return (dates.fillna(told) if as_of < data_date else dates).where(projects["stage"].notna())


def months_since(dates: pandas.Series, as_of: date) -> pandas.Series:
    """Return the least whole months from each partial date to the as-of day, <NA> without a date."""
    ages = {cell: whole_months(PartialDate.parse(str(cell)), as_of)[0] for cell in dates.dropna().unique()}
    return dates.map(ages).astype("Int64")


def shown_stages(projects: pandas.DataFrame) -> pandas.Series:
    """Return the stage of each project with NOT_KNOWN in place of <NA>."""
    return projects["stage"].fillna(NOT_KNOWN).astype("string")


def counts(projects: pandas.DataFrame) -> pandas.DataFrame:
    """Return projects per sector (rows that occur, vocabulary order) and stage (all, process order), as integers.

    The column NOT_KNOWN is there only when some project has no known stage.
    """
    stages = shown_stages(projects)
    columns = [*codes("project_stage"), *([NOT_KNOWN] if (stages == NOT_KNOWN).any() else [])]
    rows = [code for code in codes("sector") if code in set(projects["sector"])]
    table = pandas.crosstab(projects["sector"], stages)
    return table.reindex(index=rows, columns=columns, fill_value=0).astype(int)
