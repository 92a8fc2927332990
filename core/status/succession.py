"""Succession: which agreement took the place of which, by recorded links. Beside the reported status, never over it."""

from collections.abc import Mapping, Sequence

import pandas

SUPERSEDES = "supersedes"


def successions(agreements: pandas.DataFrame, links: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per agreement, in the same order and with the same index.

    Needs link_id, from_table, from_id, to_table, to_id, kind and on of the links up to the day. Columns: superseded_by
    (ids joined by ";"), superseded_on (EDTF of the link of the first of them), latest (the id at the end of the line
    of successors; <NA> where nothing superseded it, or the line runs in a circle or forks), and succession_link (ids
    of the links joined by ";").
    """
    found = _successors(agreements, links)
    names = [str(name) for name in agreements["agreement_id"]]
    rows = [_row(name, found) for name in names]
    columns = ("superseded_by", "superseded_on", "latest", "succession_link")
    cells = zip(columns, zip(*rows, strict=True) if rows else ((),) * len(columns), strict=True)
    return pandas.DataFrame(
        {name: pandas.array(list(column), dtype="string") for name, column in cells}, index=agreements.index
    )


Step = tuple[str, str, str | None]


def _successors(agreements: pandas.DataFrame, links: pandas.DataFrame) -> Mapping[str, Sequence[Step]]:
    """The successors of each agreement as (id, link_id, date of the link), by id."""
    between = (
        (links["kind"] == SUPERSEDES) & (links["from_table"] == "agreements") & (links["to_table"] == "agreements")
    )
    known = set(agreements["agreement_id"].astype(str))
    found: dict[str, list[Step]] = {}
    for row in links[between.fillna(False).astype(bool)].to_dict("records"):
        newer, older = str(row["from_id"]), str(row["to_id"])
        if newer in known and older in known:
            on = None if pandas.isna(row["on"]) else str(row["on"])
            found.setdefault(older, []).append((newer, str(row["link_id"]), on))
    return {name: sorted(steps, key=lambda step: step[:2]) for name, steps in found.items()}


def _row(name: str, found: Mapping[str, Sequence[Step]]) -> tuple[str | None, str | None, str | None, str | None]:
    steps = found.get(name, ())
    if not steps:
        return None, None, None, None
    return (
        ";".join(step[0] for step in steps),
        steps[0][2],
        _latest(name, found),
        ";".join(step[1] for step in steps),
    )


def _latest(name: str, found: Mapping[str, Sequence[Step]]) -> str | None:
    seen = {name}
    while name in found:
        newer = {step[0] for step in found[name]}
        if len(newer) != 1:
            return None
        name = newer.pop()
        if name in seen:
            return None
        seen.add(name)
    return name
