"""The sentences of the projects page say what the numbers say, in every language."""

import pandas
import pytest

from core.narrative import flow, pipeline
from core.status.amounts import Sum, sums
from core.status.flow import COMPARED, VERDICTS
from core.status.stages import counts
from core.words import languages, plain


def projects(*rows: tuple[str, str | None, str]) -> pandas.DataFrame:
    frame = pandas.DataFrame(rows, columns=["sector", "stage", "direction"]).astype("string")
    return frame.assign(
        project_id=[f"p{place}" for place in range(len(frame))],
        evidence_months=pandas.array([40] * len(frame), dtype="Int64"), evidence_on="2020",
    )  # fmt: skip


FRAME = projects(("copper", "operating", "domestic"), ("copper", "idea", "irn_to_kaz"), ("gold", None, "offer_kaz"))
AMOUNTS = pandas.DataFrame(
    [("p0", "copper", "spent", 5.0, "USD", 2020, None), ("p1", "copper", "announced", 9.0, "USD", None, None)],
    columns=["project_id", "sector", "kind", "value", "currency", "value_year", "contained_in_project_id"],
).astype({"value_year": "Int64"})


def test_the_lead_counts_what_concerns_both_countries() -> None:
    text = pipeline.lead(FRAME, "en")
    assert "3 projects: 2 between" in text and "1 domestic" in text and "The stage of 3 rests on evidence" in text


def test_the_lead_does_not_speak_of_nothing() -> None:
    fresh = FRAME.assign(evidence_months=pandas.array([1] * 3, dtype="Int64"))
    assert "rests on" not in pipeline.lead(fresh, "en") and "date of its own" not in pipeline.lead(fresh, "en")


def test_the_lead_counts_what_was_known_by_the_day_and_tells_the_others_apart() -> None:
    text = pipeline.lead(FRAME, "en", pandas.Series([True, False, False], FRAME.index))
    assert "1 project: 0 between" in text and "2 more projects are listed today" in text


def test_what_has_no_date_is_said_in_words_that_part_the_counts() -> None:
    # Undated stages on record, stages that no report ever told, standstill of open stages: three counts.
    undated = FRAME.assign(evidence_on=pandas.array([None] * 3, dtype="string"))
    tally = {name: 0 for name in VERDICTS} | {"undated": 2}
    said = (
        pipeline.lead(undated, "en"),
        flow.flow(tally, ("2022", "2024"), "en"),
        flow.standstill(pandas.Series([pandas.NA, False], dtype="boolean"), 36, "en"),
    )
    parts = ("no date of their own", "neither the present nor an earlier one", "names its present stage")
    assert [[part in text for part in parts] for text in said] == [
        [place == own for own in range(len(parts))] for place in range(len(parts))
    ]


def test_the_matrix_names_the_largest_and_the_unknown() -> None:
    text = pipeline.matrix(counts(FRAME), "en")
    assert "Copper (2)" in text and "not yet known" in text


def test_the_stages_are_not_called_a_cohort() -> None:
    text = pipeline.stages(counts(FRAME), "en")
    assert "Operating: 1" in text and "not one group passing" in text


def test_money_says_what_is_missing() -> None:
    text = pipeline.money(AMOUNTS, ["Part of it"], 1, 2, "en")
    assert "2 amounts of 2 projects" in text and "never added" in text and "Part of it" in text
    assert "1 project has no amount" in text and "1 amount has no year" in text and "2 amounts of later" in text


def test_a_currency_names_its_longest_bar() -> None:
    assert "Longest: Copper, Announced" in pipeline.currency(sums(AMOUNTS), "en")


def test_a_history_tells_each_change_of_stage_once() -> None:
    events = pandas.DataFrame(
        [("2020", "mou"), ("2019", "idea"), ("2021", "mou"), (None, "operating")], columns=["on", "stage_after"]
    )
    text = pipeline.history("X", events, "en")
    assert "3 dated events" in text and "Idea, Memorandum." in text


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_there_in_every_language(language: str) -> None:
    added: tuple[Sum, ...] = sums(AMOUNTS)
    texts = [
        pipeline.lead(FRAME, language), pipeline.matrix(counts(FRAME), language), pipeline.timeline(FRAME, 2, language),
        pipeline.stages(counts(FRAME), language), pipeline.money(AMOUNTS, [], 1, 0, language),
        pipeline.currency(added, language), pipeline.matrix(counts(FRAME.iloc[:0]), language),
    ]  # fmt: skip
    assert all(texts)
    if language == "fa":
        assert not any(digit in plain("".join(texts)) for digit in "0123456789")


def test_what_became_of_projects_is_one_sentence_about_all_of_them() -> None:
    counts = dict.fromkeys((*COMPARED, "first_told", "undated", "not_known"), 0) | {"moved": 8, "fell_back": 1}
    told = flow.flow(counts, ("2022-02-28", "2026-11-22"), "ru")
    assert "Продвижение: 8, без изменений: 0, шаг назад: 1." in told
