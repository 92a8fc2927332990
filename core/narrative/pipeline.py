"""What the views of the pipeline show, in words: counts by stage and sector, ages of evidence, amounts never mixed."""

from collections.abc import Sequence

import pandas

from core.calendars import bounds
from core.status.amounts import Sum
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes, label
from core.words import say
from core.words.lists import listed
from core.words.numbers import number

# Evidence this old no longer tells where a project stands today.
OLD_MONTHS = 36


def lead(projects: pandas.DataFrame, language: str, known: pandas.Series | None = None) -> str:
    """Say how many projects there are, how many concern both countries, and how old the evidence of their stages is.

    Counted are those that were known by the day (a mask, core.status.steps.seen_by; all without one).
    """
    later = 0 if known is None else int((~known).sum())
    projects = projects if known is None else projects[known]
    between = int((projects["direction"] != "domestic").sum())
    old, undated = int((projects["evidence_months"] >= OLD_MONTHS).sum()), int(projects["evidence_on"].isna().sum())
    parts = [
        say("pipeline.lead", language, count=len(projects), between=number(between, language),
            domestic=number(len(projects) - between, language)),
    ]  # fmt: skip
    if old:
        parts.append(say("pipeline.lead_old", language, count=old, years=number(OLD_MONTHS // 12, language)))
    if undated:
        parts.append(say("pipeline.undated", language, count=undated))
    if later:
        parts.append(say("pipeline.lead_later", language, count=later))
    return " ".join(parts)


def matrix(counts: pandas.DataFrame, language: str) -> str:
    """Say what the cells show, the most common stages and the largest sectors, from core.status.stages.counts."""
    if counts.empty:
        return say("filters.empty", language)
    parts = [say("pipeline.alt_matrix", language, count=int(counts.to_numpy().sum()),
                 stages=_top(counts.sum(), "project_stage", language),
                 sectors=_top(counts.sum(axis=1), "sector", language))]  # fmt: skip
    return " ".join([*parts, *_unknown(counts, language)])


def stages(counts: pandas.DataFrame, language: str) -> str:
    """Say how many projects stand at each stage, and that the bars are not a cohort; same counts as the matrix."""
    if counts.empty:
        return say("filters.empty", language)
    sums = counts.sum()
    named = [f"{_name('project_stage', code, language)}: {number(int(sums[code]), language)}"
             for code in codes("project_stage") if sums.get(code)]  # fmt: skip
    parts = [say("pipeline.alt_stages", language, stages=listed(named, language)), *_unknown(counts, language)]
    return " ".join([*parts, say("pipeline.not_a_cohort", language)])


def timeline(projects: pandas.DataFrame, dated: int, language: str) -> str:
    """Say how many of the projects have a date to draw, and how to read the bars."""
    parts = [
        say("pipeline.alt_timeline", language, count=dated, all=number(len(projects), language)),
        say("pipeline.timeline_hint", language),
    ]
    return " ".join(parts)


def history(name: str, events: pandas.DataFrame, language: str) -> str:
    """Say what a project's own timeline shows: its dated events and the stages they tell, in order of time."""
    dated = events.dropna(subset=["on"])
    ordered = sorted(dated.to_dict("records"), key=lambda row: bounds(str(row["on"]))[:2])
    told = [str(row["stage_after"]) for row in ordered if not pandas.isna(row["stage_after"])]
    changes = [code for place, code in enumerate(told) if place == 0 or told[place - 1] != code]
    parts = [say("pipeline.alt_history", language, name=name, count=len(dated))]
    if changes:
        stages = listed([_name("project_stage", code, language) for code in changes], language)
        parts.append(say("pipeline.alt_history_stages", language, stages=stages))
    return " ".join(parts)


def money(shown: pandas.DataFrame, contained: Sequence[str], without: int, hidden: int, language: str) -> str:
    """Say what the bars of amounts show and what is not in them.

    `shown` are the amounts, `contained` the names of projects that are part of others, `without` counts projects for
    which the sources have no amount, `hidden` amounts that are not known on the as-of day.
    """
    counted = {
        "without_amount": without, "without_year": int(shown["value_year"].isna().sum()), "amounts_hidden": hidden,
    }  # fmt: skip
    parts = [
        say("pipeline.alt_money", language, count=len(shown), projects=number(shown["project_id"].nunique(), language)),
        say("pipeline.never_added", language),
        *(say(f"pipeline.{key}", language, count=count) for key, count in counted.items() if count),
    ]
    if contained:
        parts.append(say("pipeline.left_out", language, names=listed(contained, language)))
    return " ".join(parts)


def currency(sums: Sequence[Sum], language: str) -> str:
    """Say what one currency's bars show: how many, of which kinds, the longest of them."""
    kinds = {entry.money.kind for entry in sums}
    longest = max(sums, key=lambda entry: entry.money.value)
    named = [_name("amount_kind", code, language) for code in codes("amount_kind") if code in kinds]
    return say(
        "pipeline.alt_currency", language, count=len(sums), kinds=listed(named, language),
        sector=_name("sector", longest.sector, language),
        kind=_name("amount_kind", longest.money.kind, language),
    )  # fmt: skip


def _top(sums: pandas.Series, vocabulary: str, language: str, most: int = 3) -> str:
    known = sums[(sums > 0) & (sums.index != NOT_KNOWN)].sort_values(ascending=False, kind="stable").head(most)
    named = [
        f"{_name(vocabulary, str(code), language)} ({number(int(count), language)})" for code, count in known.items()
    ]
    return listed(named, language)


def _unknown(counts: pandas.DataFrame, language: str) -> list[str]:
    unknown = int(counts[NOT_KNOWN].sum()) if NOT_KNOWN in counts else 0
    return [say("pipeline.stage_not_known", language, count=unknown)] if unknown else []


def _name(vocabulary: str, code: str, language: str) -> str:
    return label(vocabulary, code, language)
