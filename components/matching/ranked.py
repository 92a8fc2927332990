"""The ranking drawn: bars with their sentence, and the same as a table with every reason, for one subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components import store
from components.charts import matching as chart
from components.charts.pipeline_look import Look
from components.charts.style import Theme
from components.compliance import findings
from components.matching import found, reasons
from components.text import Words
from core.clock import AsOf
from core.matching.criteria import CRITERIA
from core.matching.ranking import Match
from core.matching.weights import Weights
from core.narrative import matching as narrative


@dataclass(frozen=True)
class Asked:
    """Whose list is asked for: a project's or an organization's, under which weights, and of which organizations.

    `need` is the code of the one need that counts, where a reader asks who could do only this.
    """

    record_id: str
    for_project: bool
    as_of: AsOf
    weights: Weights = Weights()
    organization_ids: tuple[str, ...] | None = None
    need: str = ""

    def matches(self) -> tuple[Match, ...]:
        """The ranked matches."""
        if self.for_project:
            ranked = found.of_project(self.record_id, self.as_of, self.weights, self.need)
        else:
            ranked = found.of_organization(self.record_id, self.as_of, self.weights)
        return ranked if self.organization_ids is None else found.within(ranked, self.organization_ids)

    def other_end(self, one: Match) -> str:
        """The id of the record that a match adds to the subject."""
        return one.organization_id if self.for_project else one.project_id


def figure(asked: Asked, language: str, theme: Theme, compact: bool) -> go.Figure:
    """The ranked bars."""
    words = Words(language)
    bars = [_bar(one, asked, words) for one in asked.matches()]
    return chart.ranking(bars, Look(language, theme, compact))


def sentence(asked: Asked, subject: str, words: Words) -> str:
    """The ranking in words."""
    told = [
        (reasons.subject(one, asked.for_project, words, asked.as_of), float(one.shown(asked.weights) or 0),
         float(one.possible(asked.weights) or 0))
        for one in asked.matches()
    ]  # fmt: skip
    return narrative.ranking(subject, told, words.language, for_project=asked.for_project)


def table(asked: Asked, language: str) -> pd.DataFrame:
    """A row per match with every reason in a column of its own; the index holds the ids of the other ends."""
    words, matches = Words(language), asked.matches()
    rows = [_row(place, one, asked, words) for place, one in enumerate(matches, start=1)]
    columns = [words.say(f"matching.{name}") for name in _columns(asked)]
    index = pd.Index([asked.other_end(one) for one in matches], name="id")
    return pd.DataFrame([list(row.values()) for row in rows], columns=columns, index=index)


def _columns(asked: Asked) -> Sequence[str]:
    subject = "organization" if asked.for_project else "project"
    return ("place", subject, "shown", "possible", "answers", *CRITERIA, "missing", "finding")


def _row(place: int, one: Match, asked: Asked, words: Words) -> Mapping[str, object]:
    told = {item.criterion: reasons.criterion(item, one, asked.weights, words, asked.as_of) for item in one.findings}
    shown, possible = one.shown(asked.weights), one.possible(asked.weights)
    return {
        "place": place,
        "subject": reasons.subject(one, asked.for_project, words, asked.as_of),
        "shown": pd.NA if shown is None else round(float(shown) * 100, 1),
        "possible": pd.NA if possible is None else round(float(possible) * 100, 1),
        "answers": " ".join(reasons.answered(answer, words, asked.as_of) for answer in one.best_answers()),
        **told,
        "missing": reasons.needs(one.missing, words),
        "finding": findings.text(findings.finding(one.organization_id), words),
    }


def _bar(one: Match, asked: Asked, words: Words) -> chart.Bar:
    applicable = [item for item in one.findings if item.state != "not_applicable"]
    whole = sum(asked.weights.of(item.criterion) for item in applicable) or 1
    parts = {item.criterion: float(asked.weights.of(item.criterion) * item.value / whole)
             for item in applicable if item.state == "known"}  # fmt: skip
    unknown = sum(asked.weights.of(item.criterion) for item in applicable if item.state == "unknown") / whole
    sign = findings.SIGNS[findings.finding(one.organization_id)] if asked.for_project else ""
    name = reasons.subject(one, asked.for_project, words, asked.as_of)
    return chart.Bar(asked.other_end(one), name, sign, parts, unknown)


def prepared_table(asked: Asked, language: str) -> pd.DataFrame:
    """The table, made once per moment, subject, weights and language."""
    return store.prepared(table, asked=asked, language=language)
