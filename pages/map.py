"""Page map."""

import streamlit as st

from components.frame import language
from core.words import say

st.title(say("frame.page_map", language.current()))
