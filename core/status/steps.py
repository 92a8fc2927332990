"""The dated steps of projects from stage to stage, the age of the stage each stands at, and the rule of the stalled."""

from datetime import date

import pandas

from core.calendars import bounds
from core.records import PartialDate
from core.status.elapsed import last_words, whole_months, words
from core.status.stages import APART

COLUMNS = ("project_id", "on", "stage", "event_id", "source_ids")
# At these stages nothing is awaited, or the standstill is what the sources report: no arithmetic is needed.
SETTLED = ("operating", *APART)
# How many months at one stage make a project stalled unless the reader says otherwise.
STALLED_MONTHS = 36
STALLED_CHOICES = (6, 12, 18, 24, 36, 48, 60, 120)


def steps(projects: pandas.DataFrame, events: pandas.DataFrame) -> pandas.DataFrame:
    """Return every dated word about a stage: project_id, on (EDTF), stage, event_id (<NA>: the reported stage itself),
    source_ids; project by project, oldest first.

    Needs projects with project_id, stage, evidence_on, source_ids and the events up to the day. Ordered by latest
    possible day, then by first possible day; the reported stage comes after an event of the same date.
    Raises NotAPartialDate.
    """
    told = events.dropna(subset=["on", "stage_after"]).rename(columns={"stage_after": "stage"})
    own = projects.dropna(subset=["evidence_on", "stage"]).assign(event_id=pandas.NA)
    rows = pandas.concat(
        [
            told[told["project_id"].isin(projects["project_id"])].reindex(columns=COLUMNS),
            own.rename(columns={"evidence_on": "on"}).reindex(columns=COLUMNS),
        ],
        ignore_index=True,
    ).astype("string")
    days = {cell: tuple(reversed(bounds(str(cell))[:2])) for cell in rows["on"].unique()}
    keys = zip(rows["project_id"], rows["on"], range(len(rows)), strict=True)
    order = [place for _, _, place in sorted((str(owner), days[on], place) for owner, on, place in keys)]
    return rows.iloc[order].reset_index(drop=True)


def changes(told: pandas.DataFrame) -> pandas.DataFrame:
    """Return the steps that changed the stage, with `stage_before` (<NA>: the first word about the project).

    The number of changes of a project is the number of its unbroken runs of one stage.
    """
    before = told.groupby("project_id")["stage"].shift()
    first = told["project_id"].ne(told["project_id"].shift())
    changed = first | told["stage"].ne(before).fillna(True).astype(bool)
    return told.assign(stage_before=before.astype("string"))[changed].reset_index(drop=True)


def stage_ages(projects: pandas.DataFrame, told: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    """Return on the projects' index how long each has stood at its stage, as far as dated words tell.

    Columns: stage_since (EDTF; the first word of the last unbroken run of today's stage), stage_months_least and
    stage_months_most (`whole_months` from it to the day). <NA> where no dated word tells the stage: the project may
    have reached it earlier than its first word, so the age is an "at least".
    """
    runs = changes(told)
    last = dict(zip(runs["project_id"], zip(runs["stage"], runs["on"], strict=True), strict=True))
    stages = zip(projects["project_id"], projects["stage"].fillna(""), strict=True)
    since = [_since(last.get(name), str(stage)) for name, stage in stages]
    months = [on and whole_months(PartialDate.parse(on), as_of) for on in since]
    return pandas.DataFrame(
        {
            "stage_since": pandas.array(since, dtype="string"),
            "stage_months_least": pandas.array([pair and pair[0] for pair in months], dtype="Int64"),
            "stage_months_most": pandas.array([pair and pair[1] for pair in months], dtype="Int64"),
        },
        index=projects.index,
    )


def _since(run: tuple[str, str] | None, stage: str) -> str | None:
    # A reported stage without a date may differ from what the last dated word told.
    return str(run[1]) if run is not None and run[0] == stage else None


def stalled(projects: pandas.DataFrame, months: int) -> pandas.Series:
    """Return the mask (boolean, <NA> = not known) of projects that have stood at one open stage for that long.

    Stalled = the stage is neither operating, suspended nor cancelled, and stage_months_least >= months. An open stage
    without a dated word is <NA>; so is an unknown stage.
    """
    settled = projects["stage"].isin(SETTLED).fillna(False).astype(bool)
    long = (projects["stage_months_least"] >= months).astype("boolean")
    return long.mask(settled, False).mask(projects["stage"].isna(), pandas.NA)


def stalled_named(text: str) -> int | None:
    """Return the months of a standstill that an address names; None where it is none of STALLED_CHOICES."""
    return int(text) if text.isdecimal() and int(text) in STALLED_CHOICES else None


def seen_by(projects: pandas.DataFrame, as_of: date, data_date: date) -> pandas.Series:
    """Return the mask of projects that the sources know by the day; needs last_seen_on (`seen`).

    On the data date these are all; on an earlier day those of which something dated was seen by then, for the table of
    projects is a snapshot and says nothing of the day on which it began to hold.
    """
    return projects["last_seen_on"].notna() | (as_of >= data_date)


def seen(projects: pandas.DataFrame, events: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    """Return on the projects' index when open sources first and last said something dated about each project.

    Signs are the events, whether they tell a stage or not, and the evidence of the reported stage. Columns:
    first_seen_on and last_seen_on (EDTF), seen_months (least whole months from the last sign to the day); <NA> of a
    project about which nothing is dated.
    """
    signs = [*words(events, "project_id", "on"), *words(projects, "project_id", "evidence_on")]
    last = last_words(signs, as_of)
    first: dict[str, PartialDate] = {}
    for sign in signs:
        known = first.setdefault(sign.owner, sign.on)
        first[sign.owner] = min(known, sign.on, key=lambda day: (day.earliest, day.latest))
    names = [str(name) for name in projects["project_id"]]
    found = [last.get(name) for name in names]
    columns = {
        "first_seen_on": pandas.array([first[name].text if name in last else None for name in names], dtype="string"),
        "last_seen_on": pandas.array([sign and sign.on.text for sign in found], dtype="string"),
        "seen_months": pandas.array([sign and sign.months[0] for sign in found], dtype="Int64"),
    }
    return pandas.DataFrame(columns, index=projects.index)
