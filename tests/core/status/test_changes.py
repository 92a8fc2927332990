"""The steps give for any day what the store gives for it."""

import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import store
from core.clock import AsOf
from core.records import Table
from core.status.changes import Step, happening_day, known_from, snapshot_steps, stage_steps
from core.status.stages import evidence_dates

LAST = store.data_date()
DAYS = st.dates(datetime.date(2003, 1, 1), LAST - datetime.timedelta(days=1))
PROJECTS = store.opened().table("projects", AsOf(LAST)).frame
EVENTS = store.opened().table("project_events", AsOf(LAST)).frame
SITES = store.opened().table("sites", AsOf(LAST)).frame


def standing(steps: list[Step], day: datetime.date) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for step in steps:
        if step.day <= day:
            found[step.record_id] = (step.status, step.on)
    return found


def published(table: Table) -> pd.Series:
    return known_from(table.frame["source_ids"], table.sources)


@settings(max_examples=12, deadline=None)
@given(DAYS)
def test_stages_are_those_of_the_store(day: datetime.date) -> None:
    table, events = (store.opened().table(name, AsOf(day)).frame for name in ("projects", "project_events"))
    found = standing(stage_steps(PROJECTS, EVENTS, LAST), day)
    stages = dict(zip(table["project_id"], table["stage"].fillna(""), strict=True))
    dates = dict(zip(table["project_id"], evidence_dates(table, events, day, LAST).fillna(""), strict=True))
    for project_id in table["project_id"]:
        assert found.get(project_id, ("", "")) == (stages[project_id], dates[project_id]), project_id


@settings(max_examples=6, deadline=None)
@given(DAYS)
def test_statuses_of_sites_are_those_of_the_store(day: datetime.date) -> None:
    table = store.opened().table("sites", AsOf(day)).frame
    found = standing(snapshot_steps(SITES, "status", "status_on", LAST), day)
    for site_id, status in zip(table["site_id"], table["status"].fillna(""), strict=True):
        assert found.get(site_id, ("", ""))[0] == status, site_id


@settings(max_examples=12, deadline=None)
@given(DAYS)
def test_with_what_was_published_by_then_alone_they_are_those_of_the_store_too(day: datetime.date) -> None:
    moment = AsOf(day, known_then=True)
    table, events = (store.opened().table(name, moment).frame for name in ("projects", "project_events"))
    whole = store.opened().table("project_events", AsOf(LAST, known_then=True))
    steps = stage_steps(PROJECTS, whole.frame.assign(known_from=published(whole)), LAST)
    found, since = standing(steps, day), published(store.opened().table("projects", AsOf(LAST)))
    assert set(PROJECTS["project_id"][since <= day]) == set(table["project_id"])
    stages = dict(zip(table["project_id"], table["stage"].fillna(""), strict=True))
    dates = dict(zip(table["project_id"], evidence_dates(table, events, day, LAST).fillna(""), strict=True))
    for project_id in table["project_id"]:
        assert found.get(project_id, ("", "")) == (stages[project_id], dates[project_id]), project_id


@pytest.mark.parametrize(
    ("cell", "day"), [("2022", "2022-12-31"), ("2022-02-21", "2022-02-21"), (str(LAST.year), LAST.isoformat())]
)
def test_a_row_counts_from_its_latest_possible_day(cell: str, day: str) -> None:
    assert happening_day(cell, LAST) == datetime.date.fromisoformat(day)
