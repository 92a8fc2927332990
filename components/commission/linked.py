"""What a session or a commitment is linked to, each link with its ground, and where its sources differ."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards, dossier, lines, store
from components.cards import Setting, Shown
from components.commission import PAGE, cells
from components.escaping import escaped
from components.lines import Line
from components.text import Words

# Key, text and page of each table a link may lead to.
_TARGETS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "agreements": ("agreement_id", "title", "agreements"),
        "projects": ("project_id", "name", "pipeline"),
        "sessions": ("session_id", "", PAGE),
    }
)


def show(record_id: str, names: Sequence[str], setting: Setting) -> None:
    """Draw the linked records of the named tables; where nothing links them, say that there is no evidence."""
    words, table = setting.words, store.table("links", setting.as_of)
    bonds = table.where((table.frame["from_id"] == record_id) | (table.frame["to_id"] == record_id))
    items = [(name, line) for name in names for line in _lines(name, record_id, bonds.frame, setting)]
    found = [line for _, line in items]
    if not found:
        st.markdown(escaped(words.say("commission.no_links")))
        return
    shown = Shown("commission_links", words.say("commission.links"), lines.as_rows(found, words), bonds)
    with cards.block(shown, setting):
        for name in names:
            own = [line for kind, line in items if kind == name]
            st.markdown(f"**{escaped(words.label('table_name', name))}**")
            lines.show(own, words, f"linked_{name}")
            if not own:
                st.caption(escaped(words.say("commission.no_evidence")))


def contradictions(table: str, record_id: str, setting: Setting) -> None:
    """Draw where the sources of a record differ; nothing when they do not."""
    judged = store.frame("judgements_contradictions")
    own = judged[(judged["subject_table"] == table) & (judged["subject_id"] == record_id)]
    if len(own):
        st.subheader(setting.words.say("commission.contradictions"), anchor=False)
        dossier.contradictions(own, setting.words)


def pair_line(pair: cells.Row, other: str, texts: Mapping[str, str], words: Words) -> Line:
    """The line of a carry-over: when and by whom it was said, and on what ground; `other` is what it leads to."""
    sides = words.listed([words.label("said_by", code) for code in str(pair["said_by"]).split(";")])
    ground = words.say(f"commission.relation_{pair['relation']}")
    when = f"{words.date(str(pair['on']))} · {words.say('commission.word_of', sides=sides)}"
    return Line(when, texts.get(other, other), PAGE, {"id": other}, str(pair["source_ids"]), note=ground)


def _lines(name: str, record_id: str, bonds: pd.DataFrame, setting: Setting) -> Iterator[Line]:
    words, (key, text, page) = setting.words, _TARGETS[name]
    known = {str(row[key]): row for row in store.table(name, setting.as_of).frame.to_dict("records")}
    for bond in bonds.to_dict("records"):
        way = "to" if str(bond["from_id"]) == record_id else "from"
        other = known.get(str(bond[f"{way}_id"])) if bond[f"{way}_table"] == name else None
        if other:
            label = words.record_text(other, text) if text else cells.session_text(other, words)
            ground = words.record_text(bond, "basis") if words.record(bond, "basis")[0] else ""
            kind = words.label("link_kind", str(bond["kind"]))
            yield Line(kind, label, page, {"id": str(other[key])}, str(bond["source_ids"]), note=ground)
