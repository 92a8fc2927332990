"""The facts are opened while the first visitor's browser still loads the program, not after it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread

from components import store


@asynccontextmanager
async def warmed(_app: object) -> AsyncIterator[None]:
    """A lifespan of the server that begins with opening the facts in the background.

    A visitor who comes sooner waits for the same reading. What is wrong with the facts is told to the visitor who
    opens them (components.frame.errors), so here it is let pass.
    """
    Thread(target=_open, name="facts", daemon=True).start()
    yield


def _open() -> None:
    with suppress(Exception):
        store.opened()
