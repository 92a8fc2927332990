"""The card of the meeting pack: languages, a button, how far the making is, and the file."""

import streamlit as st

from components import state
from components.cards import Setting
from components.escaping import escaped
from components.text import Words
from core.export.pack.order import MOST_LANGUAGES
from core.export.pack.work import Wanted, Work
from core.scenes import SceneSet
from core.words import language_name, languages, own_name
from core.words.lists import parted

KEY = "pack"
# How often a running work is looked at; each look is one small file.
SECONDS = 0.6
MEGABYTE = 1_000_000


def show(scenes: SceneSet, setting: Setting) -> None:
    """Draw the card for a set of scenes; what was made stays until another one is made or the visit ends."""
    words = setting.words
    with st.container(border=True, key="pack_card"):
        st.subheader(words.say("pack.title"), anchor=False)
        st.markdown(escaped(words.say("pack.explained")))
        work: Work | None = state.get(KEY)
        is_running = work is not None and work.state == "making"
        # Only while something is being made does the browser ask again and again.
        st.fragment(_stand, run_every=SECONDS if is_running else None)(scenes, setting)


def _stand(scenes: SceneSet, setting: Setting) -> None:
    work: Work | None = state.get(KEY)
    if work is None:
        _ask(scenes, setting)
    elif work.state == "making":
        _follow(work, setting.words)
    else:
        _hand_over(work, setting.words)


def _ask(scenes: SceneSet, setting: Setting) -> None:
    words = setting.words
    title = words.record_text(scenes.title.row("title"), "title") if scenes.title else words.say("pack.own_set")
    st.caption(parted(f"{escaped(title)} · {words.say('pack.count', count=len(scenes.scenes))}"))
    chosen = st.pills(
        words.say("pack.languages"), languages(), selection_mode="multi", default=[words.language],
        format_func=own_name, key="pack_languages",
    )  # fmt: skip
    fits = 1 <= len(chosen) <= MOST_LANGUAGES
    if not fits:
        st.caption(words.say("pack.no_language"))
    can_be_made, icon = fits and bool(scenes.scenes), ":material/folder_zip:"
    if st.button(words.say("pack.make"), key="pack_make", type="primary", icon=icon, disabled=not can_be_made):
        state.put(KEY, Work(Wanted(scenes, tuple(chosen), setting.as_of)))
        st.rerun()


def _follow(work: Work, words: Words) -> None:
    now = work.progress
    st.progress(min(1.0, now.done / max(1, now.of)), text=words.say(f"pack.step_{now.step}"))
    if st.button(words.say("pack.stop"), key="pack_stop", icon=":material/stop_circle:"):
        work.stop()
        state.put(KEY, None)
        st.rerun()
    if work.state != "making":
        # The whole page runs once more, so that the browser stops asking.
        st.rerun()


def _hand_over(work: Work, words: Words) -> None:
    wanted = work.wanted
    if work.state == "done":
        named = words.listed([language_name(code, words.language) for code in wanted.languages])
        day = wanted.as_of.date.isoformat()
        st.success(escaped(words.say("pack.ready", languages=named, day=words.date(day))))
        size = words.number(len(work.content) / MEGABYTE, digits=1)
        st.download_button(
            words.say("pack.download", size=size), work.content, f"pack_{day}_{'-'.join(wanted.languages)}.zip",
            "application/zip", key="pack_download", on_click="ignore", type="primary", icon=":material/download:",
        )  # fmt: skip
    elif work.state == "failed":
        st.error(escaped(words.say("pack.failed", reason=work.reason)))
    if st.button(words.say("pack.again"), key="pack_again"):
        state.put(KEY, None)
        st.rerun()
