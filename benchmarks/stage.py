"""`python -m benchmarks.stage [LANGUAGES]`: how long the hall waits for a scene, over the walk of all ready sets.

Measured in headless Chromium without a graphics card at 1920 by 1080, from the key to the second frame after the scene
is seen with its figures drawn: each next scene when the stage is at rest, jumps to any scene of the set, and a walk
without a pause. Then how long the browser goes on working after a step, to scenes that stand ready: the time of its
main thread within AFTER seconds, there and back through the first set. LANGUAGES are one or two, `fa,ru` where none are
named. Ends with status 1 when a promise is broken.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import CDPSession, Page

from benchmarks.arithmetic import percentile
from benchmarks.browser import LIMIT_MS, chromium
from benchmarks.server import app_command, running
from components.presenter import sets
from core.scenes import SceneSet

# Seconds from a key to its scene.
LIMIT = 0.3
# Seconds of the main thread that a step takes in all, half of the steps at most, and for how long it is watched.
WORK, AFTER = 0.5, 2.0
RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = """[...document.querySelectorAll('[data-testid=stPlotlyChart]')]
  .every(each => each.querySelector('.main-svg'))"""
PRESS = """([keys, place]) => new Promise(done => {
  const from = performance.now()
  for (const key of keys) dispatchEvent(new KeyboardEvent('keydown', { key }))
  const look = () => {
    const slot = document.querySelector(`.st-key-slot_${place}`)
    const isDrawn = slot?.querySelector('h1') && getComputedStyle(slot).visibility === 'visible' &&
      [...slot.querySelectorAll('[data-testid=stPlotlyChart]')].every(chart => chart.querySelector('.main-svg'))
    requestAnimationFrame(isDrawn ? () => setTimeout(() => done((performance.now() - from) / 1000)) : look)
  }
  look()
})"""


def main() -> int:
    """Measure, print; returns 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stage", description=__doc__)
    parser.add_argument("languages", nargs="?", default="fa,ru", help="one language or two")
    asked = parser.parse_args()
    first, _, second = asked.languages.partition(",")
    spoken = {"lang": first, **({"second": second} if second else {})}
    steps, jumps, hurried, work = list[float](), list[float](), list[float](), list[float]()
    with ExitStack() as opened:
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        server = opened.enter_context(running(app_command(Path(folder), 0)))
        browser = opened.enter_context(chromium())
        for scenes in sets.ready():
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.set_default_timeout(LIMIT_MS)
            page.goto(f"{server.address}/presenter?{urlencode({**spoken, 'set': scenes.set_id, 'at': 1})}")
            steps += _walk(page, scenes)
            jumps += _jumps(page, _crosswise(len(scenes.scenes)))
            page.keyboard.press("Home")
            _rest(page)
            hurried += [_pressed(page, ["PageDown"], place) for place in range(1, len(scenes.scenes))]
            work += [] if work else _works(page, len(scenes.scenes))
            page.close()
    kept = [_told("next scene", steps), _told("jump to any scene", jumps), _told("walk without a pause", hurried)]
    return 0 if all([*kept, _told_work(work)]) else 1


def _walk(page: Page, scenes: SceneSet) -> Iterator[float]:
    for place in range(1, len(scenes.scenes)):
        page.wait_for_selector(f".st-key-slot_{place} h1", state="attached")
        _rest(page)
        yield _pressed(page, ["PageDown"], place)
    # The scenes further away are made while nobody presses a key.
    for place in range(len(scenes.scenes)):
        page.wait_for_selector(f".st-key-slot_{place} h1", state="attached")
    _rest(page)


def _jumps(page: Page, places: Sequence[int]) -> Iterator[float]:
    for place in places:
        _rest(page)
        yield _pressed(page, [str(place + 1), "Enter"], place)


def _works(page: Page, count: int) -> Iterator[float]:
    """Seconds of the main thread after each step of a way to the last scene and back."""
    counters = page.context.new_cdp_session(page)
    counters.send("Performance.enable")
    page.keyboard.press("Home")
    for key in ["PageDown"] * (count - 1) + ["PageUp"] * (count - 1):
        # What an earlier key began counts for that one.
        page.wait_for_timeout(AFTER * 1000)
        _rest(page)
        before = _busy(counters)
        page.keyboard.press(key)
        page.wait_for_timeout(AFTER * 1000)
        yield _busy(counters) - before


def _busy(counters: CDPSession) -> float:
    measured = counters.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in measured if each["name"] == "TaskDuration")


def _crosswise(count: int) -> Sequence[int]:
    """Every place once, far from the one before it: the first, the middle, the second ..."""
    half = (count + 1) // 2
    return [place for pair in zip_longest(range(half), range(half, count)) for place in pair if place is not None]


def _pressed(page: Page, keys: Sequence[str], place: int) -> float:
    return float(page.evaluate(PRESS, [list(keys), place]))


def _rest(page: Page) -> None:
    page.wait_for_selector(RESTING)
    page.wait_for_function(f"() => {DRAWN}")
    page.wait_for_function("() => new Promise(done => requestIdleCallback(() => done(true)))")


def _told(name: str, took: Sequence[float]) -> bool:
    half, most = percentile(took, 0.5), max(took)
    holds = most <= LIMIT
    line = f"{name:22} {half * 1000:4.0f} ms p50, {most * 1000:4.0f} ms most of {len(took)}"
    sys.stdout.write(f"{line} (limit {LIMIT * 1000:.0f} ms){'' if holds else '  BROKEN'}\n")
    return holds


def _told_work(took: Sequence[float]) -> bool:
    half, most = percentile(took, 0.5), max(took)
    holds = half <= WORK
    line = f"{'work after a step':22} {half * 1000:4.0f} ms p50, {most * 1000:4.0f} ms most of {len(took)}"
    sys.stdout.write(f"{line} (limit of p50 {WORK * 1000:.0f} ms){'' if holds else '  BROKEN'}\n")
    return holds


if __name__ == "__main__":
    sys.exit(main())
