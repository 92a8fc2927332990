"""One match in full: the way to the record, how much is shown, the answered needs, every criterion, what is missing."""

import streamlit as st

from components.agreements.lines import link
from components.compliance import findings
from components.escaping import escaped
from components.matching import reasons
from components.matching.ranked import Asked
from components.text import Words
from core.matching.ranking import Match


def show(place: int, one: Match, asked: Asked, words: Words, *, whole: bool = True) -> None:
    """Draw the match; the short form leaves the criteria to the whole list."""
    name = reasons.subject(one, asked.for_project, words, asked.as_of)
    page = "partners" if asked.for_project else "pipeline"
    with st.container(border=True, gap="xsmall"):
        link(page, f"{words.number(place)}. {name}", words, id=asked.other_end(one))
        st.markdown(f"**{escaped(reasons.standing(one, asked.weights, words))}**")
        st.markdown("  \n".join(escaped(line) for line in _lines(one, asked, words, whole)))


def _lines(one: Match, asked: Asked, words: Words, whole: bool) -> list[str]:
    lines = [reasons.answered(answer, words, asked.as_of) for answer in one.best_answers()]
    if whole:
        lines += [reasons.criterion(item, one, asked.weights, words, asked.as_of) for item in one.findings]
    if one.missing:
        lines.append(words.say("matching.missing_needs", needs=reasons.needs(one.missing, words)))
    if one.is_party:
        lines.append(words.say("matching.is_party"))
    finding = findings.text(findings.finding(one.organization_id), words)
    lines.append(words.say("matching.finding_line", finding=finding))
    return lines
