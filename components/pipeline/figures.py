"""The figures of the page, made from the rows of a moment and a filter; called through components.store.figure."""

import pandas as pd
import plotly.graph_objects as go

from components.charts import overview_money, pipeline, pipeline_money, pipeline_stages
from components.charts.labels import shortened
from components.charts.pipeline_look import Look, Picked
from components.charts.style import Theme
from components.pipeline import rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.status import amounts
from core.status.stages import counts, shown_stages

NAMED = 5
WIDEST = 70


def picked(chosen: Filter) -> Picked:
    """The sectors and stages of a filter."""
    return Picked(chosen.choices.get("sector", ()), chosen.choices.get("stage", ()))


def matrix(*, as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """Sectors by stages of all projects that the other filters leave, with the chosen cells outlined."""
    frame, look = rows.facets(as_of, chosen).frame, Look(language, theme, compact)
    return pipeline.matrix(counts(frame), _cell_texts(frame, look), picked(chosen), look)


def stages(*, as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """Projects at each stage within the chosen sectors."""
    return pipeline_stages.stages(by_group(as_of, chosen), picked(chosen), Look(language, theme, compact))


def by_group(as_of: AsOf, chosen: Filter) -> pd.DataFrame:
    """Projects per stage (rows) between the two countries or on offer, and domestic (columns)."""
    frame = rows.stage_facet(as_of, chosen).frame
    domestic = frame["direction"] == "domestic"
    groups = {"bilateral": counts(frame[~domestic]).sum(), "domestic": counts(frame[domestic]).sum()}
    order = counts(frame).columns
    return pd.DataFrame({name: sums.reindex(order) for name, sums in groups.items()}).fillna(0).astype(int)


def money(*, as_of: AsOf, chosen: Filter, currency: str, compact: bool, language: str, theme: Theme) -> go.Figure:
    """Sums of one currency by sector, kind and year of naming."""
    frame, look = rows.amounts(as_of, chosen).frame, Look(language, theme, compact)
    of_currency = frame[frame["currency"] == currency]
    return pipeline_money.money(amounts.sums(of_currency), _names(of_currency, look), look)


def by_currency(*, as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """Every amount as a part of the bar of its kind, a panel for each currency."""
    frame = rows.amounts(as_of, chosen).frame
    return overview_money.money(frame.assign(name=Words(language).record_column(frame, "name")), language, theme)


def _names(frame: pd.DataFrame, look: Look) -> dict[str, str]:
    names = Words(look.language).record_column(frame, "name")
    texts = [look.text(shortened(str(name), WIDEST)) for name in names]
    return dict(zip(frame["project_id"], texts, strict=True))


def _cell_texts(frame: pd.DataFrame, look: Look) -> dict[tuple[str, str], str]:
    names = _names(frame, look)
    cells = frame.groupby([frame["sector"], shown_stages(frame)])["project_id"].agg(list)
    return {
        (sector, stage): _cell_text(str(sector), str(stage), [names[project] for project in projects], look)
        for (sector, stage), projects in cells.items()
    }


def _cell_text(sector: str, stage: str, names: list[str], look: Look) -> str:
    rest = len(names) - NAMED
    more = [look.say("pipeline.more", count=rest)] if rest > 0 else []
    head = f"<b>{look.sector(sector)} · {look.stage(stage)}: {look.count(len(names))}</b>"
    return "<br>".join([head, *names[:NAMED], *more])
