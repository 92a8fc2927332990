"""The scenes of the projects: sectors by stages, stages, timeline, amounts, open offers, one project."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pandas as pd

from components import store
from components.charts import pipeline as chart
from components.charts.pipeline_look import Look, Picked
from components.charts.ready import Ready, ready
from components.filters import Choice
from components.pipeline import CHOICES, MORE, figures, offers, regions, rows, timeline
from components.pipeline.cells import amount_text, capacity_text, seeks_text, stage_text
from components.pipeline.record import Record
from components.presenter.content import Asked, Block, Content, Row, View, Views, lanes, newest
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import flow
from core.narrative import pipeline as narrative
from core.scenes.model import Parameters
from core.status.stages import NOT_KNOWN, counts

LETTERS, WIDE = 1.55, 1.9


def matrix(asked: Asked) -> Content:
    """Sectors by stages of the projects that the filter leaves; the page would show the other sectors, too."""
    setting = asked.setting
    table = rows.chosen(setting.as_of, setting.chosen.filter)
    counted = counts(table.frame)
    if counted.empty:
        return Content(table, "")
    drawn = ready(chart.matrix(counted, {}, Picked(), Look(setting.words.language, asked.theme)))
    return Content(table, narrative.matrix(counted, setting.words.language), drawn, letters=LETTERS)


def stages(asked: Asked) -> Content:
    """Projects at each stage."""
    setting = asked.setting
    table = rows.stage_facet(setting.as_of, setting.chosen.filter)
    if not len(table):
        return Content(table, "")
    said = rows.lead(table.frame, setting.as_of, setting.words.language)
    return Content(table, said, _drawn(figures.stages, asked), letters=WIDE)


def over_time(asked: Asked) -> Content:
    """The projects on a time axis."""
    setting = asked.setting
    table = rows.chosen(setting.as_of, setting.chosen.filter)
    dated = timeline.datable(setting.as_of, setting.chosen.filter)
    if not dated:
        return Content(table, "")
    words = setting.words
    told = [words.say("pipeline.alt_timeline", count=len(dated), all=words.number(len(table)))]
    most = lanes(asked)
    if len(dated) > most:
        days = table.frame.set_index("project_id")["evidence_on"].reindex(list(dated))
        chosen = Filter({**setting.chosen.filter.choices, "project_id": newest(days, most)}, setting.chosen.filter.text)
        asked = replace(asked, setting=replace(setting, chosen=replace(setting.chosen, filter=chosen)))
        told.append(words.say("presenter.newest_rows", count=most, all=words.number(len(dated))))
    return Content(table, " ".join(told), _drawn(timeline.figure, asked))


def money(asked: Asked) -> Content:
    """Every amount under its currency and kind; nothing is added, and each currency has a scale of its own."""
    setting, words = asked.setting, asked.setting.words
    table = rows.amounts(setting.as_of, setting.chosen.filter)
    owners = rows.chosen(setting.as_of, setting.chosen.filter)
    without = len(owners) - table.frame["project_id"].nunique()
    if not len(table):
        return Content(owners, words.say("pipeline.without_amount", count=without))
    projects = words.number(table.frame["project_id"].nunique())
    told = [
        words.say("pipeline.alt_money", count=len(table), projects=projects), words.say("pipeline.never_added"),
        words.say("pipeline.without_amount", count=without),
    ]  # fmt: skip
    return Content(table, " ".join(told), _drawn(figures.by_currency, asked))


def on_offer(asked: Asked) -> Content:
    """The open offers, those heard of last first: where they stand, and what they seek."""
    setting, words = asked.setting, asked.setting.words
    table = offers.offered(setting.as_of, setting.chosen.filter)
    frame = table.frame.assign(name=words.record_column(table.frame, "name"))
    ordered = frame.sort_values("last_seen_on", ascending=False, kind="stable", na_position="last")
    found = tuple(
        Row(
            str(row["name"]), lead=f"{stage_text(str(row['stage']), words)} · {offers.evidence_text(row, words)}",
            note=seeks_text(row, words),
        )
        for row in ordered.to_dict("records")
    )  # fmt: skip
    told = f"{flow.offers(table.frame, words.language)} {words.say('pipeline.not_withdrawn')}"
    return Content(table, told, blocks=(Block(found),) if found else ())


def one(asked: Asked) -> Content:
    """What is known of one project."""
    words, as_of = asked.setting.words, asked.setting.as_of
    record = Record(asked.parameter("id"), as_of)
    if not len(record.own):
        return Content(record.own, "")
    row = record.row
    stage = NOT_KNOWN if pd.isna(row["stage"]) else str(row["stage"])
    amounts = [amount_text(amount, words) for amount in record.rows("project_amounts").frame.to_dict("records")]
    facts = [
        ("filters.stage", stage_text(stage, words)), ("pipeline.stage_on", words.date_or_unknown(row["evidence_on"])),
        ("pipeline.place", regions.place(row, words)),
        ("pipeline.capacity", capacity_text(row, words) or words.unknown()),
        ("overview.money", "; ".join(amounts[:3]) or words.unknown()),
    ]  # fmt: skip
    found = [Row(value, lead=words.say(label)) for label, value in facts]
    basis = words.record_text(row, "stage_basis") if words.record(row, "stage_basis")[0] else words.unknown()
    texts = (
        Row(basis, lead=words.say("pipeline.stage_basis")),
        Row(seeks_text(row, words) or words.unknown(), lead=words.say("pipeline.seeks")),
    )
    blocks = (Block(tuple(found)), Block(texts))
    return Content(record.own, "", blocks=blocks, name=words.record_text(row, "name"))


def _drawn(build: Callable[..., object], asked: Asked, **more: str) -> Ready:
    setting = asked.setting
    return store.figure(
        build, as_of=setting.as_of, chosen=setting.chosen.filter, compact=False, language=setting.words.language,
        theme=asked.theme, **more,
    )  # fmt: skip


def _choices(parameters: Parameters) -> tuple[Choice, ...]:
    return (*CHOICES, *MORE)


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return rows.whole(as_of).frame


VIEWS: Views = MappingProxyType(
    {
        "pipeline_matrix": View(matrix, _choices, _rows), "pipeline_funnel": View(stages, _choices, _rows),
        "pipeline_timeline": View(over_time, _choices, _rows), "pipeline_money": View(money, _choices, _rows),
        "pipeline_offers": View(on_offer, _choices, _rows), "pipeline_record": View(one),
    }
)  # fmt: skip
