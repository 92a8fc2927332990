"""What moves, what is silent, what needs a decision: three lists of dated lines."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import cards, store, theme
from components.charts.marks import mark
from components.escaping import escaped
from components.overview import PAGE, REGISTER, lines, rows
from components.overview.lines import Line
from components.text import Words
from core.records import Table
from core.status.awaited import awaited, is_open
from core.status.silence import SESSION

MOVES, LISTED = 8, 8
# How many lines of each reason are shown; all of them are a click away.
PLACES = {"overdue": 4, "undertaken": 2, "agreed_to_study": 2}


def show(setting: cards.Setting) -> None:
    """Draw the three lists side by side."""
    with st.container(key="overview_movement"):
        places = st.columns(3, gap="small")
    with places[0]:
        moving(setting)
    with places[1]:
        silent(setting)
    with places[2]:
        waiting(setting)


def moving(setting: cards.Setting) -> None:
    """The latest dated words and events of the last twelve months."""
    words, table = setting.words, store.prepared(rows.moves, as_of=setting.as_of)
    newest = table.frame.head(MOVES)
    owners = _owners(setting)
    items = [_move(row, owners, words) for row in newest.to_dict("records")]
    note = words.say("overview.moves_note", count=len(table), day=_day(setting))
    with cards.block(_shown("moves", newest, items, table, setting, note), setting):
        lines.show(items, words, "moves")
        if not items:
            st.markdown(words.say("overview.nothing_moved"))


def silent(setting: cards.Setting) -> None:
    """The open commitments about which open sources have been silent longest."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    frame = table.frame[is_open(table.frame) & table.frame["silent_months_least"].notna()]
    longest = frame.sort_values("silent_months_least", ascending=False, kind="stable").head(LISTED)
    items = [_silence(row, words) for row in longest.to_dict("records")]
    undated = int((is_open(table.frame) & table.frame["silent_months_least"].isna()).sum())
    note = words.say("overview.silent_note", count=undated, day=_day(setting))
    with cards.block(_shown("silent", longest, items, table, setting, note), setting):
        lines.show(items, words, "silent")
        silenced = int(table.frame["computed"].str.contains("silent_12").sum())
        label = words.say("overview.all_silent", count=silenced)
        _open_all(label, words, computed="silent_12")


def waiting(setting: cards.Setting) -> None:
    """Open commitments past their due date, promised or to be studied, without a result in open sources."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    found = awaited(table.frame)
    newest = pd.concat([found[found["reason"] == reason].head(most) for reason, most in PLACES.items()])
    items = [_wait(row, words) for row in newest.to_dict("records")]
    note = words.say("overview.decide_note", day=_day(setting))
    with cards.block(_shown("decide", newest, items, table, setting, note), setting):
        lines.show(items, words, "decide")
        counts = found["reason"].value_counts()
        for reason in PLACES:
            if counts.get(reason):
                label = words.say(f"overview.all_{reason}", count=int(counts[reason]))
                _open_all(label, words, **{"computed" if reason == "overdue" else "strength": reason})


def _open_all(label: str, words: Words, **parameters: str) -> None:
    with st.container(key=f"open_{'_'.join(parameters.values())}"):
        lines.link(label, PAGE, words, icon=":material/list:", list=REGISTER, **parameters)


def _owners(setting: cards.Setting) -> Mapping[str, str]:
    """The name of each agreement, commitment and project in the reader's language."""
    named = {}
    for name, key, text in (
        ("agreements", "agreement_id", "title"), ("commitments", "commitment_id", "text"), ("projects", "project_id", "name"),
    ):  # fmt: skip
        frame = store.table(name, setting.as_of).frame
        named |= dict(zip(frame[key], setting.words.record_column(frame, text), strict=True))
    return named


def _move(row: Mapping[str, object], owners: Mapping[str, str], words: Words) -> Line:
    kind, owner = str(row["kind"]), str(row["owner_id"])
    page = {"agreement": "agreements", "commitment": PAGE, "project": "pipeline"}[kind]
    note, _ = words.record(row, "note")
    return Line(
        f"{words.date(str(row['on']))} · {_what(kind, row, words)}", owners.get(owner, owner), page, {"id": owner},
        str(row["source_ids"]), note=words.record_text(row, "note") if note else "",
    )  # fmt: skip


def _what(kind: str, row: Mapping[str, object], words: Words) -> str:
    if kind == "agreement":
        return words.label("agreement_event", str(row["code"]))
    if kind == "project":
        return words.record_text(row, "event")
    sides = [words.label("said_by", code) for code in str(row["said_by"]).split(";")]
    return words.say("overview.word_of", sides=words.listed(sides))


def _silence(row: Mapping[str, object], words: Words) -> Line:
    months, last = int(str(row["silent_months_least"])), str(row["last_word_on"])
    by = words.say("overview.at_session") if row["last_word_by"] == SESSION else words.label("said_by", str(row["last_word_by"]))
    lead = f"{_sign('silent')} **{escaped(words.duration(months))}**"
    when = words.say("overview.not_seen_since", date=words.date(last), by=by)
    return Line(when, words.record_text(row, "text"), PAGE, {"id": str(row["commitment_id"])}, str(row["last_word_sources"]), lead=lead)


def _wait(row: Mapping[str, object], words: Words) -> Line:
    reason = str(row["reason"])
    if reason == "overdue":
        months = words.duration(int(str(row["overdue_months_least"])))
        when = words.say("overview.was_due", date=words.date(str(row["due_on"])), months=months)
    else:
        when = words.say(f"overview.waits_{reason}")
    side = words.label("owner_side", str(row["owner_side"]))
    lead = f"{_sign('overdue' if reason == 'overdue' else 'partly_met')} **{escaped(side)}**"
    return Line(when, words.record_text(row, "text"), PAGE, {"id": str(row["commitment_id"])}, str(row["source_ids"]), lead=lead)


def _sign(status: str) -> str:
    seen = mark(status, theme.current())
    return f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}'


def _day(setting: cards.Setting) -> str:
    return setting.words.date(setting.as_of.date.isoformat())


def _shown(name: str, frame: pd.DataFrame, items: list[Line], table: Table, setting: cards.Setting, note: str) -> cards.Shown:
    words = setting.words
    exported = pd.DataFrame(
        {words.say("overview.when"): [item.when for item in items], words.say("overview.what"): [item.label for item in items],
         words.say("overview.note"): [item.note for item in items]},
        index=[item.parameters["id"] for item in items],
    )  # fmt: skip
    cited = Table(table.name, frame, table.sources)
    return cards.Shown(f"overview_{name}", words.say(f"overview.{name}"), exported, cited, note)
