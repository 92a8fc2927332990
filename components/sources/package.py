"""The data package as one zip, and each table by itself as CSV and XLSX; made at the click, from the served version."""

import streamlit as st

from components import cards, downloads, store
from components.escaping import escaped
from components.sources.citations import fact_tables
from components.text import Words
from core.clock import AsOf
from core.export.package import package_bytes
from core.settings import settings

DOCUMENTS = ("README.md", "LICENSES.md", "CHANGELOG.md")


def show(words: Words, as_of: AsOf) -> None:
    """Draw the button of the whole package and a choice of single tables."""
    facts = store.opened().facts
    day = words.date(facts.data_date.isoformat())
    with st.container(border=True, key="card_package"):
        st.subheader(words.say("sources.package_title"), anchor=False)
        st.markdown(escaped(words.say("sources.package_lead")))
        st.caption(words.say("sources.package_version", version=facts.version, day=day, count=len(facts.files)))
        name = f"{facts.descriptor.raw['name']}_{facts.data_date.isoformat()}_{facts.version}.zip"
        st.download_button(
            words.say("sources.package_button"), zipped, name, "application/zip", key="package",
            icon=":material/archive:", type="primary", on_click="ignore",
        )  # fmt: skip
    _single_table(cards.Setting(words, as_of))


def zipped() -> bytes:
    """Return the package of the version that is served now, with the documents beside it."""
    facts = store.opened().facts
    folder = settings().data_folder
    documents = {name: (folder / name).read_bytes() for name in DOCUMENTS if (folder / name).is_file()}
    return package_bytes(facts.files, documents, facts.version, facts.data_date)


def _single_table(setting: cards.Setting) -> None:
    words = setting.words
    with st.container(border=True, key="card_single_table"):
        st.subheader(words.say("sources.single_table"), anchor=False)
        st.caption(words.say("sources.single_table_note"))
        names = [resource.name for resource in fact_tables()]
        chosen = st.selectbox(
            words.say("sources.table"), names, key="package.table", width=420,
            format_func=lambda name: words.label("table_name", name),
        )  # fmt: skip
        table = store.table(chosen, setting.as_of)
        stamp = setting.stamp(words.label("table_name", chosen))
        st.caption(words.say("sources.table_size", count=len(table), columns=words.number(table.frame.shape[1])))
        with st.container(width=420, gap="small"):
            downloads.rows(table.frame, stamp, table.cited(), words, f"table_{chosen}")
