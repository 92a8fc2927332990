"""The rows of the page: projects with what is computed about them, and their amounts, as of a moment."""

from collections.abc import Sequence

import pandas as pd

from components import store
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import pipeline as narrative
from core.parties import spellings
from core.records import Table
from core.status import amounts as money
from core.status.stages import evidence_dates, months_since
from core.status.steps import seen, seen_by, stage_ages, steps
from core.words import languages

SEARCHED = ("search_text",)
FACETS = ("sector", "stage")


def projects(as_of: AsOf) -> Table:
    """Every project with what is computed about it.

    `evidence_on`, `evidence_months` of its stage, the columns of `stage_ages` and `seen`, `party_ids` (;-joined),
    `size` (core.status.amounts.SIZES), and `search_text` of names and parties.
    """
    table, events = store.table("projects", as_of), store.table("project_events", as_of).frame
    dates = evidence_dates(table.frame, events, as_of.date, store.data_date())
    frame = table.frame.assign(evidence_on=dates, evidence_months=months_since(dates, as_of.date))
    ages, signs = stage_ages(frame, steps(frame, events), as_of.date), seen(frame, events, as_of.date)
    parties = frame["project_id"].map(_party_ids(as_of)).astype("string")
    size = money.sizes(frame["project_id"], known_amounts(as_of))
    more = {"party_ids": parties, "size": size, "search_text": _search_text(frame, as_of)}
    return Table(table.name, frame.join([ages, signs]).assign(**more), table.sources)


def told(as_of: AsOf) -> pd.DataFrame:
    """The dated words about the stages of all projects (core.status.steps), made once per moment."""
    return store.prepared(_told, as_of=as_of)


def _told(as_of: AsOf) -> pd.DataFrame:
    return steps(whole(as_of).frame, store.table("project_events", as_of).frame)


def whole(as_of: AsOf) -> Table:
    """The projects, made once per moment."""
    return store.prepared(projects, as_of=as_of)


def whole_of(as_of: AsOf, chosen_filter: Filter) -> Table:
    """All projects, for views that the filters do not restrict."""
    return whole(as_of)


def chosen(as_of: AsOf, chosen_filter: Filter) -> Table:
    """The projects that the filter leaves, made once per choice."""
    return store.prepared(_chosen, as_of=as_of, chosen_filter=chosen_filter)


def _chosen(as_of: AsOf, chosen_filter: Filter) -> Table:
    table = whole(as_of)
    return table.where(chosen_filter.mask(table.frame, SEARCHED))


def lead(frame: pd.DataFrame, as_of: AsOf, language: str) -> str:
    """What of the projects to say first; on an earlier day only those that were known by then are counted."""
    return narrative.lead(frame, language, seen_by(frame, as_of.date, store.data_date()))


def facets(as_of: AsOf, chosen_filter: Filter) -> Table:
    """The projects that the filter would leave without its sectors and stages: what the matrix counts."""
    return chosen(as_of, without(chosen_filter, FACETS))


def stage_facet(as_of: AsOf, chosen_filter: Filter) -> Table:
    """The projects that the filter would leave without its stages: what the bars of stages count."""
    return chosen(as_of, without(chosen_filter, ("stage",)))


def without(chosen_filter: Filter, columns: Sequence[str]) -> Filter:
    """The filter without its choices in some columns."""
    others = {column: codes for column, codes in chosen_filter.choices.items() if column not in columns}
    return Filter(others, chosen_filter.text)


def amounts(as_of: AsOf, chosen_filter: Filter) -> Table:
    """The amounts, known on the as-of day, of the projects that the filter leaves, with what names those projects."""
    return store.prepared(_amounts, as_of=as_of, chosen_filter=chosen_filter)


def _amounts(as_of: AsOf, chosen_filter: Filter) -> Table:
    owners = chosen(as_of, chosen_filter).frame
    owners = owners[["project_id", "sector", "contained_in_project_id", *_names(owners)]]
    table = store.table("project_amounts", as_of)
    frame = known_amounts(as_of).merge(owners, on="project_id")
    return Table(table.name, frame, table.sources)


def known_amounts(as_of: AsOf) -> pd.DataFrame:
    """The amounts of all projects that are known on the as-of day."""
    return money.known_by(store.table("project_amounts", as_of).frame, as_of.date, store.data_date())


def _names(frame: pd.DataFrame) -> list[str]:
    return [column for column in frame.columns if column.startswith("name_")]


def is_past(as_of: AsOf) -> bool:
    """Tell whether the day lies before the facts were closed, so that undated words need not hold for it."""
    return as_of.date < store.data_date()


def amounts_ever(owners: pd.DataFrame, as_of: AsOf) -> pd.DataFrame:
    """All amounts of the projects, whatever their year of naming."""
    frame = store.table("project_amounts", as_of).frame
    return frame[frame["project_id"].isin(owners["project_id"])]


def _search_text(frame: pd.DataFrame, as_of: AsOf) -> pd.Series:
    own = ["alias", "project_id", *(f"name_{language}" for language in languages())]
    sides, organizations = (store.table(name, as_of).frame for name in ("project_parties", "organizations"))
    parties = spellings(frame["project_id"], sides, organizations)
    return frame[own].fillna("").astype(str).agg(" ".join, axis=1) + " " + parties


def _party_ids(as_of: AsOf) -> dict[str, str]:
    parties = store.table("project_parties", as_of).frame.dropna(subset=["organization_id"])
    return parties.groupby("project_id")["organization_id"].agg(lambda ids: ";".join(dict.fromkeys(ids))).to_dict()
