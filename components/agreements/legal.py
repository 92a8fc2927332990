"""An instrument's legal standing and what took its place: class in each country, ratifications, successor."""

from collections.abc import Iterator

import pandas as pd

from components.agreements.record import Record, named
from components.dossier import Fact
from components.text import Words

RATIFIED = "ratified"


def facts(record: Record, words: Words) -> Iterator[Fact]:
    """Yield the class in each country, the recorded ratifications, the last own step, and the successor."""
    row = record.row
    for side in ("irn", "kaz"):
        code = row[f"legal_class_{side}"]
        stated = words.say("agreements.not_stated") if pd.isna(code) else words.label("legal_class", str(code))
        yield Fact(words.say(f"agreements.legal_{side}"), stated, words.say(f"agreements.legal_{side}_classes"))
    yield Fact(words.say("agreements.ratified"), *_ratified(record, words))
    yield Fact(words.say("agreements.superseded"), *_successor(record, words))


def _ratified(record: Record, words: Words) -> tuple[str, str]:
    """The dates of the recorded ratifications, and what is noted about each."""
    events = record.rows("agreement_events").frame
    found = events[events["event"] == RATIFIED].dropna(subset=["on"]).sort_values("on").to_dict("records")
    if not found:
        return words.say("agreements.not_recorded"), ""
    notes = [words.record_text(event, "note") for event in found if words.record(event, "note")[0]]
    return "; ".join(words.date(str(event["on"])) for event in found), " ".join(notes)


def _successor(record: Record, words: Words) -> tuple[str, str]:
    """What took the place of the instrument, with the ground of the link; and the end of the line of successors."""
    row = record.row
    if pd.isna(row["superseded_by"]):
        return words.say("agreements.not_recorded"), ""
    titles = words.listed([_title(name, record, words) for name in str(row["superseded_by"]).split(";")])
    links = record.links("agreements").frame
    grounds = links[links["link_id"].isin(str(row["succession_link"]).split(";"))].to_dict("records")
    notes = [words.record_text(link, "basis") for link in grounds if words.record(link, "basis")[0]]
    if not pd.isna(row["latest"]) and row["latest"] != row["superseded_by"]:
        notes.append(words.say("agreements.latest", title=_title(str(row["latest"]), record, words)))
    dated = "" if pd.isna(row["superseded_on"]) else words.date(str(row["superseded_on"]))
    return words.listed([part for part in (titles, dated) if part]), "; ".join(notes)


def _title(name: str, record: Record, words: Words) -> str:
    other = named("agreements", name, record.as_of)
    return words.record_text(other, "title") if other else name
