"""The recorded findings about organizations, and the regimes about whole countries."""

from collections.abc import Iterable, Mapping

import pandas as pd

from components import store
from components.text import Words
from core.clock import AsOf
from core.records import Table

# What a finding can be, the heaviest first; nobody looked where there is no row.
EXPOSED = ("listed", "possible_exposure")
FINDINGS = (*EXPOSED, "no_match", "not_checked")
SIGNS: Mapping[str, str] = {"listed": "■", "possible_exposure": "◪", "no_match": "□", "not_checked": "?"}
COUNTRY_WIDE = "regime"


def table() -> Table:
    """Every row, whatever day the reader looks at: a snapshot is no state of a day."""
    return store.table("compliance", AsOf(store.data_date()))


def about(organization_ids: Iterable[str]) -> Table:
    """The rows about these organizations."""
    whole = table()
    return whole.where(whole.frame["organization_id"].isin(tuple(organization_ids)))


def regimes(countries: Iterable[str]) -> Table:
    """The rows about whole countries."""
    whole = table()
    named = whole.frame["country"].isin(tuple(countries))
    return whole.where(named & (whole.frame["finding"] == COUNTRY_WIDE))


def heaviest() -> Mapping[str, str]:
    """The heaviest finding of each organization that has one."""
    return store.prepared(_heaviest)


def finding(organization_id: str) -> str:
    """The heaviest finding about an organization; not_checked where there is none."""
    return heaviest().get(organization_id, FINDINGS[-1])


def text(code: str, words: Words) -> str:
    """The sign and the words of a finding."""
    return f"{SIGNS[code]} {words.say(f'compliance.finding_{code}')}"


def snapshot(frame: pd.DataFrame) -> str:
    """The newest snapshot among the rows, empty where none has a date."""
    return str(max(frame["snapshot_on"].dropna(), default=""))


def _heaviest() -> Mapping[str, str]:
    rows = table().frame.dropna(subset=["organization_id"])
    order = {code: place for place, code in enumerate(FINDINGS)}
    found = rows.groupby("organization_id")["finding"].agg(lambda codes: min(codes, key=order.__getitem__))
    return {str(name): str(code) for name, code in found.items()}
