"""What lies near a point: stations, ports, crossings, cities; sites of its mineral; plants that process it."""

import pandas as pd

from components import store
from components.logistics import facts
from components.logistics.question import end_of
from components.text import Words
from core.clock import AsOf
from core.logistics.graph import Choice, graph
from core.logistics.neighbourhood import neighbourhood
from core.narrative import logistics as narrative
from core.records import Table


def found(*, code: str, as_of: AsOf, radius: int) -> pd.DataFrame:
    """The records near an end (core.logistics.neighbourhood), for the usual modes."""
    origin = end_of(code, as_of)
    assert origin is not None
    return neighbourhood(origin, radius, facts.tables(as_of), graph(facts.network_of(as_of), Choice()))


def told(*, code: str, as_of: AsOf, radius: int, language: str) -> pd.DataFrame:
    """The same in the reader's words; the index holds the codes of the records."""
    words = Words(language)
    rows, names = store.prepared(found, code=code, as_of=as_of, radius=radius), facts.names(as_of, language)
    columns = {
        words.say("logistics.near_group"): [group_name(group, words) for group in rows["group"]],
        words.say("logistics.near_name"): [names[one] for one in rows["code"]],
        words.say("logistics.straight"): rows["straight_km"].round(1),
        words.say("logistics.by_route"): rows["route_km"].round(1),
    }
    return pd.DataFrame(
        {title: list(cells) for title, cells in columns.items()}, index=pd.Index(rows["code"], name="id")
    )


def cited(*, code: str, as_of: AsOf, radius: int) -> Table:
    """The records near an end with their sources."""
    return facts.cited_ends(store.prepared(found, code=code, as_of=as_of, radius=radius)["code"], as_of)


def group_name(group: str, words: Words) -> str:
    """What the records of a group are."""
    return narrative.near_group(group, words.language)
