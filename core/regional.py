"""Figures of single sites and projects by kind, so that those of a region may be put together without mixing kinds.

A kind holds one product or mineral, one state or class, one unit, and for ore one dataset, since each dataset counts
ore by its own rule. Amounts of money are never added, not even of one kind: they have different years of naming.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

_DATASET = re.compile(r"([a-z][a-z0-9_]*):")
_STATE = re.compile(r"(\w+): (.+)")
_PRODUCT = re.compile(r"(crude steel|iron) (\d+(?:\.\d+)?) kt/y(?: \(DRI \d+(?:\.\d+)?\))?")
_ORE = re.compile(r"(\d+(?:\.\d+)?) kt/y ore")
NOT_STATED = "not_stated"
MILLION = 1_000_000
FAMILIES = ("ore", "capacity", "production", "resource", "amount")
# Of these the greatest single figure stands for a region, of all others their sum.
GREATEST = ("amount",)
SUBJECTS = {"ore": "sites", "capacity": "sites", "production": "sites", "resource": "projects", "amount": "projects"}
FEWEST = 3


class NotACapacity(ValueError):
    """A text that is neither `750 kt/y ore` nor `operating: crude steel 1000 kt/y, iron 800 kt/y (DRI 800) | …`."""


@dataclass(frozen=True)
class Kind:
    """One kind of figure: its family and what else tells it from others (mineral and dataset, product and state …)."""

    family: str
    parts: tuple[str, ...]

    @property
    def code(self) -> str:
        """The kind as one word of an address."""
        return ".".join((self.family, *self.parts))

    @classmethod
    def parse(cls, code: str) -> "Kind":
        """Read the word again."""
        family, *parts = code.split(".")
        return cls(family, tuple(parts))


Row = tuple[Kind, str, Decimal, str, str]


def capacities(text: str) -> tuple[tuple[str, str, Decimal], ...]:
    """Return product, state and thousand tonnes per year of each figure in a site's capacity; raises NotACapacity.

    The ore of a mine has the state `stated`: its source gives none.
    """
    if ore := _ORE.fullmatch(text):
        return (("ore", "stated", Decimal(ore[1])),)
    found = []
    for part in text.split(" | "):
        state = _STATE.fullmatch(part)
        products = [_PRODUCT.fullmatch(one) for one in state[2].split(", ")] if state else [None]
        if state is None or not all(products):
            raise NotACapacity(text)
        found += [(one[1].replace(" ", "_"), state[1], Decimal(one[2])) for one in products if one]
    return tuple(found)


def figures(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return kind (code), id, value, year (text, empty where none is known) and source_ids of every figure.

    `tables` holds sites, site_production, projects, project_resources and project_amounts as of one moment; amounts
    are in millions. A kind that fewer than FEWEST records have is no map and left out.
    """
    rows = [
        *_of_sites(tables["sites"]), *_of_production(tables["site_production"]),
        *_of_resources(tables["projects"], tables["project_resources"]), *_of_amounts(tables["project_amounts"]),
    ]  # fmt: skip
    frame = pd.DataFrame(
        [(kind.code, owner, float(value), year, sources) for kind, owner, value, year, sources in rows],
        columns=["kind", "id", "value", "year", "source_ids"],
    )
    held = frame.groupby("kind")["id"].transform("nunique")
    return frame[held >= FEWEST].reset_index(drop=True)


def _of_sites(sites: pd.DataFrame) -> Iterator[Row]:
    for row in sites[sites["resource_mt"].notna()].to_dict("records"):
        dataset = _DATASET.match(str(row["resource_note"]))
        if dataset and isinstance(row["primary_commodity"], str):
            kind = Kind("ore", (row["primary_commodity"], dataset[1]))
            yield kind, row["site_id"], _exact(row["resource_mt"]), "", row["source_ids"]
    for row in sites[sites["capacity"].notna()].to_dict("records"):
        for product, state, value in _readable(str(row["capacity"])):
            yield (
                Kind("capacity", (product, state)),
                row["site_id"],
                value,
                _year(row["figures_year"]),
                row["source_ids"],
            )


def _readable(text: str) -> tuple[tuple[str, str, Decimal], ...]:
    # What cannot be read is told by core.checks; here it is not known.
    try:
        return capacities(text)
    except NotACapacity:
        return ()


def _of_production(production: pd.DataFrame) -> Iterator[Row]:
    for row in production.to_dict("records"):
        year = _year(row["year"])
        kind = Kind("production", (row["metric"].removesuffix("_production"), year))
        yield kind, row["site_id"], _exact(row["value"]), year, row["source_ids"]


def _of_resources(projects: pd.DataFrame, resources: pd.DataFrame) -> Iterator[Row]:
    # Ore without a class is of no one kind; several figures of one class for one project contradict each other.
    classed = resources[resources["ore_mt"].notna() & (resources["class"] != NOT_STATED)]
    sectors = projects.set_index("project_id")["sector"]
    single = classed[~classed.duplicated(["project_id", "class"], keep=False)]
    for row in single[single["project_id"].isin(sectors.index)].to_dict("records"):
        kind = Kind("resource", (sectors[row["project_id"]], row["class"]))
        yield kind, row["project_id"], _exact(row["ore_mt"]), _year(row["year"]), row["source_ids"]


def _of_amounts(amounts: pd.DataFrame) -> Iterator[Row]:
    for row in amounts.to_dict("records"):
        kind = Kind("amount", (row["kind"], row["currency"]))
        yield kind, row["project_id"], _exact(row["value"]) / MILLION, _year(row["value_year"]), row["source_ids"]


def _exact(value: object) -> Decimal:
    return Decimal(f"{float(str(value)):.15g}")


def _year(value: object) -> str:
    return "" if pd.isna(value) else str(int(float(str(value))))
