"""`python -m benchmarks.explorer_crowd`: twenty people filter the explorer at once on one server.

Four of them are browsers that filter, one box after the other; the others hold an open page with filters in its
address over Streamlit's own protocol, as a browser does that waits for its reader. In one run the same browsers filter
alone, in turn while everybody is there, and all at the same time: as each person has a machine of their own, the turns
are what one of twenty feels, while all at the same time also shows how these few cores share the drawing. The server's
processor time is read over each of these and over a rest with everybody connected.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import Any

from playwright.sync_api import Browser, Page
from websockets.exceptions import WebSocketException

from benchmarks.arithmetic import Gate, megabytes, percentile, ratio
from benchmarks.browser import chromium
from benchmarks.pages import Visit
from benchmarks.server import Server, app_command, running
from benchmarks.sessions import Session

PEOPLE, BROWSERS = 20, 4
FILTERS, PAUSE_MS, REST_SECONDS = 24, 200, 5.0
FILTERING = Path(__file__).with_name("filtering.js").read_text(encoding="utf-8")
READY = '.explorer[data-state="ready"]'
EXPLORER = "bidi_component"
# Filters of the light visitors, so that no two of them look at the same.
COUNTRIES, MINERALS = ("KAZ", "IRN"), ("Cu", "Fe", "Zn", "Pb", "Au", "Cr", "Ni", "P2O5")
# What one of many may wait longer than one alone, and what a filter may cost the server.
MOST_RATIO, MOST_SERVER_SECONDS = 1.25, 0.001


@dataclass
class Spell:
    """A stretch of filtering: seconds of each filter, of the server's processor, and of the clock; messages sent."""

    filters: list[float] = field(default_factory=list)
    server: float = 0.0
    clock: float = 0.0
    messages: int = 0

    def beyond(self, rest: "Spell") -> float:
        """Seconds of the server's processor per filter, without what it takes at rest."""
        return max(0.0, self.server - rest.server * self.clock / rest.clock) / len(self.filters)


@dataclass
class Result:
    """What was measured; `opening` is of one person and of all others at once, in seconds."""

    opening: list[float]
    alone: Spell
    rest: Spell
    in_turn: Spell
    at_once: Spell
    memory: int
    faults: list[str]


def main() -> int:
    """Measure, print; returns 1 when a promise is broken."""
    with TemporaryDirectory() as folder, running(app_command(Path(folder), 0)) as server:
        with _aside() as run, chromium() as browser:
            result = _measured(server, browser, run)
    for line in _lines(result):
        print(line)
    kept = gates(result)
    for gate in kept:
        print(
            f"{'kept  ' if gate.holds else 'BROKEN'} {gate.name}: {gate.value:.3g} {gate.unit} (limit {gate.limit:g})"
        )
    return 0 if all(gate.holds for gate in kept) and not result.faults else 1


def gates(result: Result) -> list[Gate]:
    """The promises: no work for the server, nothing sent, nobody slowed down by the others."""
    middle = [percentile(spell.filters, 0.5) for spell in (result.in_turn, result.alone)]
    sent = result.alone.messages + result.in_turn.messages + result.at_once.messages
    return [
        Gate("filter to repaint, one of twenty over one alone, p50", ratio(*middle), MOST_RATIO),
        Gate("server's processor per filter, in turn", result.in_turn.beyond(result.rest), MOST_SERVER_SECONDS, "s"),
        Gate("server's processor per filter, at once", result.at_once.beyond(result.rest), MOST_SERVER_SECONDS, "s"),
        Gate("requests and websocket messages sent by filtering", sent, 0),
    ]


def _measured(server: Server, browser: Browser, run: Callable[[Coroutine], Any]) -> Result:
    first = Visit("map", "/map", "lang=en", None, 0)
    result = Result([], Spell(), Spell(), Spell(), Spell(), 0, [])
    # The first visitor finds everything to be made; the second is the one who is compared.
    for _ in range(2):
        opened, seconds = run(_arrived(server, [first], result.faults))
        run(_left(opened))
    result.opening.append(seconds)
    with ExitStack() as stack:
        sent: list[str] = []
        pages = [stack.enter_context(_page(browser, server, place, sent)) for place in range(BROWSERS)]
        before = server.memory()
        with _spell(server, sent, result.alone):
            result.alone.filters += _filters(pages[0], 0)
        others, seconds = run(_arrived(server, _visits(PEOPLE - BROWSERS), result.faults))
        result.opening.append(seconds)
        result.memory = server.memory() - before
        with _spell(server, sent, result.rest):
            pages[0].wait_for_timeout(REST_SECONDS * 1000)
        with _spell(server, sent, result.in_turn):
            result.in_turn.filters += [took for turn, page in enumerate(pages) for took in _filters(page, turn)]
        with _spell(server, sent, result.at_once):
            for turn, page in enumerate(pages):
                page.evaluate(f"asked => {{ window.filtered = ({FILTERING})(asked) }}", _asked(turn))
            result.at_once.filters += [took / 1000 for page in pages for took in page.evaluate("() => window.filtered")]
        run(_left(others))
    return result


