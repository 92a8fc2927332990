"""The next known dates: due dates of commitments, ends of terms, planned completions of projects."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pandas

from core.calendars import bounds
from core.records import Source, SourceRef
from core.status.awaited import is_open
from core.status.sectors import DOMESTIC

# A project at one of these stages has no completion ahead.
_SETTLED = ("operating", "suspended", "cancelled")
COLUMNS = ("kind", "owner_id", "on", "source_ids")
# Kind of the sources that tell no date: gazetteers and lists of deposits and plants.
DATA_SET = "dataset"
NONE_KNOWN: Mapping[str, Source] = MappingProxyType({})


def upcoming(
    commitments: pandas.DataFrame, agreements: pandas.DataFrame, projects: pandas.DataFrame, as_of: date,
    sources: Mapping[str, Source] = NONE_KNOWN,
) -> pandas.DataFrame:  # fmt: skip
    """Return the dates whose last possible day is the day itself or later, the next first.

    Columns: kind (due, expiry, completion); owner_id; on (EDTF); source_ids, without the data sets among them: these
    give a record its position or its figures, and dates are told by others. Commitments count while open, projects
    while neither settled nor domestic. Raises NotAPartialDate.
    """
    planned = projects[~projects["stage"].isin(_SETTLED).fillna(False) & (projects["direction"] != DOMESTIC)]
    years = planned["completion_year"].astype("Int64").astype("string")
    rows = pandas.concat(
        [
            _dated(commitments[is_open(commitments)], "due", "commitment_id", "due_on"),
            _dated(agreements, "expiry", "agreement_id", "expires_on"),
            _dated(planned.assign(completion_on=years), "completion", "project_id", "completion_on"),
        ]
    )
    ends = rows["on"].map(lambda cell: bounds(str(cell))[1])
    # Of no dates a list of marks is empty, and would be taken for names of columns.
    ahead = rows.assign(_end=ends).loc[[end >= as_of for end in ends], :]
    found = ahead.sort_values("_end", kind="stable").drop(columns="_end").reset_index(drop=True)
    return found.assign(source_ids=found["source_ids"].map(lambda cell: _telling(cell, sources)).astype("string"))


def _telling(cell: str, sources: Mapping[str, Source]) -> str:
    parts = zip(cell.split(";"), SourceRef.parse_cell(cell), strict=True)
    told = [part for part, one in parts if one.source_id not in sources or sources[one.source_id].kind != DATA_SET]
    return ";".join(told) or cell


def _dated(frame: pandas.DataFrame, kind: str, owner: str, on: str) -> pandas.DataFrame:
    dated = frame.dropna(subset=[on]).rename(columns={owner: "owner_id", on: "on"}).assign(kind=kind)
    return dated.reindex(columns=COLUMNS).astype("string")
