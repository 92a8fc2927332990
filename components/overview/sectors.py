"""The sectors named at the meeting, one line of counts each."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import cards, lines, store
from components.escaping import escaped
from components.overview import SECTORS, rows
from core.clock import AsOf
from core.narrative import overview as narrative
from core.records import Table
from core.status.sectors import SectorTruth, sector_truths


@dataclass(frozen=True)
class Lines:
    """The card, and of each sector its counts, its name and its sentences."""

    shown: cards.Shown
    each: tuple[tuple[SectorTruth, str, dict[str, str]], ...]


def show(setting: cards.Setting) -> None:
    """Draw the lines; each opens the projects of its sector."""
    ready = store.prepared(described, setting=setting)
    with cards.block(ready.shown, setting):
        for truth, name, text in ready.each:
            _line(truth, name, text, setting)


def described(setting: cards.Setting) -> Lines:
    """The card of the sectors in the reader's words."""
    words, truths = setting.words, found(setting.as_of)
    names = [words.label("sector", truth.sector) for truth in truths]
    said = [narrative.sector(truth, words.language) for truth in truths]
    columns = {words.say(f"overview.sector_{part}"): [text[part] for text in said] for part in said[0]}
    exported = pd.DataFrame({words.say("filters.sector"): names, **columns}, index=list(SECTORS))
    cited = [truth.source_ids for truth in truths if truth.source_ids]
    table = Table("sectors", pd.DataFrame({"source_ids": cited}), store.opened().sources())
    note = words.say("overview.sectors_note", day=words.date(setting.as_of.date.isoformat()))
    shown = cards.Shown("overview_sectors", words.say("overview.sectors"), exported, table, note)
    return Lines(shown, tuple(zip(truths, names, said, strict=True)))


def found(as_of: AsOf) -> tuple[SectorTruth, ...]:
    """The counts of each sector."""
    return sector_truths(SECTORS, rows.followed(as_of).frame, rows.projects(as_of).frame)


def _line(truth: SectorTruth, name: str, text: dict[str, str], setting: cards.Setting) -> None:
    with st.container(key=f"sector_{truth.sector}"):
        places = st.columns([1.2, 1.7, 3.7, 1.9], gap="small", vertical_alignment="center")
    with places[0]:
        lines.link(f"**{escaped(name)}**", "pipeline", setting.words, markdown=True, sector=truth.sector)
    for place, part in zip(places[1:], text.values(), strict=True):
        place.markdown(f":small[{escaped(part)}]")
