"""The sectors named at the meeting, one line of counts each."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.escaping import escaped
from components.overview import SECTORS, lines, rows
from core.clock import AsOf
from core.narrative import overview as narrative
from core.records import Table
from core.status.sectors import SectorTruth, sector_truths


def show(setting: cards.Setting) -> None:
    """Draw the lines; each opens the projects of its sector."""
    words, truths = setting.words, store.prepared(found, as_of=setting.as_of)
    names = [words.label("sector", truth.sector) for truth in truths]
    said = [narrative.sector(truth, words.language) for truth in truths]
    exported = pd.DataFrame(
        {
            words.say("filters.sector"): names,
            **{words.say(f"overview.sector_{part}"): [text[part] for text in said] for part in said[0]},
        },
        index=list(SECTORS),
    )
    cited = [truth.source_ids for truth in truths if truth.source_ids]
    table = Table("sectors", pd.DataFrame({"source_ids": cited}), store.opened().sources())
    note = words.say("overview.sectors_note", day=words.date(setting.as_of.date.isoformat()))
    with cards.block(cards.Shown("overview_sectors", words.say("overview.sectors"), exported, table, note), setting):
        for truth, name, text in zip(truths, names, said, strict=True):
            _line(truth, name, text, setting)


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