@contextmanager
def _aside() -> Iterator[Callable[[Coroutine], Any]]:
    # The light visitors live in a thread of their own, so that they answer the server while the browsers are driven.
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield lambda work: asyncio.run_coroutine_threadsafe(work, loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _asked(turn: int) -> dict[str, object]:
    return {"places": [(turn + step) % 6 for step in range(FILTERS)], "pause": PAUSE_MS}


def _filters(page: Page, turn: int) -> list[float]:
    page.bring_to_front()
    return [took / 1000 for took in page.evaluate(FILTERING, _asked(turn))]


def _visits(count: int) -> list[Visit]:
    pairs = [(country, mineral) for mineral in MINERALS for country in COUNTRIES]
    asked = [pairs[place % len(pairs)] for place in range(count)]
    return [Visit("map", "/map", f"lang=en&country={one}&mineral={other}", None, 0) for one, other in asked]


async def _arrived(server: Server, visits: Sequence[Visit], faults: list[str]) -> tuple[list[Session], float]:
    async def arrive(visit: Visit) -> Session | None:
        try:
            session = await Session.open(server, visit)
            seen = await session.run()
        except (OSError, TimeoutError, WebSocketException) as error:
            faults.append(f"{type(error).__name__}: {error}")
            return None
        faults.extend(seen.faults)
        if not any(element.WhichOneof("type") == EXPLORER for element in seen.elements):
            faults.append(f"{visit.query}: no explorer")
        return session

    begun = perf_counter()
    opened = await asyncio.gather(*map(arrive, visits))
    return [session for session in opened if session is not None], perf_counter() - begun


async def _left(sessions: Sequence[Session]) -> None:
    for session in sessions:
        await session.close()


@contextmanager
def _page(browser: Browser, server: Server, place: int, sent: list[str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    try:
        page = context.new_page()
        # Chromium takes the page's small picture again whenever the address changes, out of its own store.
        page.on("request", lambda request: sent.append(request.url) if "/media/" not in request.url else None)
        page.on("websocket", lambda socket: socket.on("framesent", lambda _: sent.append(socket.url)))
        page.goto(f"{server.address}/map?lang=en&country={COUNTRIES[place % 2]}")
        page.wait_for_selector(READY)
        page.wait_for_load_state("networkidle")
        yield page
    finally:
        context.close()


@contextmanager
def _spell(server: Server, sent: list[str], spell: Spell) -> Iterator[None]:
    sent.clear()
    before, begun = sum(server.process.cpu_times()[:2]), perf_counter()
    yield
    spell.server, spell.clock = sum(server.process.cpu_times()[:2]) - before, perf_counter() - begun
    spell.messages = len(sent)


def _lines(result: Result) -> Iterator[str]:
    one, last = (seconds * 1000 for seconds in result.opening)
    yield f"{PEOPLE} people on one server: {BROWSERS} browsers that filter, {PEOPLE - BROWSERS} open pages"
    yield f"opening the page: one {one:.0f} ms, {PEOPLE - BROWSERS} at once {last:.0f} ms until the last"
    spells = {"one alone": result.alone, "in turn, all there": result.in_turn, "all at the same time": result.at_once}
    for name, spell in spells.items():
        took = [percentile(spell.filters, share) * 1000 for share in (0.5, 0.95)]
        yield (
            f"{name:<22}{len(spell.filters):3} filters, to repaint {took[0]:.0f} ms p50, {took[1]:.0f} ms p95; "
            f"server {spell.beyond(result.rest) * 1e6:.0f} µs per filter beyond its rest; {spell.messages} messages"
        )
    yield f"server at rest with {PEOPLE} connected: {result.rest.server / result.rest.clock:.1%} of one core"
    yield f"memory of {PEOPLE - BROWSERS} more open pages: {megabytes(result.memory):.1f} MB"
    yield from result.faults


if __name__ == "__main__":
    sys.exit(main())
