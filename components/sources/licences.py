"""How each file of the package is licensed, and the lines its holders ask to be shown."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import cards, downloads, store, tables
from components.escaping import escaped
from components.sources import register
from components.text import Words
from core.clock import AsOf
from core.words import isolate

# Licence of the package for every file that names none of its own; see data/LICENSES.md.
ROOMS = ("tables", "geo", "vocabulary", "judgements", "editorial")


def show(words: Words, as_of: AsOf) -> None:
    """Draw the licences of files, the credit lines, and the sources by group of licence."""
    st.markdown(escaped(words.say("sources.licences_lead")))
    setting = cards.Setting(words, as_of)
    raw = store.opened().descriptor.raw
    _credits(raw, words)
    _card("licences_files", files(raw, words), setting)
    _card("licences_groups", groups(words, as_of), setting)


def files(raw: Mapping[str, object], words: Words) -> pd.DataFrame:
    """Return one row per file: what it is, rows, licence, credit line, vintage."""
    usual = _licence(raw, words)
    found = []
    for item in raw["resources"]:
        room = str(item["path"]).split("/")[0]
        found.append(
            {
                words.say("sources.file"): _name(item, room, words),
                words.say("tables.kind"): words.say(f"sources.room_{room}") if room in ROOMS else room,
                words.say("sources.rows"): int(item["rows"]),
                words.say("exports.licence"): _licence(item, words) or usual,
                words.say("sources.credit"): str(item.get("attribution", "")),
                words.say("sources.vintage"): str(item.get("vintage", "")),
                words.say("sources.path"): str(item["path"]),
            }
        )
    return pd.DataFrame(found)


def groups(words: Words, as_of: AsOf) -> pd.DataFrame:
    """Return the number of sources, and of rows that cite them, per group of licence."""
    frame = store.prepared(register.sources, as_of=as_of).frame
    counted = frame.groupby("licence_group")["cited_rows"].agg(["size", "sum"])
    terms = store.frame("vocabulary_licence_group")
    known = terms[terms["code"].isin(counted.index)]
    columns = {
        words.say("sources.licence_group"): [words.label("licence_group", code) for code in known["code"]],
        words.say("sources.sources_count"): [int(counted.at[code, "size"]) for code in known["code"]],
        words.say("sources.cited_rows"): [int(counted.at[code, "sum"]) for code in known["code"]],
        words.say("sources.meaning"): words.record_column(known, "note"),
    }
    return pd.DataFrame({name: list(values) for name, values in columns.items()})


def _credits(raw: Mapping[str, object], words: Words) -> None:
    lines = dict.fromkeys(str(item["attribution"]) for item in raw["resources"] if item.get("attribution"))
    with st.container(border=True, key="card_credit_lines"):
        st.subheader(words.say("sources.credit_lines"), anchor=False)
        st.markdown("\n".join(f"- {escaped(isolate(line, words.language))}" for line in lines))
        st.caption(words.say("sources.credit_lines_note"))


def _card(key: str, rows: pd.DataFrame, setting: cards.Setting) -> None:
    words = setting.words
    title = words.say(f"sources.{key}")
    with st.container(border=True, key=f"card_{key}"):
        st.subheader(title, anchor=False)
        tables.show(rows, words, f"table_{key}", title=title, height=min(35 * (len(rows) + 1) + 3, 460))
        downloads.show(rows, setting.stamp(title), (), words, key)


def _name(item: Mapping[str, object], room: str, words: Words) -> str:
    name = str(item["name"])
    if room == "tables":
        return words.label("table_name", name)
    if room in ("geo", "judgements"):
        return words.say(f"sources.file_{name}")
    return name.removeprefix(f"{room}_").replace("_", " ")


def _licence(item: Mapping[str, object], words: Words) -> str:
    return words.listed([str(entry["name"]) for entry in item.get("licenses", ())])
