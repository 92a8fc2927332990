"""The commitments of the meeting of February 2022 as a view of their own: what came of each."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import cards, lines, store, theme
from components.cards import Setting, Shown
from components.charts.marks import mark
from components.commission import COMPUTED, PAGE, cells, strip
from components.escaping import escaped
from components.text import Words
from core.records import Table
from core.words.lists import parted

Row = Mapping[str, object]


def show(setting: Setting) -> None:
    """Draw the strip and, of each commitment, its state, its ground, and what was seen of its subject since."""
    words = setting.words
    shown, told_of_all = store.prepared(strip.described, setting=setting)
    if len(shown.rows):
        # The answer in one sentence, before the figure that shows it commitment by commitment.
        st.markdown(escaped(told_of_all))
    if not strip.show(setting):
        st.info(escaped(words.say("overview.context_later")), icon=":material/info:")
        return
    table, told = store.prepared(_told, setting=setting)
    listed = pd.DataFrame([_cells(row, told, words) for row in table.frame.to_dict("records")])
    listed = listed.set_axis(list(table.frame["commitment_id"]), axis="index")
    title = words.say("overview.strip_rows", count=len(table))
    shown = Shown("commission_meeting", title, listed, table, words.say("commission.meeting_note"), COMPUTED)
    with cards.block(shown, setting):
        for place, row in enumerate(table.frame.to_dict("records"), start=1):
            _one(place, row, told.get(str(row["commitment_id"]), []), words)


def _told(setting: Setting) -> tuple[Table, dict[str, list[Row]]]:
    """The commitments citing every word about them or their subject, and these words by commitment, oldest first."""
    table, updates = strip.made_there(setting.as_of), store.table("commitment_updates", setting.as_of)
    own = updates.frame[updates.frame["commitment_id"].isin(table.frame["commitment_id"])].sort_values("on")
    found = {str(name): group.to_dict("records") for name, group in own.groupby("commitment_id")}
    cited = [
        ";".join(dict.fromkeys([cell, *(str(word["source_ids"]) for word in found.get(str(name), []))]))
        for name, cell in zip(table.frame["commitment_id"], table.frame["source_ids"], strict=True)
    ]
    return Table(table.name, table.frame.assign(source_ids=cited), store.opened().sources()), found


def _one(place: int, row: Row, told: list[Row], words: Words) -> None:
    seen = mark(str(row["status"]), theme.current())
    sign = f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}'
    name, state = str(row["commitment_id"]), words.label("commitment_status", str(row["status"]))
    with st.container(key=f"line_meeting_{place}", gap=None):
        lines.link(f"{words.number(place)}. {words.record_text(row, 'text')}", PAGE, words, id=name)
        strength = words.label("commitment_strength", str(row["strength"]))
        said = [words.label("owner_side", str(row["owner_side"])), strength, _silence(row, words)]
        st.caption(parted(f"{sign} **{escaped(state)}** · {escaped(' · '.join(filter(None, said)))}"))
        if words.record(row, "status_basis")[0]:
            st.markdown(escaped(words.record_text(row, "status_basis")))
        for word in told:
            st.caption(f"{escaped(_word(word, words))} {lines.cited(str(word['source_ids']), words)}")


def _silence(row: Row, words: Words) -> str:
    months = row["silent_months_least"]
    if pd.isna(months):
        return ""
    return f"{words.say('commission.silent_for')}: {words.duration(int(str(months)))}"


def _word(word: Row, words: Words) -> str:
    about = words.say(f"commission.relation_{word['relation']}")
    first = f"{words.date(str(word['on']))} · {words.label('said_by', str(word['said_by']))} · {about}"
    return f"{first}: {words.record_text(word, 'note')}" if words.record(word, "note")[0] else first


def _cells(row: Row, told: Mapping[str, list[Row]], words: Words) -> dict[str, str]:
    ground = words.record_text(row, "status_basis") if words.record(row, "status_basis")[0] else ""
    since = "\n".join(_word(word, words) for word in told.get(str(row["commitment_id"]), []))
    return {
        words.say("tables.what"): words.record_text(row, "text"),
        words.say("commission.owner"): words.label("owner_side", str(row["owner_side"])),
        words.say("commission.strength"): words.label("commitment_strength", str(row["strength"])),
        words.say("commission.status_reported"): cells.status_text(str(row["status"]), words),
        words.say("commission.status_basis"): ground,
        words.say("commission.last_word"): words.sortable_date(row["last_word_on"]),
        words.say("commission.silent_for"): _silence(row, words),
        words.say("commission.words_since"): since or words.say("commission.not_recorded"),
    }
