"""The table of measured pages fits the app."""

import pytest

from benchmarks.pages import PAGES, UnknownPage, app_visit, chosen, floor_visit
from components.frame.navigation import PAGES as ENTRIES


def test_every_page_of_the_app_is_measured_at_its_own_address() -> None:
    assert {row.path for row in PAGES} == {entry.path for entry in ENTRIES}
    assert len({row.name for row in PAGES}) == len(PAGES)


def test_pages_are_chosen_by_name_and_unknown_names_refused() -> None:
    assert [row.name for row in chosen("map,overview")] == ["map", "overview"]
    assert chosen("") == PAGES
    with pytest.raises(UnknownPage, match="maps"):
        chosen("maps")


def test_the_floor_is_visited_like_the_app_but_at_its_own_page() -> None:
    for row in PAGES:
        app, floor = app_visit(row), floor_visit(app_visit(row))
        assert floor.url("http://127.0.0.1:1") == f"http://127.0.0.1:1/?page={row.name}"
        assert (floor.widget is None) == (app.widget is None)
