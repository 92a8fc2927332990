"""The server opens the facts by itself, and starts also when they cannot be opened."""

import asyncio
from threading import Event, Thread

import pytest

from components import store
from components.frame.warming import warmed


def served() -> None:
    async def start_and_end() -> None:
        async with warmed(None):
            pass

    # A thread of its own: a browser that another test opened keeps an event loop in this one.
    server = Thread(target=asyncio.run, args=(start_and_end(),))
    server.start()
    server.join()


def test_the_facts_are_opened_without_a_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Event()
    monkeypatch.setattr(store, "opened", opened.set)
    served()
    assert opened.wait(10)


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_facts_that_cannot_be_opened_end_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = Event()

    def broken() -> None:
        tried.set()
        raise ValueError

    monkeypatch.setattr(store, "opened", broken)
    served()
    assert tried.wait(10)
