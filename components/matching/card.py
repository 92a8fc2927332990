"""The card of matches that a dossier embeds: the first ranks with their reasons, and the way to the whole list."""

import pandas as pd
import streamlit as st

from components import cards
from components.agreements.lines import link
from components.cards import Setting
from components.compliance import notice
from components.escaping import escaped
from components.matching import found, lines, ranked, reasons
from components.matching.ranked import Asked
from core.records import Table

FIRST = 3
COMPUTED = ("match",)


def for_project(project_id: str, setting: Setting) -> None:
    """Draw which organizations have shown what a project seeks, best shown first."""
    sought = found.sought(project_id, setting.as_of)
    if len(sought):
        _card(Asked(project_id, True, setting.as_of, found.weights()), sought, setting)


def for_organization(organization_id: str, setting: Setting) -> None:
    """Draw which projects seek what an organization has shown, best shown first."""
    asked = Asked(organization_id, False, setting.as_of, found.weights())
    matches = asked.matches()
    if matches:
        _card(asked, found.cited(matches, setting.as_of), setting)


def _card(asked: Asked, sought: Table, setting: Setting) -> None:
    words, matches = setting.words, asked.matches()
    kind = "project" if asked.for_project else "organization"
    rows: pd.DataFrame = ranked.prepared_table(asked, words.language)
    cited = found.cited(matches, setting.as_of) if matches else sought
    title = words.say(f"matching.card_{kind}")
    shown = cards.Shown(f"matching_{kind}", title, rows, cited, words.say("matching.card_note"), computed=COMPUTED)
    with cards.block(shown, setting):
        if asked.for_project:
            st.caption(escaped(_sought(asked, setting)))
            if not matches:
                st.markdown(escaped(words.say("matching.nobody")))
            elif exposed := tuple(one.organization_id for one in matches[:FIRST]):
                # The measures about whole countries stand on the head of the dossier already.
                notice.show(notice.Subject(exposed), words, f"matching_{asked.record_id}")
        for place, one in enumerate(matches[:FIRST], start=1):
            lines.show(place, one, asked, words, whole=False)
        link(
            "partners", words.say("matching.whole_list", count=len(matches)), words, view="matching",
            **{kind: asked.record_id, **_weights(asked)},
        )  # fmt: skip


def _sought(asked: Asked, setting: Setting) -> str:
    words, project = setting.words, found.subjects(setting.as_of).projects[asked.record_id]
    return words.say("matching.seeks", needs=reasons.needs(project.needs, words))


def _weights(asked: Asked) -> dict[str, str]:
    first = ranked.Weights()
    return {} if asked.weights == first else {found.PARAMETER: str(asked.weights)}
