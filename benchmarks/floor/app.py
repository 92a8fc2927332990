"""The floor: a bare Streamlit page that shows ready-made figures and rows as they are, and nothing else.

Started as `streamlit run app.py -- PREPARED.json`; `?page=` says which page's figures are shown.
"""

import json
import sys

import pandas as pd
import plotly.graph_objects as go
import streamlit as st


@st.cache_resource(show_spinner=False)
def _ready(path: str, page: str) -> tuple[dict, list]:
    with open(path, encoding="utf-8") as file:
        content = json.load(file)[page]
    states = [
        (
            [go.Figure(figure, skip_invalid=True) for figure in state["figures"]],
            [pd.DataFrame(rows).rename(columns=str) for rows in state["tables"]],
        )
        for state in content["states"]
    ]
    return content["widget"], states


st.set_page_config(layout="wide")
widget, states = _ready(sys.argv[1], st.query_params["page"])
picked = []
if widget["kind"]:
    if widget["kind"] == "multiselect":
        picked = st.multiselect("filter", widget["options"], key="filter")
    else:
        picked = st.pills("filter", widget["options"], selection_mode="multi", key="filter")
figures, tables = states[1 if picked else 0]
for place, figure in enumerate(figures):
    st.plotly_chart(figure, theme=None, key=f"figure_{place}")
for place, rows in enumerate(tables):
    st.dataframe(rows, hide_index=True, key=f"table_{place}")
