"""Pictures of the pipeline: projects by stage and direction, amounts by kind and currency, projects on a small map."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, lines, store, theme
from components.charts import overview as charts
from components.charts import overview_map, overview_money
from components.charts.style import Theme
from components.overview.outlines import outlines
from components.text import Words
from core import vocabulary
from core.clock import AsOf
from core.narrative import overview as narrative
from core.records import Table
from core.status.amounts import contained, known_by
from core.status.stages import NOT_KNOWN, shown_stages


def stages_card(setting: cards.Setting) -> None:
    """Projects by stage and direction."""
    _card(stages, stages_described, setting)


def money_card(setting: cards.Setting) -> None:
    """Amounts by kind and currency."""
    _card(money, money_described, setting)


def map_card(setting: cards.Setting) -> None:
    """Projects with a position, by what their stage means."""
    _card(places, places_described, setting)
    with st.container(key="open_map"):
        lines.link(setting.words.say("overview.open_map"), "map", setting.words, icon=":material/arrow_outward:")


def stages_described(setting: cards.Setting) -> tuple[cards.Shown, str]:
    """The rows behind the figure of the stages, and its sentence."""
    words, table = setting.words, store.table("projects", setting.as_of)
    counts = by_stage(table.frame)
    exported = counts.rename(columns=partial(words.label, "direction"))
    exported.insert(0, words.say("filters.stage"), [charts.stage_name(code, words.language) for code in counts.index])
    note = words.say("overview.stages_note", day=words.date(setting.as_of.date.isoformat()))
    shown = cards.Shown("overview_stages", words.say("overview.stages"), exported, table, note)
    return shown, narrative.stages(counts, words.language)


def money_described(setting: cards.Setting) -> tuple[cards.Shown, str]:
    """The amounts behind the figure of the money, and its sentence."""
    words, table = setting.words, amounts(setting.as_of)
    projects = store.table("projects", setting.as_of)
    silent = len(projects) - table.frame["project_id"].nunique()
    exported = pd.DataFrame(
        {
            words.say("tables.what"): words.record_column(table.frame, "name"),
            words.say("filters.kind"): [words.label("amount_kind", code) for code in table.frame["kind"]],
            words.say("overview.amount"): table.frame["value"],
            words.say("overview.currency"): table.frame["currency"],
            words.say("overview.year_named"): table.frame["value_year"],
        }
    )
    note = words.say("overview.money_note", count=silent)
    shown = cards.Shown("overview_money", words.say("overview.money"), exported, table, note)
    return shown, narrative.money(table.frame, silent, words.language)


def places_described(setting: cards.Setting) -> tuple[cards.Shown, str]:
    """The projects behind the small map, and its sentence."""
    words, table = setting.words, store.table("projects", setting.as_of)
    placed = table.where(table.frame["lat"].notna())
    exported = pd.DataFrame(
        {
            words.say("tables.what"): words.record_column(placed.frame, "name"),
            words.say("filters.stage"): [
                charts.stage_name(code, words.language) for code in shown_stages(placed.frame)
            ],
            words.say("overview.latitude"): placed.frame["lat"],
            words.say("overview.longitude"): placed.frame["lon"],
        }
    )
    without = len(table) - len(placed)
    note = words.say("overview.map_note", count=without)
    shown = cards.Shown("overview_map", words.say("overview.map"), exported, placed, note)
    return shown, narrative.places(placed.frame, without, words.language)


def _card(
    drawing: Callable[[AsOf, str, Theme], go.Figure],
    described: Callable[[cards.Setting], tuple[cards.Shown, str]],
    setting: cards.Setting,
) -> None:
    inputs = {"as_of": setting.as_of, "language": setting.words.language, "theme": theme.current()}
    shown, alt = store.prepared(described, setting=setting)
    cards.figure(shown, store.figure(drawing, **inputs), alt, setting)


def by_stage(projects: pd.DataFrame) -> pd.DataFrame:
    """Projects per stage (rows that occur, process order, unknown last) and direction (columns)."""
    found = shown_stages(projects)
    table = pd.crosstab(found, projects["direction"])
    rows = [code for code in (*vocabulary.codes("project_stage"), NOT_KNOWN) if code in table.index]
    return table.reindex(index=rows, columns=list(vocabulary.codes("direction")), fill_value=0).astype(int)


def amounts(as_of: AsOf) -> Table:
    """The amounts known on the day with what names their projects, without projects contained in counted others."""
    owners, table = store.table("projects", as_of).frame, store.table("project_amounts", as_of)
    named = [column for column in owners.columns if column.startswith("name_")]
    known = known_by(table.frame, as_of.date, store.data_date())
    frame = known.merge(owners[["project_id", "contained_in_project_id", *named]], on="project_id")
    return Table(table.name, frame[~contained(frame)], table.sources)


def stages(as_of: AsOf, language: str, theme: Theme) -> go.Figure:
    """The figure of the stages."""
    return charts.stages(by_stage(store.table("projects", as_of).frame), language, theme)


def money(as_of: AsOf, language: str, theme: Theme) -> go.Figure:
    """The figure of the amounts."""
    frame = amounts(as_of).frame
    return overview_money.money(frame.assign(name=Words(language).record_column(frame, "name")), language, theme)


def places(as_of: AsOf, language: str, theme: Theme) -> go.Figure:
    """The small map."""
    frame = store.table("projects", as_of).frame
    placed = frame[frame["lat"].notna()]
    named = placed.assign(name=Words(language).record_column(placed, "name"))
    return overview_map.places(named, store.prepared(outlines), language, theme)
