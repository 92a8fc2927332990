"""The projects: sectors and stages, amounts by kind that are never added across kinds, and the chosen ones."""

from dataclasses import replace
from functools import partial

import pandas

from core.briefs import counting, spans
from core.briefs.asking import REGIONS, Asked, Facet, chosen, joined, named, view_named, with_ids
from core.briefs.content import Bars, Brief, Chart, Grid, Number
from core.narrative import flow
from core.narrative import pipeline as narrative
from core.parties import spellings
from core.status import stages
from core.status.amounts import known_by, money_of, sizes
from core.status.offers import open_offers
from core.status.steps import seen, seen_by
from core.words import languages
from core.words.dates import year_text

FACETS = (
    Facet("sector", "sector", "sector", "filters.sector"),
    Facet("stage", "stage", "project_stage", "filters.stage"),
    Facet("activity", "activity", "project_activity", "pipeline.activity"),
    Facet("direction", "direction", "direction", "filters.direction"),
    Facet("country", "country", "country", "filters.country"),
    Facet("confidence", "confidence", "confidence", "filters.confidence"),
    Facet("region", "admin1_id", "", "pipeline.region", names=REGIONS),
    Facet("party", "party_ids", "", "pipeline.party", names="organizations"),
    Facet("size", "size", "", "pipeline.size", "pipeline.size_"),
)
WIDTHS = (4.2, 1.7, 1.8, 1.5, 2.0, 3.0)
# Missed least on a slide of two languages; the stage keeps its date, an offer what it seeks, an amount its currency.
SPARE, SPARE_OF_OFFERS, SPARE_OF_AMOUNTS = (5, 4, 1), (4, 1, 3), (4,)


def projects(asked: Asked) -> pandas.DataFrame:
    """Return every project of the day with `evidence_on` and `evidence_months` of its stage, and `search_text`.

    Beside them `party_ids` (;-joined) and `size` (core.status.amounts.SIZES).
    """
    frame, events, day = asked.frame("projects"), asked.frame("project_events"), asked.view.as_of.date
    dates = stages.evidence_dates(frame, events, day, asked.facts.data_date)
    own = ["alias", "project_id", *(f"name_{language}" for language in languages())]
    parties = spellings(frame["project_id"], asked.frame("project_parties"), asked.frame("organizations"))
    text = frame[own].fillna("").astype(str).agg(" ".join, axis=1).str.cat(parties, sep=" ")
    named_ = asked.frame("project_parties").dropna(subset=["organization_id"])
    ids = named_.groupby("project_id")["organization_id"].agg(joined)
    return frame.assign(
        evidence_on=dates, evidence_months=stages.months_since(dates, day), search_text=text,
        party_ids=frame["project_id"].map(ids).astype("string"),
        size=sizes(frame["project_id"], _amounts(frame, asked)),
    )  # fmt: skip


def known(frame: pandas.DataFrame, asked: Asked) -> pandas.Series:
    """Return the mask of the projects (`projects`) that were known by the day."""
    day = asked.view.as_of.date
    return seen_by(seen(frame, asked.frame("project_events"), day), day, asked.facts.data_date)


def brief(asked: Asked) -> Brief:
    """Return the chosen projects as of the moment."""
    words, whole = asked.words, projects(asked)
    read = chosen(asked, FACETS, whole)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    amounts = _amounts(frame, asked)
    said = narrative.lead(frame, words.language, known(frame, asked))
    grids = [_grid(frame, amounts, asked)] + ([_money(amounts, frame, asked)] if len(amounts) else [])
    charts: tuple[Chart, ...] = _charts(frame, asked)
    if view_named(asked) in ("", "timeline"):
        over_time, behind = spans.projects(frame, narrative.stages(stages.counts(frame), words.language), asked)
        charts, grids = (*charts, *([over_time] if over_time.lanes else [])), [*grids, behind]
    return Brief(
        "pipeline", words.language, words.say("frame.page_pipeline"), asked.view.as_of, said,
        asked.cited(frame["source_ids"], amounts["source_ids"]),
        numbers=_numbers(frame, asked), charts=charts, grids=tuple(grids),
        caveats=(words.say("pipeline.not_a_cohort"), words.say("pipeline.never_added")),
        filters=read.described, missing=read.missing,
    )  # fmt: skip


def offers(asked: Asked) -> Brief:
    """Return the open offers among the chosen projects: what each seeks, and when it was last heard of."""
    words, whole = asked.words, projects(asked)
    read = chosen(asked, FACETS, whole)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    frame = frame.join(seen(frame, asked.frame("project_events"), asked.view.as_of.date))
    found = open_offers(frame)
    said, amounts = flow.offers(found, words.language), _amounts(found, asked)
    grid = _grid(found, amounts, asked)
    return Brief(
        "pipeline", words.language, words.say("pipeline.view_offers"), asked.view.as_of, said,
        asked.cited(found["source_ids"]), numbers=_numbers(found, asked),
        charts=(
            counting.bars(found["sector"], "sector", words.say("filters.sector"), said, asked),
            counting.bars(found["stage"], "project_stage", words.say("filters.stage"), said, asked),
        ) if len(found) else (),
        grids=(replace(grid, title=words.say("pipeline.view_offers"), spare=SPARE_OF_OFFERS),),
        caveats=(words.say("pack.silence"),), filters=read.described, missing=read.missing,
    )  # fmt: skip


