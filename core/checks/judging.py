"""A broken rule is an error, or a contradiction that readers are shown when a judgement names its row."""

from dataclasses import replace

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package
from core.descriptor import Resource

JUDGED = "judgements_contradictions"


def weighed(package: Package, resource: Resource, breach: Breach, belongs_to: tuple[str, str] | None = None) -> Breach:
    """An error, or a contradiction when a judgement names the row itself or the row it belongs to."""
    row = package.frames[resource.name].loc[(breach.row or FIRST_ROW) - FIRST_ROW]
    subjects = {(resource.name, row[key]) for key in resource.primary_key if key in row.index} | {belongs_to}
    return replace(breach, level="contradiction") if subjects & _judged_subjects(package) else breach


def _judged_subjects(package: Package) -> frozenset[tuple[str, str]]:
    table = package.table(JUDGED, "subject_table", "subject_id")
    if table is None:
        return frozenset()
    return frozenset(zip(table[1]["subject_table"], table[1]["subject_id"], strict=True))
