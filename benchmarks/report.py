"""From measurements to lines, gates and words: what is promised, what is only aimed at, what came out."""

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.arithmetic import Gate, megabytes, pairwise, percentile, ratio
from benchmarks.measure import PageResult, Result

MOST_RERUN_RATIO = 1.2
MOST_BYTES_ABOVE_FLOOR = 1_500_000
MOST_FAULTS = 5
LOG_CHARACTERS = 3000
# What a page tuned to the end reached against the floor; aimed at, not promised.
AIM_COLD, AIM_LOAD, AIM_BYTES, AIM_CHANGE_BYTES, AIM_RERUN = 0.75, 0.65, 0.35, 0.3, 0.5


@dataclass(frozen=True)
class Line:
    """One measure on both sides in `unit`; `aim` is the app/floor ratio aimed at."""

    group: str
    name: str
    unit: str
    app: float
    floor: float
    aim: float | None = None

    @property
    def ratio(self) -> float:
        """App over floor."""
        return ratio(self.app, self.floor)


def lines(result: Result) -> list[Line]:
    """Every measure, cold start first, then page by page, then the sessions at once."""
    cold = [percentile(seconds, 0.5) for seconds in result.colds]
    found = [Line("start", "cold start to first page, p50", "s", *cold, AIM_COLD)]
    for page in result.pages:
        found += _page_lines(page)
    return [*found, *_crowd_lines(result)]


def gates(result: Result) -> list[Gate]:
    """The promises, with what was measured."""
    kept = []
    for page in result.pages:
        name = page.survey.visit.page
        pairs = pairwise(*([reaction.repaint for reaction in side] for side in page.reactions))
        spread = f"middle half of the pairs {percentile(pairs, 0.25):.2f} to {percentile(pairs, 0.75):.2f}"
        heavier, own = page.first[0].total - page.first[1].total, page.first[0].own - page.first[1].own
        limit = megabytes(MOST_BYTES_ABOVE_FLOOR)
        # The promise is about a change of a filter. A page without one is run again as it is, which sends the floor
        # nothing new and lays out every card of the page: that is reported, and judged by nobody.
        if page.survey.visit.widget:
            middle = percentile(pairs, 0.5)
            kept.append(Gate(f"{name}: change to repaint, app/floor p50", middle, MOST_RERUN_RATIO, note=spread))
        kept += [
            Gate(f"{name}: first load above floor", megabytes(heavier), limit, "MB"),
            # Only the app compresses the bundle: without this gate a page could gain megabytes unseen.
            Gate(f"{name}: the same without the bundle", megabytes(own), limit, "MB"),
        ]
    app_crowd = result.crowds[0]
    return [*kept, Gate(f"{app_crowd.sessions} sessions at once: failures", len(app_crowd.faults), 0)]


def problems(result: Result) -> list[str]:
    """What makes the figures meaningless, and what failed in the sessions."""
    found = [problem for page in result.pages for problem in page.survey.problems]
    names = ("app", "floor")
    return found + [
        f"{name}: {fault}"
        for name, crowd in zip(names, result.crowds, strict=True)
        for fault in crowd.faults[:MOST_FAULTS]
    ]


def text(result: Result) -> str:
    """The report to read."""
    rows = [result.floor, f"{os.cpu_count()} processors; load {result.load[0]:.1f} before, {result.load[1]:.1f} after"]
    sizes = {page.survey.visit.page: page.survey.states for page in result.pages}
    group = ""
    for line in lines(result):
        if line.group != group:
            group = line.group
            before, after = sizes.get(group, ("", ""))
            rows += ["", f"{group}  {before} -> {after}" if before else group, _HEAD]
        rows.append(_row(line))
    rows += ["", "gates"]
    for gate in gates(result):
        word = "holds " if gate.holds else "BROKEN"
        limit = f"limit {gate.limit:g} {gate.unit}"
        rows.append(f"  {word}  {gate.name:<44}{gate.value:>8.2f}  {limit:<14}{gate.note}".rstrip())
    found = problems(result)
    rows += [f"  PROBLEM {problem}" for problem in found]
    if found:
        rows += ["", "end of what the app wrote", result.log[-LOG_CHARACTERS:]]
    return "\n".join(rows)


