"""Every reason of a match in the reader's words: what each criterion says, what answers a need, what is missing."""

from collections.abc import Sequence
from fractions import Fraction

from components import store
from components.compliance.notice import organization_name
from components.pipeline.record import named
from components.text import Words
from core.clock import AsOf
from core.matching.criteria import Answer, Finding
from core.matching.ranking import Match
from core.matching.subjects import Need
from core.matching.weights import Weights
from core.narrative import matching as narrative

# Filled: shown; open: shown to be nothing; a question mark: unknown; a dash: does not apply.
SHOWN, NOTHING, UNKNOWN, NOT_APPLICABLE = "●", "○", "?", "–"


def need_name(code: str, words: Words) -> str:
    """The name of a need: a service, or another need."""
    return narrative.need_name(code, words.language)


def needs(sought: Sequence[Need], words: Words) -> str:
    """The names of needs, each once."""
    return narrative.needs(sought, words.language)


def percent(share: Fraction | None, words: Words) -> str:
    """A share as a percentage; the word for not applicable where no criterion has a weight."""
    return words.unknown("not_applicable") if share is None else words.percent(float(share))


def standing(one: Match, chosen: Weights, words: Words) -> str:
    """How much is shown, and how much it could be."""
    shown, possible = one.shown(chosen), one.possible(chosen)
    if shown == possible:
        return words.say("matching.standing", shown=percent(shown, words))
    return words.say("matching.standing_open", shown=percent(shown, words), possible=percent(possible, words))


def criterion(found: Finding, one: Match, chosen: Weights, words: Words, as_of: AsOf) -> str:
    """A line per criterion: its sign, name, value times weight, and why."""
    name, weight = words.say(f"matching.{found.criterion}"), words.number(chosen.of(found.criterion))
    if found.state == "known":
        value = words.number(round(float(found.value), 3))
        head = words.say("matching.value_times_weight", name=name, value=value, weight=weight)
    else:
        head = words.say(f"matching.{found.state}_times_weight", name=name, weight=weight)
    return f"{sign(found)} {head} {why(found, one, words, as_of)}"


def sign(found: Finding) -> str:
    """The sign of a finding."""
    if found.state == "known":
        return SHOWN if found.value else NOTHING
    return UNKNOWN if found.state == "unknown" else NOT_APPLICABLE


def why(found: Finding, one: Match, words: Words, as_of: AsOf) -> str:
    """The reason of a finding as a sentence."""
    project = named("projects", one.project_id, as_of)
    values: dict[str, str] = {}
    if found.reason in ("by_capability", "by_organization", "another_sector"):
        values["sector"] = words.label("sector", str(project["sector"])) if project else ""
    if found.reason in ("at_work", "planned", "agreed", "not_recorded"):
        values["country"] = words.label("country", str(project["country"])) if project else ""
    if found.reason in ("at_work", "planned", "agreed"):
        values["names"] = words.listed([_record(record_id, words, as_of) for record_id in found.record_ids])
    if found.reason == "ratio":
        values["share"] = words.percent(float(found.value))
    if found.reason == "publishers":
        values["names"] = words.listed(list(found.record_ids))
        return words.say("matching.why_publishers", count=len(found.record_ids), **values)
    return words.say(f"matching.why_{found.reason}", **values)


def answered(answer: Answer, words: Words, as_of: AsOf) -> str:
    """The need, the service that answers it (with the reason where it is only akin), and the evidence."""
    row = named("capabilities", answer.capability.capability_id, as_of)
    evidence = words.record_text(row, "evidence") if row else words.unknown()
    return narrative.answered(answer, evidence, _kinship(answer, words), words.language)


def subject(one: Match, for_project: bool, words: Words, as_of: AsOf) -> str:
    """The name of the other end: the organization of a project's list, or the project of an organization's."""
    if for_project:
        return organization_name(one.organization_id, words)
    return _record(one.project_id, words, as_of)


def _record(record_id: str, words: Words, as_of: AsOf) -> str:
    for table, name in (("projects", "name"), ("agreements", "title"), ("capabilities", "evidence")):
        row = named(table, record_id, as_of)
        if row:
            return words.record_text(row, name)
    return record_id


def _kinship(answer: Answer, words: Words) -> str:
    for row in store.frame("vocabulary_service_kinship").to_dict("records"):
        if narrative.is_kinship(row, answer):
            return words.record_text(row, "reason")
    return ""
