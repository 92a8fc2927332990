"""Finds out what each page of the app shows, before and after its filter, so that the floor can show as much."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.pages import PageRow, Visit, app_visit
from benchmarks.server import Server
from benchmarks.sessions import NoFilter, Run, Session, options
from benchmarks.sizes import Size, prepared, size, specifications


@dataclass(frozen=True)
class Survey:
    """One page of the app: how to visit it, its widget as drawn, what it shows without and with the filter.

    `figures` are the page's own in Plotly's JSON, for each of the two states.
    `problems` says why its figures would mean nothing: an error on the page, a missing filter, too little shown.
    """

    visit: Visit
    widget: str = ""
    options: tuple[str, ...] = ()
    states: tuple[Size, Size] = (Size(), Size())
    figures: tuple[list[str], list[str]] = ([], [])
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
    figures = specifications(before.elements), specifications(after.elements)
    return Survey(visit, widget, labels, states, figures, _problems(row, (before, after), states))


def _problems(row: PageRow, runs: Iterable[Run], states: tuple[Size, Size]) -> list[str]:
    found = [f"{row.name}: {fault}" for run in runs for fault in run.faults]
    if len(states[0].charts) < row.charts or len(states[0].tables) < row.tables:
        found.append(f"{row.name} shows {states[0]}; expected {row.charts} charts and {row.tables} tables or more")
    if row.widget and states[0] == states[1]:
        found.append(f"{row.name}: {row.widget} changes nothing")
    return found


def prepare(surveys: Iterable[Survey], path: Path, own_figures: bool) -> None:
    """Write what the floor shows: per page its widget, and per state plain figures and rows of the surveyed sizes.

    With `own_figures` the very figures of the page stand in place of the plain ones.
    """
    content = {}
    for each in surveys:
        states = prepared(each.states)
        if own_figures:
            for state, own in zip(states, each.figures, strict=True):
                state["figures"] = [json.loads(figure) for figure in own]
        content[each.visit.page] = {"widget": {"kind": each.widget, "options": each.options}, "states": states}
    path.write_text(json.dumps(content), encoding="utf-8")
