"""The status of an instrument as its dated acts tell it: the last act counts. Computed, beside the reported status."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas

from core.calendars import bounds

# A ratification by one side, an update or a step of implementation says nothing about force or end.
STATUS_OF_ACT: Mapping[str, str] = MappingProxyType(
    {
        "signed": "signed",
        "in_force": "in_force",
        "review_requested": "under_review",
        "superseded": "superseded",
        "expired": "expired",
    }
)
ENDINGS = ("superseded", "expired")


def standing(agreements: pandas.DataFrame, events: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per agreement, in the same order and with the same index.

    Needs the events up to the day (agreement_id, on, event). Columns: acted_status, code of agreement_status told by
    the last act of STATUS_OF_ACT; acted_on, its date (EDTF). Of two acts on one date the one that comes later in
    STATUS_OF_ACT counts. <NA> without such an act. Raises NotAPartialDate.
    """
    order = {act: place for place, act in enumerate(STATUS_OF_ACT)}
    acts = events.loc[events["event"].isin(order), ["agreement_id", "on", "event"]].dropna()
    return _last(agreements, acts, order, ("acted_status", "acted_on"), STATUS_OF_ACT)


def last_events(agreements: pandas.DataFrame, events: pandas.DataFrame, order: Mapping[str, int]) -> pandas.DataFrame:
    """Return the last dated event of each agreement: last_event (code of agreement_event) and last_event_on (EDTF).

    Rows and index are those of the agreements; `order` ranks the codes of one and the same date.
    """
    told = events[["agreement_id", "on", "event"]].dropna()
    return _last(agreements, told, order, ("last_event", "last_event_on"), {code: code for code in order})


def endings(agreements: pandas.DataFrame, events: pandas.DataFrame) -> pandas.Series:
    """Return when each agreement ended (EDTF, on the agreements' index): a dated end event, else its stated term."""
    acts = events.loc[events["event"].isin(ENDINGS), ["agreement_id", "on", "event"]].dropna()
    order = {act: place for place, act in enumerate(ENDINGS)}
    ended = _last(agreements, acts, order, ("act", "on"), {act: act for act in ENDINGS})["on"]
    return ended.fillna(agreements["expires_on"].astype("string"))


def _last(
    agreements: pandas.DataFrame, acts: pandas.DataFrame, order: Mapping[str, int],
    names: tuple[str, str], words: Mapping[str, str],
) -> pandas.DataFrame:  # fmt: skip
    ranked = sorted(
        (*reversed(bounds(str(on))[:2]), order[act], str(owner), str(on), act)
        for owner, on, act in zip(acts["agreement_id"], acts["on"], acts["event"], strict=True)
    )
    last = {owner: (words[act], on) for _, _, _, owner, on, act in ranked}
    found = [last.get(str(name), (None, None)) for name in agreements["agreement_id"]]
    columns = zip(names, zip(*found, strict=True) if found else ((), ()), strict=True)
    return pandas.DataFrame(
        {name: pandas.array(list(cells), dtype="string") for name, cells in columns}, index=agreements.index
    )
