"""The scenes of the organizations: who takes part in most, country by country, and the network between the two."""

from collections.abc import Iterator
from types import MappingProxyType

import pandas as pd

from components import store
from components.partners import CHOICES, edges, network, rows
from components.presenter.content import Asked, Block, Content, Row, View, Views
from components.text import Words
from core.clock import AsOf
from core.narrative import partners as narrative
from core.network.graph import SIDES
from core.scenes.model import Parameters

LETTERS, MOST = 1.75, 8


def register(asked: Asked) -> Content:
    """The organizations of each country that take part in most records, and of all others together."""
    setting, words = asked.setting, asked.setting.words
    table = rows.chosen(setting.as_of, setting.chosen.filter)
    frame = table.frame.assign(
        name=words.record_column(table.frame, "name"), taken=table.frame[["projects", "agreements"]].sum(axis=1)
    )
    return Content(table, narrative.lead(table.frame, words.language), blocks=tuple(_countries(frame, words)))


def between(asked: Asked) -> Content:
    """The records that join both countries, or one organization with everybody it works with."""
    setting, words = asked.setting, asked.setting.words
    chosen = rows.chosen(setting.as_of, setting.chosen.filter)
    center = asked.parameter(network.PARAMETER)
    names = () if center else tuple(chosen.frame["organization_id"])
    inputs = {"as_of": setting.as_of, "center": center, "chosen": names}
    if not len(store.prepared(edges.part, **inputs)):
        return Content(chosen, words.say("partners.no_network"))
    drawn = store.figure(network.figure, **inputs, language=words.language, theme=asked.theme, compact=False)
    return Content(edges.cited(**inputs), network.sentence(**inputs, words=words), drawn, letters=LETTERS)


def _countries(frame: pd.DataFrame, words: Words) -> Iterator[Block]:
    sides = frame["country"].where(frame["country"].isin(SIDES), "")
    for side in (*SIDES, ""):
        own = frame[sides == side].sort_values(["taken", "name"], ascending=[False, True], kind="stable")
        if len(own):
            title = words.label("country", side) if side else words.say("presenter.other_countries")
            found = tuple(_organization(row, words) for row in own.head(MOST).to_dict("records"))
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
