"""The rows of the map: sites, projects, transport places and legs as of a moment, and what the filter leaves."""

from dataclasses import dataclass

import pandas as pd

from components import store
from components.pipeline import rows as pipeline
from components.places import instruments
from components.places.layers import PROJECTS, SITES
from core.clock import AsOf
from core.filtering import Filter
from core.minerals import SECTORS, group_of
from core.records import Table
from core.status.years import years_by_owner, years_named

OCCURRENCE = "occurrence"
NAMES = ("name_en", "name_fa", "name_ru", "name_kk")
SITE_TEXTS = ("site_id", "alias", *NAMES, "alt_names", "operator")
PROJECT_TEXTS = pipeline.SEARCHED
PLACE_TEXTS = ("place_id", *NAMES)
# Towns stand on the ground of the map with their own names.
PLACE_KINDS = ("port", "border_crossing", "rail_node")
FILTERED = (
    "country", "admin1_id", "commodities", "site_kind", "status", "sector", "stage", "direction", "activity", "party",
    "year", "confidence", "location_accuracy", "agreement",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Rows:
    """Tables of what is on the map; a layer that is switched off has no rows."""

    sites: Table
    projects: Table
    places: Table
    corridors: Table

    def tables(self) -> tuple[Table, ...]:
        """The four tables in drawing order."""
        return self.corridors, self.places, self.sites, self.projects

    def cited(self) -> Table:
        """One table of all rows and sources: id and source_ids."""
        parts, sources = [], {}
        for table in self.tables():
            parts.append(pd.DataFrame({"id": table.frame.iloc[:, 0], "source_ids": table.frame["source_ids"]}))
            sources.update(table.sources)
        return Table("places", pd.concat(parts, ignore_index=True), sources)


def whole(as_of: AsOf, layers: tuple[str, ...]) -> Rows:
    """Everything in the layers."""
    sites, places = store.prepared(sites_of, as_of=as_of), store.table("places", as_of)
    is_occurrence = sites.frame["site_kind"] == OCCURRENCE
    corridors, projects = store.table("corridors", as_of), store.prepared(projects_of, as_of=as_of)
    return Rows(
        sites.where((is_occurrence & (SITES[1] in layers)) | (~is_occurrence & (SITES[0] in layers))),
        projects.where(pd.Series(PROJECTS[0] in layers, index=projects.frame.index)),
        places.where(places.frame["kind"].isin(PLACE_KINDS) & ("places" in layers)),
        corridors.where(pd.Series("corridors" in layers, index=corridors.frame.index)),
    )


def shown(as_of: AsOf, layers: tuple[str, ...], chosen: Filter) -> Rows:
    """What the filter leaves in the layers; a filter restricts the tables that have its column."""
    rows = whole(as_of, layers)
    return Rows(
        _restricted(rows.sites, chosen, SITE_TEXTS),
        _restricted(rows.projects, chosen, PROJECT_TEXTS),
        _restricted(rows.places, Filter({"country": chosen.choices.get("country", ())}, chosen.text), PLACE_TEXTS),
        rows.corridors,
    )


def countable(as_of: AsOf, layers: tuple[str, ...]) -> pd.DataFrame:
    """The columns that can be filtered, of sites and projects together.

    A cell that is not recorded is an empty text; NA stands where a table has no such column.
    """
    rows = whole(as_of, layers)
    own = [
        table.frame[[name for name in FILTERED if name in table.frame.columns]] for table in (rows.sites, rows.projects)
    ]
    parts = [frame.astype("string").fillna("").reindex(columns=list(FILTERED)) for frame in own]
    return pd.concat(parts, ignore_index=True)


def sites_of(as_of: AsOf) -> Table:
    """Sites with the `group` of their main mineral, the `year` of the evidence for their status, and the `agreement`s
    that concern a project there."""
    table = store.table("sites", as_of)
    made = {
        "group": table.frame["primary_commodity"].map(group_of),
        "year": years_named(table.frame["status_on"]),
        "agreement": table.frame["site_id"].map(store.prepared(instruments.by_site, as_of=as_of)).astype("string"),
    }
    return Table(table.name, table.frame.assign(**made), table.sources)


def projects_of(as_of: AsOf) -> Table:
    """Projects with the `commodities` that their sector stands for, the `year`s of their evidence, the `party` ids, and
    the `agreement`s that concern them.

    `search_text` is that of the projects page, so that a search finds the same projects on both.
    """
    table, events = pipeline.whole(as_of), store.table("project_events", as_of).frame
    frame = table.frame
    owners = pd.concat([events["project_id"], frame["project_id"]], ignore_index=True)
    years = years_by_owner(owners, pd.concat([events["on"], frame["stage_on"]], ignore_index=True))
    made = {
        "commodities": frame["sector"].map(dict(SECTORS)).astype("string"),
        "year": frame["project_id"].map(years).astype("string"),
        "party": frame["party_ids"],
        "agreement": frame["project_id"].map(store.prepared(instruments.by_project, as_of=as_of)).astype("string"),
    }
    return Table(table.name, frame.assign(**made), table.sources)


def has_position(frame: pd.DataFrame) -> pd.Series:
    """Mask of the rows that can be drawn as a point."""
    return frame["lat"].notna() & frame["lon"].notna()


def _restricted(table: Table, chosen: Filter, texts: tuple[str, ...]) -> Table:
    own = {column: codes for column, codes in chosen.choices.items() if column in table.frame.columns}
    return table.where(Filter(own, chosen.text).mask(table.frame, texts))
