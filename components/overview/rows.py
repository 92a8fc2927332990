"""The rows behind the page, as of a moment: projects, movements, dates ahead."""

from components import store
from components.commission.rows import followed, spoken
from core.clock import AsOf
from core.records import Table
from core.status.movement import movement, of_both_countries
from core.status.stages import evidence_dates
from core.status.upcoming import upcoming


def projects(as_of: AsOf) -> Table:
    """Every project with `evidence_on`, the date of the evidence of its stage."""
    table, events = store.table("projects", as_of), store.table("project_events", as_of).frame
    dates = evidence_dates(table.frame, events, as_of.date, store.data_date())
    return Table(table.name, table.frame.assign(evidence_on=dates), table.sources)


def moves(as_of: AsOf) -> Table:
    """Events and words of the last twelve months, newest first, without events of domestic projects."""
    names = ("agreements", "agreement_events", "projects", "project_events")
    acts, events = of_both_countries(*(store.table(name, as_of).frame for name in names))
    frame = movement(acts, spoken(as_of).frame, events, as_of.date)
    return Table("movement", frame.reset_index(drop=True), store.opened().sources())


def dates_ahead(as_of: AsOf) -> Table:
    """The next known dates, nearest first."""
    planned = store.table("projects", as_of).frame
    if as_of.date < store.data_date():
        # Nobody dated these plans, so what was planned on an earlier day is not known.
        planned = planned.iloc[:0]
    sources = store.opened().sources()
    frame = upcoming(followed(as_of).frame, store.table("agreements", as_of).frame, planned, as_of.date, sources)
    return Table("upcoming", frame, sources)
