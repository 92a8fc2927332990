"""The rows under the view of movement: ways, stages, the dated steps themselves, and who has stood for long."""

import datetime

import pandas as pd

from components import cards, store
from components.cards import Setting, Shown
from components.charts.verdict_marks import verdict_mark
from components.pipeline import dossier, rows
from components.pipeline.cells import stage_text
from components.pipeline.columns import framed, widths
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table
from core.status import flow
from core.status.as_of import happened_by
from core.status.steps import changes, stalled


def verdict_text(code: str, words: Words) -> str:
    """The sign and the word of a verdict."""
    return f"{verdict_mark(code, 'light').sign} {words.say(f'pipeline.verdict_{code}')}"


def ways(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """One row per project: where it stood, where it stands, and what that makes."""
    columns = {
        "name": words.record_column(frame, "name"),
        "before": frame["before"].map(lambda code: stage_text(code, words)),
        "after": frame["after"].map(lambda code: stage_text(code, words)),
        "verdict": frame["verdict"].map(lambda code: verdict_text(code, words)),
    }
    return framed(columns, frame["project_id"], words)


def stages(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """One row per stage of the first day with the counts of the verdicts."""
    table = flow.funnel(frame)
    named = table.rename(columns=lambda code: verdict_text(code, words))
    named.insert(0, words.say("pipeline.before"), [stage_text(str(code), words) for code in table.index])
    return named.reset_index(drop=True)


def steps(since: datetime.date, setting: Setting) -> None:
    """Draw the dated changes of stage after the first day, newest first, each with its sources."""
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter, "language": setting.words.language}
    _opened(store.prepared(_steps, since=since, **inputs), setting)


def _steps(since: datetime.date, as_of: AsOf, chosen: Filter, language: str) -> Shown:
    words, table = Words(language), rows.chosen(as_of, chosen)
    told = changes(rows.told(as_of))
    later = ~happened_by(told["on"], since, store.data_date()).fillna(False).astype(bool)
    found = told[later & told["project_id"].isin(table.frame["project_id"])].iloc[::-1]
    found = found.sort_values("on", ascending=False, kind="stable")
    names = words.record_column(table.frame.set_index("project_id"), "name")
    verdicts = [
        flow.verdict(None if pd.isna(before) else before, after)
        for before, after in zip(found["stage_before"], found["stage"], strict=True)
    ]
    columns = {
        "on": found["on"].map(words.sortable_date),
        "name": found["project_id"].map(names),
        "before": found["stage_before"].fillna("not_known").map(lambda code: stage_text(code, words)),
        "after": found["stage"].map(lambda code: stage_text(code, words)),
        "verdict": pd.Series([verdict_text(code, words) for code in verdicts], found.index, dtype="object"),
    }
    shown = framed(columns, found["project_id"], words)
    cited = Table("project_events", found, {**store.table("project_events", as_of).sources, **table.sources})
    return Shown(
        "pipeline_steps", words.say("pipeline.steps_title"), shown, cited, words.say("tables.select_hint"), ("verdict",)
    )


def standing(months: int, setting: Setting) -> None:
    """Draw the stalled projects, the longest first; ages are computed and say so."""
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter, "language": setting.words.language}
    _opened(store.prepared(_standing, months=months, **inputs), setting)


def _standing(months: int, as_of: AsOf, chosen: Filter, language: str) -> Shown:
    words, table = Words(language), rows.chosen(as_of, chosen)
    frame = table.frame
    held = frame[stalled(frame, months).fillna(False).astype(bool)]
    held = held.sort_values("stage_months_least", ascending=False, kind="stable")
    columns = {
        "name": words.record_column(held, "name"),
        "stage": held["stage"].map(lambda code: stage_text(code, words)),
        "stage_from": held["stage_since"].map(words.sortable_date),
        "months_least": held["stage_months_least"], "months_most": held["stage_months_most"],
        "last_seen": held["last_seen_on"].map(words.sortable_date, na_action="ignore"),
        "seen_months": held["seen_months"],
    }  # fmt: skip
    cited = Table("projects", held, table.sources)
    return Shown(
        "pipeline_stalled", words.say("pipeline.stalled_title"), framed(columns, held["project_id"], words), cited,
        words.say("tables.select_hint"), ("standing", "stalled", "freshness"),
    )  # fmt: skip


def _opened(shown: Shown, setting: Setting) -> None:
    config = widths(shown.rows, empty=setting.words.unknown())
    dossier.follow(cards.table(shown, setting, select="single-row", config=config))
