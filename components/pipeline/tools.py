"""What a reader does with a dossier: prints it, puts it beside others, or walks its chain."""

from pathlib import Path

import streamlit as st

from components import chain
from components.frame.navigation import entry
from components.pipeline import comparing
from components.pipeline.record import Record
from components.text import Words
from core.status.chains import Node

_SCRIPT = (Path(__file__).parent / "print.js").read_text(encoding="utf-8")
_STYLE = """
button { font: inherit; font-size: .9rem; color: var(--st-text-color); background: transparent; cursor: pointer;
  min-height: 2.25rem; border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  padding: .2rem .75rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
@media print { button { display: none; } }
"""
_print = st.components.v2.component(
    "print_page", html="<button type='button'></button>\n", css=_STYLE, js=_SCRIPT
)  # fmt: skip


def show(record: Record, words: Words) -> None:
    """Draw the tools in one line."""
    compared = comparing.toggled(record.project_id)
    if record.project_id not in compared:
        compared = comparing.chosen()
    day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
    with st.container(horizontal=True, gap="small", key="project_tools", vertical_alignment="center"):
        st.page_link(
            entry("pipeline").file, label=words.say("pipeline.compare_with"), icon=":material/compare_arrows:",
            query_params={**day, "lang": words.language, "view": "compare", comparing.NAME: ",".join(compared)},
        )  # fmt: skip
        chain.link(Node("projects", record.project_id), words)
        with st.container(width="content"):
            _print(key="print_page", data={"label": words.say("pipeline.print")})
