"""The table of what is measured: the pages, and on each the filter that is changed. Adjust it when a page changes."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

# The language a reader gets who chooses none; it also carries the second style sheet and our own font.
LANGUAGE = "fa"


@dataclass(frozen=True)
class PageRow:
    """One measured page, or one view of it when `query` says more.

    `widget` is the session key of the filter that is changed (pills or multiselect; None: there is none, the page is
    run again as it is), `option` the position of its choice, `charts` and `tables` the fewest that must be shown
    for the figures to count.
    """

    name: str
    path: str
    widget: str | None = None
    option: int = 0
    charts: int = 0
    tables: int = 0
    query: str = ""


PAGES = (
    PageRow("overview", "/", charts=3),
    PageRow("map", "/map", "filter.map.country", charts=1, query="view=plain"),
    PageRow("agreements", "/agreements", "filter.agreements.kind", charts=1, tables=1),
    PageRow("commission", "/commission", "filter.commission.side", charts=1, tables=1, query="view=board"),
    PageRow("pipeline", "/pipeline", "filter.pipeline.direction", charts=1),
    PageRow("partners", "/partners", "filter.partners.finding", tables=1),
    PageRow("logistics", "/logistics", charts=1, tables=1),
    PageRow("presenter", "/presenter", charts=2, query="set=opening&at=2"),
    PageRow("sources", "/sources", "filter.sources.side", tables=1),
)


class UnknownPage(LookupError):
    """A page was asked for that the table does not have."""


@dataclass(frozen=True)
class Visit:
    """How a page is opened and filtered, alike for the app and the floor, the browser and the bare protocol.

    `label` is the wording of the choice as the survey found it, the same on both sides.
    """

    page: str
    path: str
    query: str
    widget: str | None
    option: int
    label: str = ""

    def url(self, address: str) -> str:
        """Full address of the page on a server."""
        return f"{address}{self.path}?{self.query}"


def chosen(names: str) -> tuple[PageRow, ...]:
    """The rows named in a comma-separated list, all when it is empty; raises UnknownPage."""
    wanted = [name for name in names.split(",") if name]
    rows = {row.name: row for row in PAGES}
    if unknown := [name for name in wanted if name not in rows]:
        raise UnknownPage(f"{', '.join(unknown)}; known: {', '.join(rows)}")
    return tuple(rows[name] for name in wanted) or PAGES


def app_visit(row: PageRow) -> Visit:
    """The page in the app."""
    query = urlencode({"lang": LANGUAGE}) + (f"&{row.query}" if row.query else "")
    return Visit(row.name, row.path, query, row.widget, row.option)


def floor_visit(visit: Visit) -> Visit:
    """The same page in the floor app."""
    query, widget = urlencode({"page": visit.page}), "filter" if visit.widget else None
    return replace(visit, path="/", query=query, widget=widget)
