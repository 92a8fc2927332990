"""What regions hold of a figure as the explorer shades them: the same rule in Python, for the files."""

import pandas as pd

from components import store
from components.downloads import file_name
from components.explorer import figures, selection
from components.explorer.selection import Selection
from components.places import phrases
from components.text import Words
from core.clock import AsOf
from core.export.csv import csv_bytes
from core.export.stamp import Stamp
from core.export.xlsx import xlsx_bytes
from core.records import Table
from core.regional import GREATEST, SUBJECTS, Kind

COUNTED = ("sites", "projects")
NAME = "map_regions"
WRITERS = {"csv": csv_bytes, "xlsx": xlsx_bytes}


def held(chosen: Selection, shade: str, as_of: AsOf) -> pd.DataFrame:
    """Value, known and shown records per region (index: code, empty for records without one).

    `shade` is a table of COUNTED, whose records are the value, or the code of a kind of figures; a region of whose
    records none has the figure has no value.
    """
    table = _shown(chosen, shade, as_of)
    units = table.frame["admin1_id"].fillna("")
    shown = units.value_counts()
    if shade in COUNTED:
        return pd.DataFrame({"value": shown, "known": shown, "shown": shown})
    own = _passing(table, shade, as_of)
    by_unit = own.groupby(own["id"].map(dict(zip(table.frame.iloc[:, 0], units, strict=True))))
    joined = by_unit["value"].max() if Kind.parse(shade).family in GREATEST else by_unit["value"].sum()
    known = by_unit["id"].nunique().reindex(shown.index, fill_value=0)
    return pd.DataFrame({"value": joined.reindex(shown.index), "known": known, "shown": shown})


def is_shade(shade: str, as_of: AsOf) -> bool:
    """Tell whether regions can be shaded by it."""
    return shade in COUNTED or shade in set(store.prepared(figures.known, as_of=as_of)["kind"])


def made(kind: str, chosen: Selection, shade: str, as_of: AsOf, words: Words) -> tuple[str, bytes]:
    """Return the file's name and its bytes; `kind` is one of WRITERS."""
    found = held(chosen, shade, as_of).sort_values(["value", "shown"], ascending=False)
    is_count = shade in COUNTED
    title = words.say("explorer.shaded", kind=words.say(f"map.table_{shade}")) if is_count else _title(shade, words)
    rows = pd.DataFrame(
        {
            words.say("tables.id"): found.index,
            words.say("map.region"): [phrases.region(code or None, words) for code in found.index],
            words.say("explorer.regions_value"): found["value"].to_numpy(),
            words.say("explorer.regions_known"): found["known"].to_numpy(),
            words.say("explorer.regions_shown"): found["shown"].to_numpy(),
        }
    )
    described = selection.described(chosen, words)
    stamp = Stamp(title, words.language, as_of, store.version(), store.data_date(), described)
    table = _shown(chosen, shade, as_of)
    sources = table.cited() if is_count else _sources(_passing(table, shade, as_of), table, as_of)
    return f"{file_name(NAME, stamp)}.{kind}", WRITERS[kind](rows, stamp, sources)


def _title(shade: str, words: Words) -> str:
    kind = Kind.parse(shade)
    joined = "greatest" if kind.family in GREATEST else "sum"
    return words.say(f"explorer.joined_{joined}", label=figures.label(kind, words))


def _shown(chosen: Selection, shade: str, as_of: AsOf) -> Table:
    subject = shade if shade in COUNTED else SUBJECTS[Kind.parse(shade).family]
    found = selection.found(chosen, as_of)
    return found.sites if subject == "sites" else found.projects


def _passing(table: Table, shade: str, as_of: AsOf) -> pd.DataFrame:
    frame = store.prepared(figures.known, as_of=as_of)
    return frame[(frame["kind"] == shade) & frame["id"].isin(table.frame.iloc[:, 0])]


def _sources(own: pd.DataFrame, table: Table, as_of: AsOf) -> tuple:
    every = {**table.sources}
    for name in figures.MEASURED:
        every.update(store.table(name, as_of).sources)
    return Table("figures", own, every).cited()
