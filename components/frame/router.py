"""The script Streamlit runs at every visit: language, style, navigation, then the page inside the frame."""

import streamlit as st

from components.frame import address, errors, footer, header, language, navigation, notices, stage, styles
from components.frame.document import FAVICON
from core.settings import ROOT

# A picture of our own: from a Material icon Streamlit would make a favicon that loads from fonts.gstatic.com.
# No page_title here, so that the title of the page becomes that of the document.
st.set_page_config(page_icon=ROOT / "components" / "frame" / "static" / FAVICON.rsplit("/", 1)[-1], layout="wide")

code = language.current()
# Asked before the address is written anew.
unknown = notices.refused()
page = st.navigation(navigation.streamlit_pages(code), position="top")
address.write("lang", code)
address.write("theme", None)
address.carry(page.url_path)
address.echo()
staged = stage.is_asked(page.url_path)
styles.show(code, staged=staged)
if not staged:
    header.show(code)
address.remember(page.url_path)
if not staged:
    notices.show(code, page.title, unknown)
with errors.boundary():
    page.run()
if not staged:
    footer.show(code, page.url_path)
