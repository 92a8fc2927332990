"""Links join two rows that exist, never a row with itself, and each pair once."""

from collections.abc import Iterator

from core.breach import Breach
from core.checks.judging import weighed
from core.checks.package import FIRST_ROW, Package, at, judged

_COLUMNS = ("from_table", "from_id", "to_table", "to_id", "kind")


def check_ends(package: Package) -> Iterator[Breach]:
    """Both ends of a link name a table of the package and an id in it."""
    table = package.table("links", *_COLUMNS)
    if table is None:
        return
    resource, frame = table
    names = {item.name for item in package.descriptor.tables}
    for end in ("from", "to"):
        for index, value, _ in judged(frame[f"{end}_table"], lambda cell: cell not in names):
            yield at(resource, index, f"{end}_table", value, "unknown_table")
        for name, rows in frame.groupby(f"{end}_table"):
            ids = package.ids(str(name))
            if ids is None:
                continue
            for index, value in rows[f"{end}_id"].items():
                if value not in ids:
                    yield weighed(
                        package, resource, at(resource, int(index), f"{end}_id", value, "unknown_end", table=str(name))
                    )


def check_pairs(package: Package) -> Iterator[Breach]:
    """No row is linked with itself, and a pair of one kind stands once, whichever end comes first."""
    table = package.table("links", *_COLUMNS)
    if table is None:
        return
    resource, frame = table
    seen: dict[tuple[frozenset[tuple[str, str]], str], int] = {}
    for index, row in zip(frame.index, frame[list(_COLUMNS)].itertuples(index=False), strict=True):
        ends = frozenset({(row.from_table, row.from_id), (row.to_table, row.to_id)})
        first = seen.setdefault((ends, row.kind), int(index))
        if len(ends) == 1:
            yield at(resource, int(index), "to_id", row.to_id, "self_link")
        elif first != index:
            yield at(resource, int(index), "to_id", row.to_id, "link_twice", first=first + FIRST_ROW)
