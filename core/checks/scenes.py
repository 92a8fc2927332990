"""Scenes name pages, views, filter values and records that exist, and the scenes of a set stand in one order."""

from collections.abc import Iterator
from datetime import date

from core.breach import Breach
from core.calendars import bounds
from core.checks.package import Package, at
from core.scenes.parameters import NotParameters, read
from core.scenes.reach import ANY, ANYWHERE, EVERYWHERE, ONE_OF, RECORD, Known, Reach, views
from core.scenes.reading import scene

VIEWS = "vocabulary_scene_view"
_COLUMNS = ("scene_id", "set_id", "position", "page", "view", "parameters", "as_of")


def check_scenes(package: Package) -> Iterator[Breach]:
    """Everything that a scene names is there: its page and view, the parameters, their codes and records, the day."""
    table, known = package.table("scenes", *_COLUMNS), package.table(VIEWS, "page", "view", "parameters")
    if table is None or known is None:
        return
    resource, frame = table
    reach = Reach(views(known[1].to_dict("records")), package.codes, _ids(package), _data_date(package))
    for index, row in enumerate(frame.to_dict("records")):
        try:
            read(row["parameters"])
        except NotParameters as error:
            yield at(resource, index, "parameters", str(error), "scene_parameters")
            continue
        for gap in reach.gaps(scene(row)):
            yield at(resource, index, gap.part.partition(".")[0], gap.value, gap.rule, **gap.params)


def check_scene_order(package: Package) -> Iterator[Breach]:
    """The positions of sets, and of the scenes of each set, are 1, 2, 3 and so on without a gap."""
    for name, group in (("scene_sets", None), ("scenes", "set_id")):
        table = package.table(name, "position", *([group] if group else []))
        if table is None:
            continue
        resource, frame = table
        seen: dict[str, int] = {}
        for index, (of, position) in enumerate(zip(frame[group or "position"], frame["position"], strict=True)):
            key = of if group else ""
            seen[key] = seen.get(key, 0) + 1
            if position != str(seen[key]):
                yield at(resource, index, "position", position, "scene_position", expected=seen[key])


def check_scene_views(package: Package) -> Iterator[Breach]:
    """The vocabulary of views leads to vocabularies and tables of the package."""
    known = package.table(VIEWS, "page", "view", "parameters")
    if known is None:
        return
    names = {item.name for item in package.descriptor.tables}
    for index, row in enumerate(known[1].to_dict("records")):
        for rule in views([row])[row["page"]][row["view"]].values():
            table = rule.removeprefix(RECORD)
            if rule.startswith(RECORD) and table not in names:
                yield at(known[0], index, "parameters", table, "unknown_table")
            elif _is_vocabulary(rule) and package.descriptor.vocabulary(rule) is None:
                yield at(known[0], index, "parameters", rule, "unknown_vocabulary")


def _is_vocabulary(rule: str) -> bool:
    return (
        rule not in (ANY, ANYWHERE)
        and ONE_OF not in rule
        and not rule.startswith(RECORD)
        and rule not in EVERYWHERE.values()
    )


def _ids(package: Package) -> Known:
    def ids(table: str) -> frozenset[str] | None:
        return package.ids(table) if table in {item.name for item in package.descriptor.tables} else None

    return ids


def _data_date(package: Package) -> date:
    return bounds(package.descriptor.data_date)[1]
