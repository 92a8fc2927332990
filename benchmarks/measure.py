"""The whole measurement in order: survey, floor, bare protocol, crowd, browser, cold starts."""

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks import browser, sessions
from benchmarks.browser import Reaction, Traffic
from benchmarks.crowd import Crowd, crowds
from benchmarks.pages import PageRow, Visit, floor_visit
from benchmarks.server import Server, app_command, floor_command, running
from benchmarks.sessions import Run
from benchmarks.survey import Survey, prepare, survey

Side = tuple[Server, Visit]


@dataclass(frozen=True)
class Plan:
    """How much is measured: pages, sessions at once, and repetitions per side."""

    pages: Sequence[PageRow]
    colds: int = 3
    loads: int = 5
    reruns: int = 16
    sessions: int = 20
    crowd_reruns: int = 6
    first_port: int = 0
    lean_floor: bool = False
    own_figures: bool = True

    @property
    def floor(self) -> str:
        """What the floor is, in words."""
        figures = "the page's own figures" if self.own_figures else "plain figures"
        return f"floor with {figures}, {'without' if self.lean_floor else 'with'} garbage collection after each run"


@dataclass
class PageResult:
    """One page; each list holds the app's first and the floor's second."""

    survey: Survey
    loads: list[list[float]] = field(default_factory=lambda: [[], []])
    first: list[Traffic] = field(default_factory=list)
    changed: list[Traffic] = field(default_factory=list)
    runs: list[list[Run]] = field(default_factory=list)
    reactions: list[list[Reaction]] = field(default_factory=list)


@dataclass
class Result:
    """Everything measured; `colds` in seconds, the app's first and the floor's second; `log` is what the app wrote.

    `load` is the machine's load average of one minute before and after: with other work going on ratios waver.
    """

    pages: list[PageResult] = field(default_factory=list)
    crowds: list[Crowd] = field(default_factory=list)
    colds: list[list[float]] = field(default_factory=lambda: [[], []])
    log: str = ""
    floor: str = ""
    load: list[float] = field(default_factory=lambda: [os.getloadavg()[0]])


def measure(plan: Plan) -> Result:
    """Measure the app and the floor side by side; all servers have ended when this returns or raises."""
    result = Result(floor=plan.floor)
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        prepared = Path(folder) / "prepared.json"
        commands = (
            app_command(Path(folder), plan.first_port),
            floor_command(prepared, plan.first_port, plan.lean_floor),
        )
        with running(commands[0]) as app:
            _say("survey")
            result.pages = [PageResult(asyncio.run(survey(app, row))) for row in plan.pages]
            prepare([page.survey for page in result.pages], prepared, plan.own_figures)
            with running(commands[1]) as floor:
                _without_browser(plan, result, app, floor)
                with browser.chromium() as chromium:
                    for page in result.pages:
                        _in_browser(plan, page, chromium, _sides(page, app, floor))
        with browser.chromium() as chromium:
            for _ in range(plan.colds):
                _say("cold start")
                for kept, command, visit in zip(result.colds, commands, _visits(result.pages[0]), strict=True):
                    with running(command) as fresh:
                        kept.append(browser.cold_start(chromium, fresh, visit))
        result.load.append(os.getloadavg()[0])
        result.log = commands[0].log.read_text(encoding="utf-8")
        return result


def _visits(page: PageResult) -> tuple[Visit, Visit]:
    return page.survey.visit, floor_visit(page.survey.visit)


def _sides(page: PageResult, app: Server, floor: Server) -> list[Side]:
    return list(zip((app, floor), _visits(page), strict=True))


def _without_browser(plan: Plan, result: Result, app: Server, floor: Server) -> None:
    for page in result.pages:
        _say(f"{page.survey.visit.page}: server")
        page.runs = asyncio.run(sessions.alternate(_sides(page, app, floor), plan.reruns))
    _say(f"{plan.sessions} sessions")
    visits = list(zip(*map(_visits, result.pages), strict=True))
    sides = [(app, visits[0]), (floor, visits[1])]
    result.crowds = asyncio.run(crowds(sides, plan.sessions, plan.crowd_reruns))


def _in_browser(plan: Plan, page: PageResult, chromium: Browser, sides: list[Side]) -> None:
    _say(f"{page.survey.visit.page}: browser")
    counted = [browser.traffic(chromium, *side) for side in sides]
    page.first, page.changed = [first for first, _ in counted], [changed for _, changed in counted]
    for _ in range(plan.loads):
        for kept, side in zip(page.loads, sides, strict=True):
            kept.append(browser.first_load(chromium, *side))
    page.reactions = browser.alternate(chromium, sides, plan.reruns)


def _say(stage: str, write: Callable[[str], object] = sys.stderr.write) -> None:
    write(f"measuring {stage}\n")
