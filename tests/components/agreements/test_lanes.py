"""Instruments as lanes: each says its status, whether or not the day of its signing is known."""

from datetime import date

import pandas as pd

from components.agreements.lanes import lanes
from components.charts.marks import mark
from components.text import Words

ROWS = pd.DataFrame(
    [("a", "One", "2016-04-11", "signed"), ("b", "Two", None, "announced"), ("c", "Three", None, "unknown")],
    columns=["agreement_id", "title_en", "signed_on", "status"],
).assign(kind="agreement", ended_on=None, last_event_on=None)


def test_a_lane_without_a_day_of_signing_says_its_status_too() -> None:
    made = lanes(ROWS, pd.DataFrame({"agreement_id": []}), Words("en"), date(2022, 3, 1))
    assert {name: (lane.kind, lane.sign) for name, lane in made.items()} == {
        row["agreement_id"]: (row["status"], mark(row["status"], "light").sign) for row in ROWS.to_dict("records")
    }
