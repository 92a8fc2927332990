"""A real server and a real browser: one of each per worker, and pages that leave nothing behind."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, WebSocket, sync_playwright

from components.frame.navigation import PAGES, PageEntry
from core.words import languages

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Every name but ours is unknown to the browser, so a page that asks another host shows it at once.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
SOFTWARE_GRAPHICS = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu")
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
START_SECONDS = 60.0
LOCAL = ("data:", "blob:")


class ServerDidNotStart(RuntimeError):
    """The app under test ended or did not answer in time; the message holds its output."""


@dataclass
class Watch:
    """What went wrong in the browser while a test looked: all lists stay empty in a healthy app."""

    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)
    failed_responses: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """Everything collected, with Content-Security-Policy violations among the console errors."""
        return self.console_errors + self.page_errors + self.foreign_requests + self.failed_responses


@dataclass
class Visit:
    """A page of the app, drawn and at rest."""

    page: Page
    response: Response
    watch: Watch


@dataclass
class Opened:
    """A page of the registry in a language."""

    entry: PageEntry
    language: str
    visit: Visit

    @property
    def page(self) -> Page:
        """The page in the browser."""
        return self.visit.page


Visitor = Callable[..., Visit]
# One group each, so that one worker opens the page once for all tests that look at it.
EVERY_PAGE = [
    pytest.param(
        (entry, language), id=f"{entry.name}-{language}", marks=pytest.mark.xdist_group(f"{entry.name}-{language}")
    )
    for entry in PAGES
    for language in languages()
]


@contextmanager
def running_app(log: Path, data: Path = ROOT / "data") -> Iterator[str]:
    """Start `streamlit run dashboard.py` on a free port and give its address; ends the server afterwards."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    environment = {**os.environ, "STREAMLIT_SERVER_HEADLESS": "true", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["DASHBOARD_DATA"] = str(data)
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env=environment)
        try:
            _wait_until_healthy(server, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture(scope="session")
def app_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the app, without a slash at its end."""
    with running_app(tmp_path_factory.mktemp("server") / "streamlit.log") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of this machine; the test is skipped (in CI: fails) where there is none."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", OFFLINE, *SOFTWARE_GRAPHICS]
        started = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile per worker, so that Streamlit's bundle is fetched once; each visit cleans up behind itself."""
    opened = browser.new_context(locale="de-DE", service_workers="block")
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext, app_address: str) -> Iterator[Visitor]:
    """visit(path="/", lang="en", theme="light", width=1440, height=900, address=..., **parameters) -> Visit."""
    with visits(context, app_address) as visitor:
        yield visitor


@pytest.fixture(scope="session", params=EVERY_PAGE)
def opened(request: pytest.FixtureRequest, context: BrowserContext, app_address: str) -> Iterator[Opened]:
    """A page in a language, as a deep link opens it: several tests look at it, none changes more than its size."""
    entry, language = request.param
    with visits(context, app_address) as visitor:
        yield Opened(entry, language, visitor(entry.path, lang=language))


@contextmanager
def visits(context: BrowserContext, app_address: str) -> Iterator[Visitor]:
    """Give a visitor; its pages are closed and cookies and storage emptied at the end."""
    pages: list[Page] = []

    def visitor(
        path: str = "/", lang: str | None = "en", theme: str = "light", width: int = 1440, **options: str | int
    ) -> Visit:
        address, height = str(options.pop("address", app_address)), int(options.pop("height", 900))
        page, watch = context.new_page(), Watch()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme)
        _observe(page, watch, address)
        query = urlencode({**({"lang": lang} if lang else {}), **options})
        response = page.goto(f"{address}{path}{'?' if query else ''}{query}")
        assert response is not None
        settle(page)
        return Visit(page, response, watch)

    try:
        yield visitor
    finally:
        for page in (page for page in pages if not page.is_closed()):
            page.evaluate("localStorage.clear()")
            page.close()
        context.clear_cookies()


def settle(page: Page) -> None:
    """Wait until the script of the page has run, its frame is drawn to the footer, and every part has its code."""
    page.wait_for_selector(SETTLED)
    # A stage has no frame, and so no footer.
    page.wait_for_selector(".st-key-frame_footer, .st-key-stage_clicker")
    page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    page.wait_for_selector(SETTLED)


def _observe(page: Page, watch: Watch, address: str) -> None:
    def request_made(request: Request) -> None:
        if not request.url.startswith((address, address.replace("http", "ws"), *LOCAL)):
            watch.foreign_requests.append(request.url)

    def response_came(response: Response) -> None:
        if response.status >= 400:
            watch.failed_responses.append(f"{response.status} {response.url}")

    def socket_opened(socket: WebSocket) -> None:
        if not socket.url.startswith(address.replace("http", "ws")):
            watch.foreign_requests.append(socket.url)

    page.on("request", request_made)
    page.on("websocket", socket_opened)
    page.on("response", response_came)
    page.on("pageerror", lambda error: watch.page_errors.append(str(error)))
    page.on("console", lambda line: watch.console_errors.append(line.text) if line.type == "error" else None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_healthy(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = monotonic() + START_SECONDS
    while monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            sleep(0.1)
    raise ServerDidNotStart(log.read_text(encoding="utf-8"))
