"""What became of each project's stage between two days, from dated words alone; each project has one verdict."""

from datetime import date

import pandas

from core.calendars import bounds
from core.status.as_of import happened_by
from core.status.stages import APART, NOT_KNOWN
from core.vocabulary import codes

# In the order in which they are drawn: forward, still, backward, then what cannot be compared.
VERDICTS = ("moved", "resumed", "stayed", "fell_back", "halted", "first_told", "undated", "not_known")
# Verdicts that compare a stage at the first day with one at the last.
COMPARED = VERDICTS[:5]
# A deposit is explored before it is offered, or because a memorandum says so: neither way is a step back.
UNRANKED = frozenset({"exploration", "listed", "expert_review", "mou"})

# The meeting whose words the dashboard follows: at first its day is compared with the day of the reader.
MEETING = "session_2022_02_imidro"
EARLIEST = date(1991, 1, 1)


def usual_since(sessions: pandas.DataFrame, day: date) -> date:
    """Return the first day to compare with unless a reader names one: the last on which the meeting can have been."""
    held = sessions.loc[sessions["session_id"] == MEETING, "held_on"]
    return min(bounds(str(held.iloc[0]))[1] if len(held) else EARLIEST, day)


def since_named(text: str, day: date) -> date | None:
    """Return the first day that an address names (YYYY-MM-DD); None where it is no day from EARLIEST to the day."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if EARLIEST <= found <= day else None


def verdict(before: str | None, after: str | None, *, dated: bool = True) -> str:
    """Return what became of a stage: one of VERDICTS.

    halted = came to be suspended or cancelled, resumed = left one of these, moved and fell_back = later or earlier in
    the order of the vocabulary, where exploration has no rank against the stages on paper (list, review, memorandum)
    and a change between them counts as moved; first_told = no word about a stage by the first day; undated = the
    stage is known without any date. A stage that the vocabulary does not know stands nowhere in the order: not_known.
    """
    order = {code: place for place, code in enumerate(codes("project_stage"))}
    if after not in order:
        return "not_known"
    if before not in order:
        return "first_told" if dated else "undated"
    if before == after:
        return "stayed"
    if after in APART:
        return "halted"
    if before in APART:
        return "resumed"
    unranked = "exploration" in (before, after) and {before, after} <= UNRANKED
    return "moved" if unranked or order[after] > order[before] else "fell_back"


def stage_at(told: pandas.DataFrame, day: date, data_date: date) -> dict[str, str]:
    """Return the stage of each project as the last of its steps (core.status.steps) that had happened by the day."""
    past = told[happened_by(told["on"], day, data_date).fillna(False).astype(bool)]
    return dict(past.groupby("project_id")["stage"].last())


def flow(projects: pandas.DataFrame, told: pandas.DataFrame, since: date, data_date: date) -> pandas.DataFrame:
    """Return one row per project, in the same order and with the same index: before, after, verdict (strings).

    `before` is the stage on the day `since`, `after` the stage of the projects themselves, both NOT_KNOWN where no
    word tells it. Every project has exactly one verdict, so the verdicts add up to the projects.
    """
    then, dated = stage_at(told, since, data_date), set(told["project_id"])
    names = [str(name) for name in projects["project_id"]]
    after = [None if pandas.isna(stage) else str(stage) for stage in projects["stage"]]
    pairs = [(then.get(name), stage) for name, stage in zip(names, after, strict=True)]
    columns = {
        "before": [before or NOT_KNOWN for before, _ in pairs],
        "after": [now or NOT_KNOWN for _, now in pairs],
        "verdict": [verdict(*pair, dated=name in dated) for name, pair in zip(names, pairs, strict=True)],
    }
    return pandas.DataFrame(
        {name: pandas.array(cells, dtype="string") for name, cells in columns.items()}, index=projects.index
    )


def currents(flowed: pandas.DataFrame) -> pandas.DataFrame:
    """Return how many projects went each way: before, after, verdict, count; the widths of a Sankey diagram.

    Projects whose stage nobody knows on the last day, or knows without a date, are in none of them.
    """
    seen = flowed[~flowed["verdict"].isin(("not_known", "undated"))]
    return seen.groupby(["before", "after", "verdict"], sort=False).size().rename("count").reset_index()


def tally(flowed: pandas.DataFrame) -> dict[str, int]:
    """Return the number of projects of every verdict, zeros included."""
    found = flowed["verdict"].value_counts()
    return {name: int(found.get(name, 0)) for name in VERDICTS}


def funnel(flowed: pandas.DataFrame) -> pandas.DataFrame:
    """Return per stage of the first day (rows, vocabulary order) how many went each way (columns COMPARED)."""
    compared = flowed[flowed["verdict"].isin(COMPARED)]
    table = pandas.crosstab(compared["before"], compared["verdict"])
    return table.reindex(index=list(codes("project_stage")), columns=list(COMPARED), fill_value=0).astype(int)
