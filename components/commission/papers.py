"""Papers to take along: the draft annex of open points in two languages, and the calendar."""

from dataclasses import replace
from urllib.parse import urljoin

import pandas as pd
import streamlit as st

from components import cards, downloads, store, tables
from components.cards import Setting, Shown
from components.commission import COMPUTED, asking, board, dates, grid, points, switches
from components.commission.asking import Ask
from components.escaping import escaped
from components.text import Words
from core.export.annex import annex_bytes, pair
from core.export.calendar import MEDIA_TYPE, calendar_bytes
from core.export.stamp import Stamp
from core.records import Table
from core.status.awaited import is_open
from core.words import language_name

PAIRS = ("fa-ru", "fa-kk", "fa-en", "en-ru", "en-kk", "kk-ru")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show(setting: Setting) -> None:
    """Draw the choice of open points with the annex, and the calendar."""
    _annex(setting)
    _calendar(setting)


def _annex(setting: Setting) -> None:
    words = setting.words
    st.subheader(words.say("commission.annex"), anchor=False)
    st.markdown(escaped(words.say("commission.annex_note")))
    ask, chosen = asking.bar(setting.as_of, words)
    found = asking.answered(ask)
    found = found.where(is_open(found.frame))
    if not len(found):
        st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")
        return
    setting = replace(setting, chosen=chosen)
    listed = store.prepared(open_rows, ask=ask, language=words.language)
    title = words.say("commission.open_points", count=len(found))
    shown = Shown("commission_points", title, listed, found, words.say("commission.points_hint"), COMPUTED)
    picked = grid.show(shown, setting, "multi-row", 420)
    taken = found.where(found.frame["commitment_id"].isin(picked)) if picked else found
    two = switches.switch("pair", PAIRS, lambda code: _pair_text(code, words), words)
    st.caption(escaped(words.say("commission.taken", count=len(taken), all=words.number(len(found)))))
    name = f"{downloads.file_name('protocol_annex', setting.stamp(title))}_{two}"
    st.download_button(
        words.say("commission.annex_download"), lambda: annex(taken, two, ask, setting), f"{name}.docx", DOCX,
        key="commission_annex", on_click="ignore", icon=":material/draft:", type="primary",
    )  # fmt: skip


def open_rows(ask: Ask, language: str) -> pd.DataFrame:
    """The open ones of the answered commitments as the reader sees them."""
    frame = asking.answered(ask).frame
    listed = store.prepared(board.table_rows, ask=ask, language=language)
    return listed.loc[list(frame.loc[is_open(frame), "commitment_id"])]


def annex(taken: Table, two: str, ask: Ask, setting: Setting) -> bytes:
    """The document of the open points in a pair of languages such as `fa-ru`."""
    languages = pair(*two.split("-"))
    stamps = {language: _stamp(language, ask, setting) for language in languages}
    return annex_bytes(points.points(taken, languages, setting.as_of), stamps)


def _stamp(language: str, ask: Ask, setting: Setting) -> Stamp:
    words = Words(language)
    title, filters = words.say("exports.draft_title"), asking.described(ask, words)
    return replace(setting.stamp(title), language=language, filters=filters)


def _pair_text(code: str, words: Words) -> str:
    return " + ".join(language_name(language, words.language) for language in code.split("-"))


def _calendar(setting: Setting) -> None:
    words = setting.words
    entries, left_out, cited = store.prepared(dates.entries, setting=setting)
    rows = pd.DataFrame(
        {
            words.say("tables.when"): [entry.when for entry in entries],
            words.say("commission.kind"): [entry.kind for entry in entries],
            words.say("tables.what"): [entry.title for entry in entries],
        },
        index=[entry.id for entry in entries],
    )
    title = words.say("commission.calendar")
    note = " ".join((words.say("commission.calendar_note"), words.say("commission.calendar_left_out", count=left_out)))
    with cards.block(Shown("commission_calendar", title, rows, cited, note), setting):
        tables.show(rows, words, "commission_calendar_rows", title=title, height=260)
        stamp = setting.stamp(title)
        st.download_button(
            words.say("commission.calendar_download"), lambda: calendar_bytes(entries, stamp),
            f"{downloads.file_name('calendar', stamp)}.ics", MEDIA_TYPE, key="commission_ics", on_click="ignore",
            icon=":material/calendar_month:",
        )  # fmt: skip
        st.caption(escaped(words.say("commission.calendar_feed")))
        st.code(feed_address(st.context.url or "", words.language), language=None, wrap_lines=True)


def feed_address(page: str, language: str) -> str:
    """Return the whole address of the calendar beside the page, as calendars need it; without a page, its path."""
    return urljoin(page, f"{'' if page else '/'}calendar/{language}.ics")
