"""Age of agreements since their signing, and the last sign of life of each."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType

import pandas

from core.records import PartialDate
from core.status.elapsed import Word, last_words, whole_months, words

BANDS = ("under_1_year", "1_to_3_years", "3_to_5_years", "5_to_10_years", "10_to_20_years", "20_years_or_more")
_EDGES = (1, 3, 5, 10, 20)
# The address names a band by the years of its lower edge, so that bands stand in their order.
BAND_CODES: Mapping[str, str] = MappingProxyType(dict(zip(BANDS, ("00", "01", "03", "05", "10", "20"), strict=True)))


def age_band(months: int) -> str:
    """Return the band of an age in whole months; a band holds its lower edge."""
    return BANDS[bisect_right(_EDGES, months // 12)]


def ages(agreements: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    """Return one row per agreement, in the same order and with the same index.

    Age = whole months from `signed_on` to the day. Columns: agreement_id; age_months_least and age_months_most;
    age_band of the least age; band_is_certain (the greatest possible age has the same band). All <NA> for an agreement
    without a date of signing or signed after the day. Raises NotAPartialDate.
    """
    spans = [_age(cell, as_of) for cell in agreements["signed_on"]]
    bands = [span and (age_band(span[0]), age_band(span[0]) == age_band(span[1])) for span in spans]
    columns = {
        "agreement_id": agreements["agreement_id"].array,
        "age_months_least": pandas.array([span and span[0] for span in spans], dtype="Int64"),
        "age_months_most": pandas.array([span and span[1] for span in spans], dtype="Int64"),
        "age_band": pandas.array([band and band[0] for band in bands], dtype="string"),
        "band_is_certain": pandas.array([band and band[1] for band in bands], dtype="boolean"),
    }
    return pandas.DataFrame(columns, index=agreements.index)


def _age(cell: object, as_of: date) -> tuple[int, int] | None:
    if pandas.isna(cell):
        return None
    signed = PartialDate.parse(str(cell))
    return whole_months(signed, as_of) if signed.earliest <= as_of else None


def last_signs(tables: Mapping[str, pandas.DataFrame], as_of: date) -> pandas.DataFrame:
    """Return one row per agreement, in the order of `tables["agreements"]`: when anything was last heard of it.

    Signs are the signing, the events of the agreement, the sessions of its commitments and the updates about these.
    Needs agreements, agreement_events, commitments, sessions and commitment_updates. Columns: agreement_id;
    last_sign_on (EDTF); last_sign_kind (signing, event, session, update); quiet_months_least and quiet_months_most.
    <NA> when nothing is dated.
    """
    agreements = tables["agreements"]
    last = last_words(_signs(tables), as_of)
    found = [last.get(str(name)) for name in agreements["agreement_id"]]
    columns = {
        "agreement_id": agreements["agreement_id"].array,
        "last_sign_on": pandas.array([sign and sign.on.text for sign in found], dtype="string"),
        "last_sign_kind": pandas.array([sign and sign.kind for sign in found], dtype="string"),
        "quiet_months_least": pandas.array([sign and sign.months[0] for sign in found], dtype="Int64"),
        "quiet_months_most": pandas.array([sign and sign.months[1] for sign in found], dtype="Int64"),
    }
    return pandas.DataFrame(columns, index=agreements.index)


def _signs(tables: Mapping[str, pandas.DataFrame]) -> Iterator[Word]:
    owned = tables["commitments"][["commitment_id", "session_id", "agreement_id"]].dropna(subset=["agreement_id"])
    held = owned.merge(tables["sessions"][["session_id", "held_on"]], on="session_id")
    told = owned.merge(tables["commitment_updates"][["commitment_id", "on"]], on="commitment_id")
    return chain(
        words(tables["agreements"].assign(kind="signing"), "agreement_id", "signed_on", "kind"),
        words(tables["agreement_events"].assign(kind="event"), "agreement_id", "on", "kind"),
        words(held.assign(kind="session"), "agreement_id", "held_on", "kind"),
        words(told.assign(kind="update"), "agreement_id", "on", "kind"),
    )