def document(result: Result) -> dict[str, Any]:
    """The report for programs, with every sample in seconds."""
    return {
        "floor": result.floor,
        "machine": {"processors": os.cpu_count(), "load": result.load, "python": platform.python_version()},
        "lines": [{**asdict(line), "ratio": line.ratio if line.floor else None} for line in lines(result)],
        "gates": [{**asdict(gate), "holds": gate.holds} for gate in gates(result)],
        "problems": problems(result),
        "samples": {
            "cold_start": result.colds,
            "pages": {page.survey.visit.page: _samples(page) for page in result.pages},
        },
    }


_HEAD = f"  {'':<34}{'app':>9}{'floor':>9}  {'':<4}{'app/floor':>9}{'aim':>7}"


def _row(line: Line) -> str:
    aim = f"{line.aim:>7g}" if line.aim is not None else ""
    over = f"{line.ratio:>9.2f}" if line.floor else f"{'-':>9}"
    figures = f"{line.app:>9.2f}{line.floor:>9.2f}  {line.unit:<4}{over}"
    return f"  {line.name:<34}{figures}{aim}"


def _page_lines(page: PageResult) -> Iterator[Line]:
    name = page.survey.visit.page
    yield Line(name, "first load p50", "s", *(percentile(seconds, 0.5) for seconds in page.loads), AIM_LOAD)
    yield Line(name, "first load, received", "MB", *(megabytes(side.total) for side in page.first), AIM_BYTES)
    yield Line(name, "  of it without Streamlit's bundle", "MB", *(megabytes(side.own) for side in page.first))
    yield Line(name, "change, received", "kB", *(side.total / 1000 for side in page.changed), AIM_CHANGE_BYTES)
    timed: list[tuple[str, Sequence[Sequence[float]], float | None]] = [
        ("change to repaint", [[each.repaint for each in side] for side in page.reactions], AIM_RERUN),
        ("change to script at rest", [[each.rerun for each in side] for side in page.reactions], None),
        ("change on the server alone", [[run.seconds for run in side] for side in page.runs], None),
    ]
    for what, sides, aim in timed:
        for share, word in ((0.5, "p50"), (0.95, "p95")):
            yield Line(name, f"{what} {word}", "ms", *(1000 * percentile(side, share) for side in sides),
                       aim if share == 0.5 else None)  # fmt: skip


def _crowd_lines(result: Result) -> Iterator[Line]:
    group = f"{result.crowds[0].sessions} sessions at once"

    def line(name: str, unit: str, value: Callable[[Any], float]) -> Line:
        return Line(group, name, unit, *(value(crowd) for crowd in result.crowds))

    yield line("reruns per second", "1/s", lambda crowd: len(crowd.seconds) / crowd.elapsed)
    yield line("rerun p50", "ms", lambda crowd: 1000 * percentile(crowd.seconds, 0.5))
    yield line("rerun p95", "ms", lambda crowd: 1000 * percentile(crowd.seconds, 0.95))
    yield line("memory per session (aim 2 MB)", "MB", lambda crowd: megabytes(crowd.growth / crowd.sessions))
    yield line("failures", "", lambda crowd: len(crowd.faults))


def _samples(page: PageResult) -> dict[str, Any]:
    return {
        "first_load": page.loads,
        "repaint": [[reaction.repaint for reaction in side] for side in page.reactions],
        "at_rest": [[reaction.rerun for reaction in side] for side in page.reactions],
        "server": [[run.seconds for run in side] for side in page.runs],
        "heaviest_answers": [dict(sorted(side.answers.items(), key=lambda each: -each[1])[:8]) for side in page.first],
    }
