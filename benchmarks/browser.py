"""What a reader waits for, measured in headless Chromium with a stopwatch inside the page.

The stopwatch notes when the reader acted, when the last message of the server came, when Streamlit's script was seen
at rest after it (`data-test-script-state=notRunning`; a quick run never shows `running`, so the messages tell that it
ran) and when the document last changed. A page is idle when the script rests, every chart and table is drawn and the
document has been quiet for QUIET_MS. Both sides carry the same stopwatch.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, Request, WebSocket, sync_playwright

from benchmarks.pages import LANGUAGE, Visit
from benchmarks.server import Server
from core.words import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)  # fmt: skip
QUIET_MS = 200
LIMIT_MS = 60_000
# The floor's multiselect says so in Streamlit's English, the app's in the reader's language.
_CLEAR = re.compile("|".join(re.escape(say("frame.builtin_clear_all", code)) for code in ("en", LANGUAGE)))
STOPWATCH = Path(__file__).with_name("stopwatch.js")


class NoBrowser(RuntimeError):
    """There is no Chromium on this machine."""


@dataclass(frozen=True)
class Reaction:
    """Seconds from the reader's act until the script rested (`rerun`) and until the last change (`repaint`)."""

    rerun: float
    repaint: float


@dataclass(frozen=True)
class Traffic:
    """Bytes the browser received: HTTP answers by address as they came over the wire, payloads of websocket frames."""

    answers: Mapping[str, int]
    frames: int

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.answers.values()) + self.frames

    @property
    def own(self) -> int:
        """Bytes of what is not Streamlit's own bundle."""
        return self.frames + sum(count for url, count in self.answers.items() if urlsplit(url).path[:8] != "/static/")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine without a window; names other than loopback lead nowhere. Raises NoBrowser."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        raise NoBrowser(", ".join(NAMES))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def _fresh_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    context.set_default_timeout(LIMIT_MS)
    context.add_init_script(path=STOPWATCH)
    try:
        yield context.new_page()
    finally:
        context.close()


def _idle(page: Page) -> dict[str, float]:
    return page.evaluate(f"stopwatch.idle({QUIET_MS}, {LIMIT_MS})")


def first_load(browser: Browser, server: Server, visit: Visit) -> float:
    """Seconds from navigation to idle with an empty browser cache."""
    with _fresh_page(browser) as page:
        page.goto(visit.url(server.address), wait_until="commit")
        seen = _idle(page)
        return seen["changed"] / 1000


def cold_start(browser: Browser, server: Server, visit: Visit) -> float:
    """Seconds from the start of the server's process to the first idle page; call it as soon as the server answers."""
    with _fresh_page(browser) as page:
        page.goto(visit.url(server.address), wait_until="commit")
        seen = _idle(page)
        return (seen["origin"] + seen["changed"]) / 1000 - server.started


def traffic(browser: Browser, server: Server, visit: Visit) -> tuple[Traffic, Traffic]:
    """Bytes of a first load and of one change of the filter after it."""
    with _fresh_page(browser) as page:
        taken = _counted(page)
        page.goto(visit.url(server.address), wait_until="commit")
        _idle(page)
        loaded = taken()
        change(page, visit, filtered=True)
        return loaded, taken()


def _counted(page: Page) -> Callable[[], Traffic]:
    """A function that gives what came since it was last called, also what a map's workers fetch."""
    requests: list[Request] = []
    frames: list[int] = []

    def finished(request: Request) -> None:
        requests.append(request)

    def opened(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: frames.append(len(data if isinstance(data, bytes) else data.encode())))

    def taken() -> Traffic:
        answers = {request.url: _received(request) for request in requests if request.url.startswith("http")}
        came = Traffic(answers, sum(frames))
        requests.clear()
        frames.clear()
        return came

    page.on("requestfinished", finished)
    page.on("websocket", opened)
    return taken


def _received(request: Request) -> int:
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def change(page: Page, visit: Visit, *, filtered: bool) -> Reaction:
    """Set or clear the filter of a page as a reader does and wait until it is idle again.

    A page without a filter is run again with Streamlit's own key.
    """
    last = _approach(page, visit, filtered)
    page.evaluate("stopwatch.start()")
    if last is None:
        page.keyboard.press("r")
    else:
        last.click()
    seen = _idle(page)
    if filtered and visit.widget:
        page.keyboard.press("Escape")
    return Reaction((seen["rested"] - seen["asked"]) / 1000, (seen["changed"] - seen["asked"]) / 1000)


def _approach(page: Page, visit: Visit, filtered: bool) -> Locator | None:
    """Do what comes before the act that counts, and return what to click for it."""
    if visit.widget is None:
        return None
    widget = page.locator(f".st-key-{visit.widget.replace('.', '-')}")
    if not widget.locator('[data-testid="stMultiSelect"]').count():
        return widget.get_by_role("button").nth(visit.option)
    if not filtered:
        return widget.get_by_role("button", name=_CLEAR)
    widget.get_by_role("combobox").click()
    choices = page.locator('[data-testid="stMultiSelectDropdown"]').get_by_role("option")
    return choices.get_by_text(visit.label, exact=True)


def alternate(browser: Browser, sides: list[tuple[Server, Visit]], times: int) -> list[list[Reaction]]:
    """Reactions of one open page per side, the sides in turn; the first change of each is not counted."""
    reactions: list[list[Reaction]] = [[] for _ in sides]
    with _fresh_page(browser) as first, _fresh_page(browser) as second:
        pages = [first, second]
        for page, (server, visit) in zip(pages, sides, strict=True):
            page.goto(visit.url(server.address), wait_until="commit")
            _idle(page)
            change(page, visit, filtered=True)
        for turn in range(times):
            for page, (_, visit), kept in zip(pages, sides, reactions, strict=True):
                page.bring_to_front()
                kept.append(change(page, visit, filtered=bool(turn % 2)))
    return reactions
