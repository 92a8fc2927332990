"""The figures by which regions can be shaded: their values as of a moment, and what each is called."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.pipeline.rows import known_amounts
from components.places import phrases
from components.text import Words
from core import regional
from core.clock import AsOf
from core.regional import GREATEST, SUBJECTS, Kind
from core.status.as_of import happened_by, kept_rows

# Tables beside sites and projects whose rows figures come from, with sources of their own.
MEASURED = ("site_production", "project_resources", "project_amounts")


def known(as_of: AsOf) -> pd.DataFrame:
    """Figures of the moment as core.regional.figures gives them: those of a year that has come by then."""
    names = ("sites", "site_production", "projects", "project_resources")
    tables = {name: store.table(name, as_of).frame for name in names}
    frame = regional.figures({**tables, "project_amounts": known_amounts(as_of)})
    years = frame["year"].astype("string").replace("", pd.NA)
    return frame[kept_rows(happened_by(years, as_of.date, store.data_date()), as_of.date, store.data_date())]


def offered(frame: pd.DataFrame, words: Words) -> list[dict[str, str]]:
    """Kinds of figures in the order of families, each with code, family, subject, label and the way of joining them."""
    kinds = [Kind.parse(code) for code in frame["kind"].unique()]
    ordered = sorted(kinds, key=lambda kind: (regional.FAMILIES.index(kind.family), kind.code))
    return [
        {
            "code": kind.code, "family": words.say(f"explorer.figures_{kind.family}"), "subject": SUBJECTS[kind.family],
            "label": label(kind, words), "join": "greatest" if kind.family in GREATEST else "sum",
        }
        for kind in ordered
    ]  # fmt: skip


def label(kind: Kind, words: Words) -> str:
    """What a kind of figure is called, with its unit."""
    return _LABELS[kind.family](kind.parts, words)


def _ore(parts: tuple[str, ...], words: Words) -> str:
    mineral, dataset = parts
    title = store.table("sites", AsOf(store.data_date())).sources[dataset].title
    return words.say("explorer.figure_ore", mineral=words.label("mineral", mineral), dataset=title)


def _capacity(parts: tuple[str, ...], words: Words) -> str:
    return words.say(f"explorer.figure_capacity_{'_'.join(parts)}")


def _production(parts: tuple[str, ...], words: Words) -> str:
    metric, year = parts
    return words.say(f"explorer.figure_production_{metric}", year=phrases.year(year, words))


def _resource(parts: tuple[str, ...], words: Words) -> str:
    sector, classed = parts
    named = {"sector": words.label("sector", sector), "classed": words.label("resource_class", classed)}
    return words.say("explorer.figure_resource", **named)


def _amount(parts: tuple[str, ...], words: Words) -> str:
    kind, currency = parts
    named = words.say(f"records.currency.{currency}", count=5)
    return words.say("explorer.figure_amount", kind=words.label("amount_kind", kind), currency=named)


_LABELS: Mapping[str, Callable[[tuple[str, ...], Words], str]] = MappingProxyType(
    {"ore": _ore, "capacity": _capacity, "production": _production, "resource": _resource, "amount": _amount}
)
