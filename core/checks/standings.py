"""The status of an agreement and its dated acts: two that cannot both be current are named, never sorted out."""

from collections.abc import Iterator
from dataclasses import replace

from core.breach import Breach
from core.checks.dates import read
from core.checks.judging import weighed
from core.checks.package import Package, at
from core.status.acts import ENDINGS

# Acts after which an agreement holds, and statuses that say that it does.
HOLDING_ACTS = frozenset({"in_force", "ratified", "implemented", "updated"})
ENDED = frozenset({"superseded", "expired"})
SILENT = frozenset({"", "unknown"})


def check_last_acts(package: Package) -> Iterator[Breach]:
    """The last date of an agreement does not hold both an act that ends it and one by which it goes on."""
    table = package.table("agreement_events", "agreement_id", "on", "event")
    if table is None:
        return
    resource, frame = table
    told = frame[
        frame["event"].isin(HOLDING_ACTS | set(ENDINGS)) & frame["on"].map(lambda cell: read(cell) is not None)
    ]
    for owner, rows in told.groupby("agreement_id", sort=False):
        last = rows[rows["on"] == max(rows["on"], key=_days)]
        acts = list(last["event"].unique())
        if HOLDING_ACTS & set(acts) and set(ENDINGS) & set(acts):
            place = int(last.index[-1])
            breach = at(resource, place, "event", last["event"].iloc[-1], "two_current", statuses=" / ".join(acts))
            yield weighed(package, resource, breach, ("agreements", str(owner)))


def check_status_and_acts(package: Package) -> Iterator[Breach]:
    """A status that says an agreement holds does not stand beside an act that ended it; listed, for readers to see."""
    events = package.table("agreement_events", "agreement_id", "on", "event")
    agreements = package.table("agreements", "agreement_id", "status")
    if events is None or agreements is None:
        return
    ended = {
        owner: (event, on)
        for owner, on, event in zip(*(events[1][name] for name in ("agreement_id", "on", "event")), strict=True)
        if event in ENDINGS
    }
    resource, frame = agreements
    for index, (owner, status) in enumerate(zip(frame["agreement_id"], frame["status"], strict=True)):
        if owner in ended and status not in SILENT | ENDED:
            event, on = ended[owner]
            breach = at(resource, index, "status", status, "status_against_act", act=event, on=on)
            yield replace(breach, level="contradiction")


def _days(cell: str) -> tuple[str, str]:
    first, last, _ = read(cell) or ("", "", "")
    return str(last), str(first)
