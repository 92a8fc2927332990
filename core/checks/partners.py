"""Organizations hang together: nobody succeeds or owns itself, a need is one thing, and a record is about somebody."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pandas

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package, at

# Kinds along which nobody can come back to itself.
ONWARD = ("succeeds", "owned_by", "part_of", "supervised_by")
_RELATION = ("organization_id", "kind", "other_organization_id", "other_name_en", "share_percent", "stated_in_table",
             "stated_in_id")  # fmt: skip
_NEED = ("project_id", "service", "other_need", "words_en")
_RECORD = ("organization_id", "country", "finding", "snapshot_on")
# What was looked up in a list holds for the day of its copy only.
LOOKED_UP = ("listed", "possible_exposure", "no_match")


def check_relations(package: Package) -> Iterator[Breach]:
    """A relation joins an organization with another one or with a name, once, and is stated in a row that exists."""
    table = package.table("organization_relations", *_RELATION)
    if table is None:
        return
    resource, frame = table
    first: dict[tuple[str, str, str], int] = {}
    for index, row in enumerate(frame.to_dict("records")):
        other, name = row["other_organization_id"], row["other_name_en"]
        key = (row["organization_id"], row["kind"], other or name)
        earlier = first.setdefault(key, index)
        if other == row["organization_id"]:
            yield at(resource, index, "other_organization_id", other, "related_to_itself")
        if bool(other) == bool(name):
            yield at(resource, index, "other_organization_id", other, "one_other_side")
        if earlier != index:
            yield at(
                resource, index, "other_organization_id", other or name, "related_twice", first=earlier + FIRST_ROW
            )
        known = package.ids(row["stated_in_table"]) if row["stated_in_table"] in package.frames else None
        if known is None or row["stated_in_id"] not in known:
            yield at(resource, index, "stated_in_id", row["stated_in_id"], "stated_nowhere")


def check_circles(package: Package) -> Iterator[Breach]:
    """Following successors, owners and wholes never comes back to where it began; shares make no more than a whole."""
    table = package.table("organization_relations", *_RELATION)
    if table is None:
        return
    resource, frame = table
    for kind in ONWARD:
        own = frame[frame["kind"] == kind]
        onward: dict[str, list[str]] = defaultdict(list)
        for one, other in zip(own["organization_id"], own["other_organization_id"], strict=True):
            onward[one].append(other)
        for index, row in own.iterrows():
            one, other = row["organization_id"], row["other_organization_id"]
            if one != other and _reaches(other, one, onward):
                yield at(resource, int(index), "other_organization_id", other, "relation_comes_back")
    held = pandas.to_numeric(frame["share_percent"], errors="coerce")
    for name, rows in frame[frame["kind"] == "owned_by"].groupby("organization_id"):
        if held[rows.index].sum() > 100:
            yield at(resource, int(rows.index[-1]), "share_percent", frame["share_percent"][rows.index[-1]],
                     "shares_over_whole", organization=str(name))  # fmt: skip


def check_needs(package: Package) -> Iterator[Breach]:
    """A need is either a service or another need, once per project, and codes words that the project's need holds."""
    table, owners = package.table("project_needs", *_NEED), package.table("projects", "project_id", "need_en")
    if table is None or owners is None:
        return
    resource, frame = table
    texts = dict(zip(owners[1]["project_id"], owners[1]["need_en"], strict=True))
    first: dict[tuple[str, str, str], int] = {}
    for index, row in enumerate(frame.to_dict("records")):
        if bool(row["service"]) == bool(row["other_need"]):
            yield at(resource, index, "service", row["service"], "one_kind_of_need")
        if row["project_id"] in texts and row["words_en"] not in texts[row["project_id"]]:
            yield at(resource, index, "words_en", row["words_en"], "words_not_there")
        earlier = first.setdefault((row["project_id"], row["service"], row["other_need"]), index)
        if earlier != index:
            yield at(resource, index, "service", row["service"], "need_twice", first=earlier + FIRST_ROW)


def check_kinship(package: Package) -> Iterator[Breach]:
    """A need that a service answers in part is a service or another need, and not that service itself."""
    table = package.table("vocabulary_service_kinship", "need", "answered_by")
    codes = [package.codes(name) for name in ("capability_service", "need_kind")]
    if table is None or None in codes:
        return
    resource, frame = table
    known = frozenset[str]().union(*(found for found in codes if found is not None))
    for index, row in enumerate(frame.to_dict("records")):
        if row["need"] not in known:
            yield at(resource, index, "need", row["need"], "unknown_code", code=row["need"], vocabulary="need_kind")
        if row["need"] == row["answered_by"]:
            yield at(resource, index, "answered_by", row["answered_by"], "akin_to_itself")


def check_records(package: Package) -> Iterator[Breach]:
    """What a sanctions list recorded is about an organization or a country, and tells the day of the copy looked at."""
    table = package.table("compliance", *_RECORD)
    if table is None:
        return
    resource, frame = table
    for index, row in enumerate(frame.to_dict("records")):
        if bool(row["organization_id"]) == bool(row["country"]):
            yield at(resource, index, "organization_id", row["organization_id"], "record_about_one")
        if row["finding"] in LOOKED_UP and not row["snapshot_on"]:
            yield at(resource, index, "snapshot_on", row["snapshot_on"], "record_without_snapshot")


def _reaches(start: str, goal: str, onward: dict[str, Sequence[str]]) -> bool:
    seen: set[str] = set()
    waiting = [start] if start else []
    while waiting:
        step = waiting.pop()
        if step == goal:
            return True
        if step not in seen:
            seen.add(step)
            waiting += [other for other in onward.get(step, ()) if other]
    return False
