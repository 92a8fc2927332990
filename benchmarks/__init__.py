"""The app against its floor: a bare Streamlit app with as many ready-made figures and table rows, in the same run.

`pages.py` is the table of what is opened and which filter is changed; `survey.py` counts what each page then shows and
`sizes.py` makes the floor's figures of that size; the browser, the bare websocket protocol and a crowd of sessions
measure both sides in turn; `report.py` holds the gates. Absolute times tell about the machine, ratios about the app.
"""