def money(asked: Asked) -> Brief:
    """Return the amounts of the chosen projects, by kind; amounts of different kinds are never added."""
    words, whole = asked.words, projects(asked)
    read = chosen(asked, FACETS, whole)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    amounts = _amounts(frame, asked)
    without, hidden = len(frame) - amounts["project_id"].nunique(), len(_every_amount(frame, asked)) - len(amounts)
    said = narrative.money(amounts, (), without, hidden, words.language)
    chart = counting.bars(amounts["kind"], "amount_kind", words.say("pack.amounts_by_kind"), said, asked)
    return Brief(
        "pipeline", words.language, words.say("pipeline.amounts"), asked.view.as_of, said,
        asked.cited(amounts["source_ids"]), charts=(chart,), grids=(_money(amounts, frame, asked),),
        caveats=(words.say("pipeline.never_added"),), filters=read.described, missing=read.missing,
    )  # fmt: skip


def _numbers(frame: pandas.DataFrame, asked: Asked) -> tuple[Number, ...]:
    words, found = asked.words, frame["direction"].value_counts()
    return tuple(
        Number(words.label("direction", str(code)), words.number(int(count))) for code, count in found.items()
    )[:5]


def _charts(frame: pandas.DataFrame, asked: Asked) -> tuple[Bars, ...]:
    if frame.empty:
        return ()
    words, counts = asked.words, stages.counts(frame)
    title, alt = words.say("pipeline.matrix_title"), narrative.matrix(counts, words.language)
    matrix = counting.crossed(counts, ("sector", "project_stage"), title, alt, asked)
    said = narrative.stages(counts, words.language)
    return (counting.stages_by_direction(frame, said, asked), matrix)


def _amounts(frame: pandas.DataFrame, asked: Asked) -> pandas.DataFrame:
    return known_by(_every_amount(frame, asked), asked.view.as_of.date, asked.facts.data_date)


def _every_amount(frame: pandas.DataFrame, asked: Asked) -> pandas.DataFrame:
    amounts = asked.frame("project_amounts")
    return amounts[amounts["project_id"].isin(frame["project_id"])]


def _grid(frame: pandas.DataFrame, amounts: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    texts = pandas.Series([amount_text(row, asked) for row in amounts.to_dict("records")], amounts.index, dtype=object)
    need = words.record_column(frame, "need")
    ours = (frame["need_basis"] == "our_reading").fillna(False).astype(bool) & need.notna()
    need[ours] = [words.say("pipeline.seeks_ours", text=text) for text in need[ours]]
    columns = {
        "pipeline.name": words.record_column(frame, "name"),
        "filters.sector": asked.labels(frame["sector"], "sector"),
        "filters.stage": asked.labels(frame["stage"], "project_stage"),
        "pipeline.stage_on": asked.dates(frame["evidence_on"]),
        "filters.direction": asked.labels(frame["direction"], "direction"),
        "pipeline.seeks": need,
    }
    shown = named(columns, frame["project_id"], words.say)
    full = shown.copy()
    full[words.say("pipeline.months")] = list(frame["evidence_months"])
    sums = texts.groupby(amounts["project_id"]).agg(" · ".join)
    full[words.say("pipeline.amount")] = list(frame["project_id"].map(sums))
    full[words.say("filters.country")] = list(asked.labels(frame["country"], "country"))
    full[words.say("filters.confidence")] = list(asked.labels(frame["confidence"], "confidence"))
    full = with_ids(full, frame["source_ids"], words)
    return Grid(words.say("pipeline.table_title"), shown, full, WIDTHS, "", asked.drafts(frame, "name"), spare=SPARE)


def _money(amounts: pandas.DataFrame, frame: pandas.DataFrame, asked: Asked) -> Grid:
    words, unknown = asked.words, asked.words.say("pipeline.no_year")
    names = dict(zip(frame["project_id"], words.record_column(frame, "name"), strict=True))
    year = partial(year_text, language=words.language)
    columns = {
        "pipeline.name": amounts["project_id"].map(names),
        "pipeline.amount_kind": asked.labels(amounts["kind"], "amount_kind"),
        "pipeline.value": amounts["value"].map(lambda value: words.number(float(value))),
        "pipeline.currency": amounts["currency"],
        "pipeline.value_year": amounts["value_year"].astype(object).map(
            lambda cell: unknown if pandas.isna(cell) else year(int(cell))),
    }  # fmt: skip
    shown = named(columns, amounts["amount_id"], words.say)
    full = shown.copy()
    full[words.say("pipeline.value")] = list(amounts["value"])
    full[words.say("pipeline.value_year")] = list(amounts["value_year"])
    full = with_ids(full, amounts["source_ids"], words)
    note, wide = words.say("pipeline.never_added"), (4.5, 2, 2, 1.2, 1.4)
    return Grid(words.say("pipeline.amounts"), shown, full, wide, note, spare=SPARE_OF_AMOUNTS)


def amount_text(row: dict[str, object], asked: Asked) -> str:
    """Return an amount after its kind, with its year of naming."""
    money, words = money_of(row), asked.words
    text = f"{words.label('amount_kind', money.kind)}: {words.money(money, short=True)}"
    return text if money.value_year is None else f"{text} ({year_text(money.value_year, words.language)})"
