"""The calendar feed answers in four languages, keeps what is known, and nothing else is served under its address."""

import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.frame import calendar_feed
from core.words import languages


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=[calendar_feed.route()]))


@pytest.mark.parametrize("language", languages())
def test_the_feed_is_a_calendar(client: TestClient, language: str) -> None:
    answer = client.get(f"/calendar/{language}.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = Calendar.from_ical(answer.content).events
    assert len({str(event["uid"]) for event in events}) == len(events) > 50


def test_a_subscriber_that_has_it_is_told_so(client: TestClient) -> None:
    known = client.get("/calendar/en.ics").headers["etag"]
    assert client.get("/calendar/en.ics", headers={"if-none-match": known}).status_code == 304


@pytest.mark.parametrize("name", ["xx", "EN", "..%2Fen", "en.ics"])
def test_no_other_name_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/calendar/{name}.ics").status_code == 404


def test_the_feed_is_read_only(client: TestClient) -> None:
    assert client.post("/calendar/en.ics").status_code == 405
