"""Finds out what each page of the app shows, before and after its filter, so that the floor can show as much."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.pages import PageRow, Visit, app_visit
from benchmarks.server import Server
from benchmarks.sessions import NoFilter, Run, Session, options
from benchmarks.sizes import Size, prepared, size


@dataclass(frozen=True)
class Survey:
    """One page of the app: how to visit it, its widget as drawn, what it shows without and with the filter.

    `problems` says why its figures would mean nothing: an error on the page, a missing filter, too little shown.
    """

    visit: Visit
    widget: str = ""
    options: tuple[str, ...] = ()
    states: tuple[Size, Size] = (Size(), Size())
    problems: list[str] = field(default_factory=list)


async def survey(server: Server, row: PageRow) -> Survey:
    """Run a page of the app without and with its filter and count what it shows."""
    visit = app_visit(row)
    session = await Session.open(server, visit, remembers=False)
    try:
        before = await session.run()
        after = await session.run(filtered=True)
    except NoFilter as missing:
        return Survey(replace(visit, widget=None), problems=[f"no such filter: {missing}"])
    finally:
        await session.close()
    widget, labels = "", ()
    if session.widget is not None:
        widget, labels = session.widget.WhichOneof("type") or "", tuple(options(session.widget)[1])
        visit = replace(visit, label=labels[row.option])
    states = size(before.elements), size(after.elements)
    return Survey(visit, widget, labels, states, _problems(row, (before, after), states))


def _problems(row: PageRow, runs: Iterable[Run], states: tuple[Size, Size]) -> list[str]:
    found = [f"{row.name}: {fault}" for run in runs for fault in run.faults]
    if len(states[0].charts) < row.charts or len(states[0].tables) < row.tables:
        found.append(f"{row.name} shows {states[0]}; expected {row.charts} charts and {row.tables} tables or more")
    if row.widget and states[0] == states[1]:
        found.append(f"{row.name}: {row.widget} changes nothing")
    return found


def prepare(surveys: Iterable[Survey], path: Path) -> None:
    """Write what the floor shows: per page its widget, and figures and rows of the surveyed sizes."""
    content = {
        each.visit.page: {
            "widget": {"kind": each.widget, "options": each.options},
            "states": prepared(each.states),
        }
        for each in surveys
    }
    path.write_text(json.dumps(content), encoding="utf-8")
