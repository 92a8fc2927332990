"""What the page reads: the network of a moment, names of its ends, and tables of rows that cite other tables' rows."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from components import store
from components.text import Words
from core.clock import AsOf
from core.logistics import ends
from core.logistics.network import Network, network
from core.narrative.logistics import Told
from core.records import Source, Table


def build(*, as_of: AsOf) -> Network:
    """The network of the moment."""
    places, corridors = (store.table(name, as_of).frame for name in ("places", "corridors"))
    return network(places, corridors, as_of.date)


def network_of(as_of: AsOf) -> Network:
    """The network, made once per moment."""
    return store.prepared(build, as_of=as_of)


def tables(as_of: AsOf) -> dict[str, pd.DataFrame]:
    """The tables in which an end can stand, by name."""
    return {name: store.table(name, as_of).frame for name in ends.TABLES.values()}


def named(*, as_of: AsOf, language: str) -> Mapping[str, str]:
    """Names by place id and by the code of every end, in the best language there is."""
    words, found = Words(language), {}
    for subject, frame in zip(ends.TABLES, tables(as_of).values(), strict=True):
        columns = [f"{subject}_id", *(name for name in frame.columns if name.startswith("name_"))]
        for row in frame[columns].to_dict("records"):
            record_id = str(row[f"{subject}_id"])
            text = words.record(row, "name")[0] or record_id
            found[f"{subject}.{record_id}"] = text
            if subject == "place":
                found[record_id] = text
    return found


def names(as_of: AsOf, language: str) -> Mapping[str, str]:
    """The names, made once per moment and language."""
    return store.prepared(named, as_of=as_of, language=language)


def told(as_of: AsOf, language: str) -> Told:
    """A narrator for the network of the moment."""
    return Told(network_of(as_of), language, names(as_of, language))


def cited(rows: Iterable[tuple[str, Sequence[tuple[str, str]]]], as_of: AsOf) -> Table:
    """A table of `id` and `source_ids`: each row id with the records (table, id) on which it rests."""
    made: list[tuple[str, str]] = []
    sources: dict[str, Source] = {}
    for row_id, records in rows:
        cells = []
        for name, record_id in records:
            table = store.table(name, as_of)
            cells += store.prepared(sources_of, name=name, as_of=as_of).get(record_id, "").split(";")
            sources.update(table.sources)
        made.append((row_id, ";".join(dict.fromkeys(filter(None, cells)))))
    frame = pd.DataFrame(made, columns=["id", "source_ids"]).astype("string")
    return Table("routes", frame, sources)


def cited_ends(codes: Iterable[str], as_of: AsOf) -> Table:
    """A table of the records at these ends, each with its own sources."""
    parted = [(code, *code.partition(".")[::2]) for code in dict.fromkeys(codes)]
    return cited([(code, [(ends.TABLES[subject], record_id)]) for code, subject, record_id in parted], as_of)


def sources_of(*, name: str, as_of: AsOf) -> dict[str, str]:
    """The cells of `source_ids` of a table by id."""
    frame = store.table(name, as_of).frame
    return dict(zip(frame.iloc[:, 0].astype(str), frame["source_ids"].astype(str), strict=True))
