"""`python -m benchmarks.explorer [POINTS.parquet]`: how the explorer bears the app's own facts, and many more points.

With a file of points (columns dep_id, site_name, alt_names, site_type, country, commodities, latitude, longitude) the
same modules get a fixed-seed sample of 33,000 and the whole of it, packed as the app packs its facts. Measured in
headless Chromium without a graphics card: first drawing, a filter until everything is painted again, a step of zoom,
bytes of facts and texts, the heap of the page, and what the server was asked while filtering.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from threading import Thread

import pandas as pd
import uvicorn
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from benchmarks.arithmetic import megabytes, percentile
from benchmarks.browser import chromium
from benchmarks.explorer_points import Points, of_app, of_file
from components.explorer import routes
from components.frame.geo_layers import GeoLayers
from core.settings import settings

SAMPLE, SEED = 33_000, 20261127
FILTERS, ZOOMS = 24, 12
# Seconds and bytes that issue and README promise, by the number of points.
FIRST_SECONDS = 1.5
LIMITS = {2_000: (0.1, 500_000), 40_000: (0.25, 6_000_000), 10_000_000: (0.25, 6_000_000)}
STYLE = Path(routes.__file__).with_name("explorer.css")
READY = '.explorer[data-state="ready"]'
FILTERING = Path(__file__).with_name("filtering.js").read_text(encoding="utf-8")
ZOOM = """async () => {
  const canvas = document.querySelector('.xp-points'), box = canvas.getBoundingClientRect(), took = []
  const at = {clientX: box.x + 300, clientY: box.y + 200, cancelable: true}
  const event = sign => new WheelEvent('wheel', {...at, deltaY: sign * 120})
  for (let step = 0; step < STEPS; step++) {
    const began = performance.now()
    canvas.dispatchEvent(event(step % 2 ? 1 : -1))
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    took.push((performance.now() - began) / 1000)
  }
  return took
}""".replace("STEPS", str(ZOOMS))


@dataclass(frozen=True)
class Measured:
    """Seconds and bytes for one set of points; `asked` counts the requests that filtering made."""

    points: int
    first: float
    filters: list[float]
    zooms: list[float]
    sent: int
    heap: int
    asked: int

    def lines(self) -> Iterator[tuple[str, bool]]:
        """What was measured in words, and whether it keeps its promise."""
        seconds, most = next(limit for bound, limit in LIMITS.items() if self.points < bound)
        half = percentile(self.filters, 0.5)
        yield f"{self.points:,} points", True
        yield (
            f"  first drawing        {self.first:.2f} s (limit {FIRST_SECONDS} s for the app's own facts)",
            (self.points > 2_000 or self.first <= FIRST_SECONDS),
        )
        yield (
            f"  filter to repaint    {half * 1000:.0f} ms p50, {max(self.filters) * 1000:.0f} ms most",
            half <= seconds,
        )
        yield f"  step of zoom         {percentile(self.zooms, 0.5) * 1000:.0f} ms p50", True
        yield f"  facts and texts      {megabytes(self.sent):.2f} MB compressed", self.sent <= most
        yield f"  heap of the page     {megabytes(self.heap):.0f} MB", True
        yield f"  asked of the server  {self.asked} requests in {len(self.filters)} filters", not self.asked


def main() -> int:
    """Measure, print; returns 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explorer", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="a parquet file of points")
    asked = parser.parse_args()
    sets = [of_app()]
    if asked.file:
        frame = pd.read_parquet(asked.file)
        sets += [of_file(frame.sample(min(SAMPLE, len(frame)), random_state=SEED)), of_file(frame)]
    kept = True
    with chromium() as browser:
        for points in sets:
            for line, holds in _measured(points, browser).lines():
                print(line if holds else f"{line}  BROKEN", flush=True)
                kept &= holds
    return 0 if kept else 1


def _measured(points: Points, browser: Browser) -> Measured:
    requests: list[str] = []
    with _serving(points, requests) as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        page.wait_for_selector(READY)
        page.goto(address)
        page.wait_for_selector(READY)
        first = page.evaluate("performance.getEntriesByName('ready')[0].startTime") / 1000
        page.wait_for_load_state("networkidle")
        before = len(requests)
        places = [place % 6 for place in range(FILTERS)]
        filters = [took / 1000 for took in page.evaluate(FILTERING, {"places": places, "pause": 0})]
        asked = len(requests) - before
        zooms = page.evaluate(ZOOM)
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        heap = page.evaluate("performance.memory.usedJSHeapSize")
        page.close()
    sent = len(points.facts.compressed) + len(points.texts.compressed)
    return Measured(points.count, first, filters, zooms, sent, heap, asked)


@contextmanager
def _serving(points: Points, requests: list[str]) -> Iterator[str]:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(_app(points, requests), port=port, log_level="error")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join(10)


def _app(points: Points, requests: list[str]) -> Starlette:
    async def shell(_: Request) -> HTMLResponse:
        return HTMLResponse(_document(points))

    async def parcel(request: Request) -> Response:
        made = points.facts if request.path_params["name"] == "facts" else points.texts
        headers = {"content-encoding": "gzip", "cache-control": routes.KEEP}
        return Response(made.compressed, headers=headers, media_type="application/octet-stream")

    layers = GeoLayers(settings().data_folder / "geo").route()
    app = Starlette(routes=[Route("/", shell), Route("/points/{name}", parcel), layers, *routes.routes()])

    async def counted(scope, receive, send) -> None:  # noqa: ANN001
        requests.append(scope.get("path", ""))
        await app(scope, receive, send)

    return counted  # type: ignore[return-value]


def _document(points: Points) -> str:
    start = f"""
      import {{ show }} from "{routes.entry()}"
      const root = document.querySelector(".explorer")
      await show(root, {{ data: {points.data}, setTriggerValue() {{}} }})
      requestAnimationFrame(() => setTimeout(() => performance.mark("ready")))
    """
    head = f"<meta charset=utf-8><title>points</title><style>{STYLE.read_text('utf-8')}</style>"
    return (
        f"<!doctype html><html lang=en>{head}"
        f'<div class="explorer" data-state="loading"></div><script type="module">{start}</script></html>'
    )


if __name__ == "__main__":
    sys.exit(main())
