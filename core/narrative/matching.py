"""Rankings in words: whose it is, who comes first and how much is unknown; what answers a need and on what ground."""

from collections.abc import Mapping, Sequence

from core.matching.criteria import Answer
from core.matching.subjects import Need
from core.vocabulary import codes, label
from core.words import say
from core.words.lists import listed
from core.words.numbers import percent

NAMED = 3


def ranking(
    subject: str, ranked: Sequence[tuple[str, float, float]], language: str, *, for_project: bool = True
) -> str:
    """Say it of (name, shown, possible) from the first rank to the last, shares of one."""
    kind = "organizations" if for_project else "projects"
    if not ranked:
        return say(f"matching.none_{kind}", language, subject=subject)
    first = [
        say("matching.alt_first", language, name=name, shown=percent(shown, language),
            possible=percent(possible, language))
        for name, shown, possible in ranked[:NAMED]
    ]  # fmt: skip
    head = say(f"matching.alt_{kind}", language, count=len(ranked), subject=subject)
    return f"{head} {listed(first, language)}."


def need_name(code: str, language: str) -> str:
    """Return the name of a need: a service, or another need."""
    return label("capability_service" if code in codes("capability_service") else "need_kind", code, language)


def needs(sought: Sequence[Need], language: str) -> str:
    """Return the names of needs, each once."""
    return listed(list(dict.fromkeys(need_name(need.code, language) for need in sought)), language)


def answered(answer: Answer, evidence: str, reason: str, language: str) -> str:
    """Say which need is answered and by what evidence; of a service that is only akin also which, and the reason."""
    need, service = need_name(answer.need.code, language), need_name(answer.capability.service, language)
    if answer.share == 1:
        return say("matching.answer", language, need=need, evidence=evidence)
    return say("matching.answer_akin", language, need=need, service=service, evidence=evidence, reason=reason)


def is_kinship(row: Mapping[str, object], answer: Answer) -> bool:
    """Tell whether a row of the vocabulary `service_kinship` is the reason of an answer."""
    return {row["need"], row["answered_by"]} == {answer.need.code, answer.capability.service}
