"""Thought of the house: rules, stores, calendars, words; it knows neither Streamlit nor Plotly."""
