"""What a page knows of the window: telephones, and the pixels of a table over the whole page."""

from types import SimpleNamespace

import pytest

from components.frame import screen
from components.frame.document import SCREEN


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch):
    def tell(cookie: str | None, agent: str = "") -> None:
        cookies = {} if cookie is None else {SCREEN: cookie}
        context = SimpleNamespace(cookies=cookies, headers={"User-Agent": agent})
        monkeypatch.setattr(screen, "st", SimpleNamespace(context=context))

    return tell


@pytest.mark.parametrize(
    ("cookie", "agent", "narrow"),
    [("390", "", True), ("640", "", True), ("641", "", False), ("1440", "Mobile", True), (None, "", False)],
)
def test_a_telephone_is_narrow(told, cookie: str | None, agent: str, narrow: bool) -> None:
    told(cookie, agent)
    assert screen.is_narrow() is narrow


@pytest.mark.parametrize("cookie", [None, "wide", "-5", "1440", "2560"])
def test_a_table_never_has_more_room_than_its_columns_were_made_for(told, cookie: str | None) -> None:
    told(cookie)
    assert screen.table_room() == 1320


def test_a_smaller_window_leaves_a_table_less_room(told) -> None:
    told("1280")
    assert screen.table_room() == 1160
