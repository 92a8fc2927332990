"""The timeline of the chosen projects: its figure, the events behind it, and the rows for its download."""

import pandas as pd
import plotly.graph_objects as go

from components import store
from components.charts import timeline as chart
from components.charts.style import Theme
from components.pipeline import rows
from components.pipeline.cells import stage_text
from components.pipeline.lanes import grouped, key, lanes
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table


def figure(as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The chosen projects grouped by sector."""
    words = Words(language)
    groups = grouped(_dated(as_of, chosen), events_of(as_of, chosen).frame, words, as_of.date)
    return chart.timeline(groups, key(words, theme), view(as_of, words, theme, compact=compact))


def single(as_of: AsOf, project_id: str, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The timeline of one project, for its dossier."""
    words, frame = Words(language), rows.whole(as_of).frame
    own = _without_later_years(frame[frame["project_id"] == project_id], as_of)
    events = store.table("project_events", as_of).frame
    made = lanes(own, events[events["project_id"] == project_id], words, as_of.date)
    unnamed = tuple(chart.Lane(lane.id, "", lane.bar, lane.events, lane.more) for lane in made.values())
    seen = view(as_of, words, theme, compact=compact, row=56)
    return chart.timeline((chart.Group("", unnamed),), key(words, theme), seen)


def events_of(as_of: AsOf, chosen: Filter) -> Table:
    """The events, up to the moment, of the projects that the filter leaves."""
    table = store.table("project_events", as_of)
    return table.where(table.frame["project_id"].isin(rows.chosen(as_of, chosen).frame["project_id"]))


def datable(as_of: AsOf, chosen: Filter) -> tuple[str, ...]:
    """The ids of the projects that the timeline draws."""
    made = lanes(_dated(as_of, chosen), events_of(as_of, chosen).frame, Words("en"), as_of.date)
    return tuple(made)


def event_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The events as the reader sees them, for the download under the figure."""
    words, frame = Words(language), events_of(as_of, chosen).frame
    names = words.record_column(rows.chosen(as_of, chosen).frame.set_index("project_id"), "name")
    columns = {
        "pipeline.name": frame["project_id"].map(names),
        "pipeline.on": frame["on"].map(words.sortable_date, na_action="ignore"),
        "pipeline.event": words.record_column(frame, "event"),
        "pipeline.stage_after": frame["stage_after"].map(lambda code: stage_text(code, words), na_action="ignore"),
        "pipeline.note": words.record_column(frame, "note"),
    }
    return pd.DataFrame({words.say(name): cells for name, cells in columns.items()}).reset_index(drop=True)


def _dated(as_of: AsOf, chosen: Filter) -> pd.DataFrame:
    return _without_later_years(rows.chosen(as_of, chosen).frame, as_of)


def _without_later_years(frame: pd.DataFrame, as_of: AsOf) -> pd.DataFrame:
    # On an earlier day nobody could have written down what the facts say of later years.
    if as_of.date >= store.data_date():
        return frame
    known = {name: frame[name].where(frame[name] <= as_of.date.year) for name in ("start_year", "completion_year")}
    return frame.assign(**known)


def view(as_of: AsOf, words: Words, theme: Theme, *, compact: bool, row: int = 24) -> chart.View:
    """What the timelines of this page have in common: the day up to which they reach, and the reader's look."""
    day = words.date(as_of.date.isoformat())
    return chart.View(
        as_of.date, words.say("pipeline.as_of_line", day=day), words.language, theme, compact=compact, row=row,
    )  # fmt: skip
