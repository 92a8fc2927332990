"""Measures the app against a bare Streamlit app in the same run; see `python -m benchmarks --help`."""
