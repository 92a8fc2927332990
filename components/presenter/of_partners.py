"""The scenes of the organizations: who takes part in most, country by country, and the network between the two."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from components import store
from components.charts.style import Theme
from components.partners import CHOICES, edges, network, rows
from components.presenter.content import Asked, Block, Content, Row, View, Views
from components.text import Words
from core.clock import AsOf
from core.narrative import partners as narrative
from core.network import graph
from core.network.graph import SIDES
from core.scenes.model import Parameters

LETTERS, OUTWARDS = 1.75, 1.42
# Organizations of a country, for one language and for two.
MOST: Mapping[bool, int] = MappingProxyType({False: 8, True: 4})


def register(asked: Asked) -> Content:
    """The organizations of each country that take part in most records, and of all others together."""
    setting, words = asked.setting, asked.setting.words
    table = rows.chosen(setting.as_of, setting.chosen.filter)
    frame = table.frame.assign(
        name=words.record_column(table.frame, "name"), taken=table.frame[["projects", "agreements"]].sum(axis=1)
    )
    return Content(
        table,
        narrative.lead(table.frame, words.language),
        blocks=tuple(_countries(frame, words, MOST[asked.is_paired])),
    )


def between(asked: Asked) -> Content:
    """The records that join both countries, or one organization with everybody it works with."""
    setting, words = asked.setting, asked.setting.words
    chosen = rows.chosen(setting.as_of, setting.chosen.filter)
    center = asked.parameter(network.PARAMETER)
    names = () if center else tuple(chosen.frame["organization_id"])
    inputs = {"as_of": setting.as_of, "center": center, "chosen": names}
    if not len(store.prepared(edges.part, **inputs)):
        return Content(chosen, words.say("partners.no_network"))
    told, cited = network.sentence(**inputs, words=words), edges.cited(**inputs)
    if asked.is_paired:
        # Two names at each mark would lie on each other: the same joints as a list.
        return Content(cited, told, blocks=(Block(tuple(_joints(words=words, **inputs))),))
    drawn = store.figure(_wide, **inputs, language=words.language, theme=asked.theme)
    return Content(cited, told, drawn, letters=LETTERS)


def _wide(*, as_of: AsOf, center: str, chosen: tuple[str, ...], language: str, theme: Theme) -> Any:
    drawn = network.figure(as_of, center, chosen, language, theme, compact=False)
    # Larger letters need more room beside the outer columns.
    return drawn.update_layout(xaxis={"range": [end * OUTWARDS for end in drawn.layout.xaxis.range]})


def _joints(as_of: AsOf, center: str, chosen: tuple[str, ...], words: Words) -> Iterator[Row]:
    made = edges.part(as_of, center, chosen)
    known = edges.names(made, as_of, words)
    records = [node for node in made if not graph.is_organization(node)]
    for node in sorted(records, key=lambda node: (-made.degree[node], node)):
        yield Row(known[node], note=words.listed([known[other] for other in sorted(made[node])]))


def _countries(frame: pd.DataFrame, words: Words, most: int) -> Iterator[Block]:
    sides = frame["country"].where(frame["country"].isin(SIDES), "")
    for side in (*SIDES, ""):
        own = frame[sides == side].sort_values(["taken", "name"], ascending=[False, True], kind="stable")
        if len(own):
            title = words.label("country", side) if side else words.say("presenter.other_countries")
            found = tuple(_organization(row, words) for row in own.head(most).to_dict("records"))
            yield Block(found, title, words.number(len(own)))


def _organization(row: dict[str, object], words: Words) -> Row:
    return Row(str(row["name"]), note=words.say("partners.count_records", count=int(str(row["taken"]))))


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return rows.whole(as_of).frame


VIEWS: Views = MappingProxyType(
    {
        "partners_register": View(register, lambda parameters: CHOICES, _rows),
        "partners_network": View(between, lambda parameters: CHOICES, _rows),
    }
)
