"""The view of the partners page: whose list, which weights, the ranking as bars, as a table, and match by match."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.style import Theme
from components.compliance import notice
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.matching import controls, found, lines, ranked, reasons
from components.matching.card import COMPUTED
from components.matching.ranked import Asked
from components.partners import rows
from components.text import Words
from core.clock import AsOf

FIRST_SHOWN = "shalkiya"


def show(setting: Setting, theme: Theme) -> None:
    """Draw the view for the organizations that the filters leave."""
    words = setting.words
    options = store.prepared(choices, as_of=setting.as_of, language=words.language)
    kind, record_id = controls.subject(options, words)
    chosen = tuple(rows.chosen(setting.as_of, setting.chosen.filter).frame["organization_id"])
    # A list for one organization is not narrowed by filters on organizations.
    asked = Asked(record_id, False, setting.as_of, controls.weights(words))
    if kind == "project":
        needs = found.subjects(setting.as_of).projects[record_id].needs
        asked = replace(asked, for_project=True, organization_ids=chosen, need=controls.need(needs, words))
    matches = asked.matches()
    if asked.for_project:
        st.markdown(escaped(_sought(asked, words)))
    if not matches:
        st.info(
            words.say("matching.nobody" if asked.for_project else "matching.no_project"), icon=":material/search_off:"
        )
        return
    subjects = [one.organization_id for one in matches] if asked.for_project else [record_id]
    notice.show(notice.of_organizations(subjects), words, "matching")
    _ranking(asked, options[kind][record_id], setting, theme)
    _reasons(asked, setting)


def choices(as_of: AsOf, language: str) -> Mapping[str, Mapping[str, str]]:
    """The projects that seek something and the organizations that have shown something: names by id, per kind."""
    words, known = Words(language), found.subjects(as_of)
    projects, organizations = (store.table(name, as_of).frame for name in ("projects", "organizations"))
    names = {
        "project": dict(zip(projects["project_id"], words.record_column(projects, "name"), strict=True)),
        "organization": dict(zip(organizations["organization_id"], words.record_column(organizations, "name"),
                                 strict=True)),
    }  # fmt: skip
    wanted = {
        "project": [name for name, one in known.projects.items() if one.needs],
        "organization": [name for name, one in known.organizations.items() if one.capabilities],
    }
    wanted["project"].sort(key=lambda name: name != FIRST_SHOWN)
    return {kind: {name: str(names[kind][name]) for name in ids} for kind, ids in wanted.items()}


def _sought(asked: Asked, words: Words) -> str:
    project = found.subjects(asked.as_of).projects[asked.record_id]
    row = reasons.named("projects", asked.record_id, asked.as_of) or {}
    basis = words.label("need_basis", str(row["need_basis"]))
    return f"{words.say('matching.seeks', needs=reasons.needs(project.needs, words))} ({basis})"


def _ranking(asked: Asked, name: str, setting: Setting, theme: Theme) -> None:
    words = setting.words
    text = ranked.sentence(asked, name, words)
    table = ranked.prepared_table(asked, words.language)
    shown = Shown(
        "matching_ranking", words.say("matching.title"), table, found.cited(asked.matches(), asked.as_of),
        f"{text} {words.say('matching.order_note')}", computed=COMPUTED,
    )  # fmt: skip
    drawn = store.figure(ranked.figure, asked=asked, language=words.language, theme=theme, compact=is_narrow())
    cards.figure(shown, drawn, text, setting)


def _reasons(asked: Asked, setting: Setting) -> None:
    words, matches = setting.words, asked.matches()
    table = ranked.prepared_table(asked, words.language)
    shown = Shown(
        "matching_reasons", words.say("matching.reasons"), table, found.cited(matches, asked.as_of),
        words.say("matching.undated"), computed=COMPUTED,
    )  # fmt: skip
    with cards.block(shown, setting):
        st.caption(words.say("matching.signs"))
        for place, one in enumerate(matches, start=1):
            lines.show(place, one, asked, words)
