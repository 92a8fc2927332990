"""The view of open offers: what each seeks, since when, and when open sources last mentioned it."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from components import cards, store
from components.cards import Setting, Shown
from components.charts import timeline as chart
from components.charts.labels import shortened
from components.charts.style import Theme
from components.frame.screen import is_narrow
from components.pipeline import dossier, regions, rows, timeline
from components.pipeline.cells import seeks_text, stage_text
from components.pipeline.columns import directed, framed, titled, widths
from components.pipeline.lanes import key, lanes
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import flow as narrative
from core.records import Table
from core.status.offers import DIRECTIONS, open_offers

# A sign beside the word, so that freshness is read without colour.
SIGNS: Mapping[str, str] = {"fresh": "●", "ageing": "◐", "old": "○", "undated": "?"}
# Columns of the grid; the download also has the days themselves.
WIDTHS: Mapping[str, int] = {
    "name": 215, "offer": 130, "seeks": 270, "evidence": 250, "freshness": 110, "stage": 130, "place": 130,
}  # fmt: skip
# Pixels of a row with four lines, and the letters of a need that these lines hold: a longer text would be cut through.
ROW, NEED = 84, 96


def offered(as_of: AsOf, chosen: Filter) -> Table:
    """The offers among the chosen projects, with their freshness."""
    return store.prepared(_offered, as_of=as_of, chosen=chosen)


def _offered(as_of: AsOf, chosen: Filter) -> Table:
    table = rows.chosen(as_of, chosen)
    return Table(table.name, open_offers(table.frame), table.sources)


def show(setting: Setting, theme: Theme) -> None:
    """Draw the table of the offers, and when each was heard of."""
    words, table = setting.words, offered(setting.as_of, setting.chosen.filter)
    text = narrative.offers(table.frame, words.language)
    listed = listed_rows(table.frame, words)
    titles = {titled(name, words): width for name, width in WIDTHS.items()}
    shown = Shown(
        "pipeline_offers", words.say("pipeline.offers_title"), listed, table,
        f"{text} {words.say('pipeline.not_withdrawn')}", ("freshness",),
    )  # fmt: skip
    grid = listed[list(titles)].apply(lambda cells: directed(_held(cells, words), words))
    picked = cards.table(
        shown, setting, select="single-row", display=grid, row_height=ROW,
        config=widths(grid, known=titles, empty=words.unknown()), height=ROW * min(len(grid), 10) + 40,
    )  # fmt: skip
    dossier.follow(picked)
    drawn = store.figure(
        figure, as_of=setting.as_of, chosen=setting.chosen.filter, compact=is_narrow(), language=words.language,
        theme=theme,
    )  # fmt: skip
    seen = Shown("pipeline_offers_seen", words.say("pipeline.offers_seen_title"), listed, table, text)
    cards.figure(seen, drawn, text, setting)


def listed_rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The offers as the reader sees them; the index holds the ids."""
    records = frame.to_dict("records")
    columns = {
        "name": words.record_column(frame, "name"),
        "offer": frame["direction"].map(lambda code: words.label("direction", code)),
        "seeks": pd.Series([seeks_text(row, words) for row in records], frame.index, dtype="object"),
        "evidence": pd.Series([evidence_text(row, words) for row in records], frame.index, dtype="object"),
        "freshness": frame["freshness"].map(lambda code: f"{SIGNS[code]} {words.say(f'pipeline.freshness_{code}')}"),
        "stage": frame["stage"].map(lambda code: stage_text(code, words), na_action="ignore"),
        "first_seen": frame["first_seen_on"].map(words.sortable_date, na_action="ignore"),
        "last_seen": frame["last_seen_on"].map(words.sortable_date, na_action="ignore"),
        "seen_months": frame["seen_months"],
        "place": pd.Series([regions.place(row, words) for row in records], frame.index, dtype="object"),
    }
    return framed(columns, frame["project_id"], words)


def _held(cells: pd.Series, words: Words) -> pd.Series:
    if cells.name != titled("seeks", words):
        return cells
    return cells.map(lambda text: shortened(text, NEED), na_action="ignore")


def evidence_text(row: Mapping[str, object], words: Words) -> str:
    """When sources spoke of the project: once and not since, or from when to when; or that nothing is dated."""
    if pd.isna(row["first_seen_on"]):
        return words.say("pipeline.seen_never_dated")
    first, last = str(row["first_seen_on"]), str(row["last_seen_on"])
    since = words.duration(int(str(row["seen_months"])))
    if first == last:
        return words.say("pipeline.seen_once", day=words.date(first), since=since)
    return words.say("pipeline.seen_between", first=words.date(first), last=words.date(last), since=since)


def figure(as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The dated stages and events of the offers, those of each country under one heading."""
    words, frame = Words(language), offered(as_of, chosen).frame
    events = timeline.events_of(as_of, chosen).frame
    made = lanes(frame, events, words, as_of.date)
    groups = []
    for direction in DIRECTIONS:
        own = [made[name] for name in frame.loc[frame["direction"] == direction, "project_id"] if name in made]
        title = f"{words.label('direction', direction)} · {words.number(len(own))}"
        groups.append(chart.Group(title, tuple(own)))
    drawn = tuple(group for group in groups if group.lanes)
    return chart.timeline(drawn, key(words, theme), timeline.view(as_of, words, theme, compact=compact))
