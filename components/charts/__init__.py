"""Pure charts: a table and a language in, a Plotly figure out; no Streamlit in here."""
