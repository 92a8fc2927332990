"""The renewal radar: the chosen instruments by age and last sign of life, and the same as a table with its grounds."""

import pandas as pd
import plotly.graph_objects as go

from components.agreements.register import chosen_rows, reported_text, status_text
from components.charts import renewal as chart
from components.charts.labels import chart_text, wrapped
from components.charts.marks import mark
from components.charts.style import Theme
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import renewal as narrative
from core.narrative.agreements import MEMORANDUM
from core.status.age import BAND_CODES, age_band

# Instruments whose age or last sign nobody knows.
NOT_DATED = "none"
# So many are named before the figure.
NAMED = 3
# Columns that give way to the dates and durations, the first one first.
_SPARE = ("status_basis", "superseded_by", "acted", "reported", "text_public", "last_sign")
_TERM_SIGN, _TEXT_SIGN = "⇥", "§"


def figure(as_of: AsOf, chosen: Filter, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The chosen instruments as tiles, those that have been quiet longest last in their cell."""
    words, frame = Words(language), chosen_rows(as_of, chosen)
    frame = frame.sort_values(["quiet_months_least", "agreement_id"], kind="stable", na_position="last")
    titles = words.record_column(frame, "title").fillna(words.unknown())
    tiles = [_tile(row, title, words, theme) for row, title in zip(frame.to_dict("records"), titles, strict=True)]
    rows = {code: words.say(f"agreements.band_{code}") for code in (*reversed(BAND_CODES.values()), NOT_DATED)}
    columns = {code: words.say(f"agreements.quiet_{code}") for code in (*BAND_CODES.values(), NOT_DATED)}
    axis, short = words.say("agreements.radar_axis"), words.say("agreements.radar_axis_short")
    return chart.radar(tiles, chart.View(rows, columns, axis, short, language, theme, compact))


def alt(as_of: AsOf, chosen: Filter, language: str) -> str:
    """What the radar shows, in a sentence."""
    return narrative.sentence(chosen_rows(as_of, chosen), Words(language).date(as_of.date.isoformat()), language)


def longest(as_of: AsOf, chosen: Filter, language: str) -> str:
    """Name those that have gone no step of their own for longest, or nothing where none has a dated step."""
    words, frame = Words(language), chosen_rows(as_of, chosen)
    first = frame.dropna(subset=["still_months_least"]).sort_values(
        "still_months_least", ascending=False, kind="stable"
    )
    named = [
        words.say("agreements.still_for", title=words.record_text(row, "title"),
                  duration=words.duration(int(row["still_months_least"])))
        for row in first.head(NAMED).to_dict("records")
    ]  # fmt: skip
    return words.say("agreements.radar_longest", named=words.listed(named)) if named else ""


def spare(words: Words) -> list[str]:
    """Headings of the columns that a window without room for all leaves out; dossier and downloads have them."""
    return [words.say(f"agreements.column_{name}") for name in _SPARE]


def table_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The radar as rows; the index holds the ids, those without movement for longest come first."""
    words, frame = Words(language), chosen_rows(as_of, chosen)
    frame = frame.sort_values("still_months_least", ascending=False, na_position="last", kind="stable")
    titles = dict(zip(frame["agreement_id"], words.record_column(frame, "title"), strict=True))
    columns = {
        "title": words.record_column(frame, "title"),
        "signed": _dates(frame["signed_on"], words),
        "age_years": (frame["age_months_least"] / 12).round(1),
        "last_step": _dates(frame["last_step_on"], words),
        "still_years": (frame["still_months_least"] / 12).round(1),
        "last_sign": _dates(frame["last_sign_on"], words),
        "quiet_years": (frame["quiet_months_least"] / 12).round(1),
        "term": frame["term_state"].map(lambda code: words.say(f"agreements.term_{code}")),
        "text_public": frame["text_state"].map(lambda code: words.say(f"agreements.public_{code}")),
        "reported": frame["status_reported"].map(lambda code: reported_text(code, words), na_action="ignore"),
        "acted": frame["acted_status"].map(lambda code: status_text(code, words), na_action="ignore"),
        "superseded_by": frame["superseded_by"].map(lambda cell: _named(cell, titles, words), na_action="ignore"),
        "status_basis": words.record_column(frame, "status_basis"),
    }
    shown = pd.DataFrame({words.say(f"agreements.column_{name}"): cells for name, cells in columns.items()})
    return shown.set_index(pd.Index(frame["agreement_id"], name="agreement_id"))


def _tile(row: dict[str, object], title: str, words: Words, theme: Theme) -> chart.Tile:
    quiet = row["quiet_months_least"]
    column = NOT_DATED if pd.isna(quiet) else BAND_CODES[age_band(int(quiet))]
    known = [_TERM_SIGN] if row["term_state"] != "unknown" else []
    known += [_TEXT_SIGN] if row["text_state"] in ("yes", "draft_only") else []
    status = mark(str(row["status"]), theme)
    return chart.Tile(
        str(row["agreement_id"]), NOT_DATED if pd.isna(row["band"]) else str(row["band"]), column,
        " ".join([status.sign, *known, title]), _hover(row, title, words), status.color, row["kind"] == MEMORANDUM,
    )  # fmt: skip


def _hover(row: dict[str, object], title: str, words: Words) -> str:
    kind = words.label("agreement_kind", str(row["kind"]))
    lines = [
        words.say("agreements.heading_intended", kind=kind) if row["kind"] == MEMORANDUM else kind,
        status_text(str(row["status"]), words),
        f"{words.say('agreements.signed_on')}: {words.date_or_unknown(row['signed_on'])}",
        f"{words.say('agreements.column_last_step')}: {words.date_or_unknown(row['last_step_on'])}",
        f"{words.say('agreements.column_last_sign')}: {words.date_or_unknown(row['last_sign_on'])}",
        f"{words.say('agreements.column_term')}: {words.say('agreements.term_' + str(row['term_state']))}",
        f"{words.say('agreements.text_public')} {words.say('agreements.public_' + str(row['text_state']))}",
    ]
    if row["band_is_certain"] is False:
        lines.append(words.say("agreements.band_uncertain"))
    head = f"<b>{wrapped(title, words.language)}</b>"
    return "<br>".join([head, *(chart_text(line, words.language) for line in lines)])


def _named(cell: str, titles: dict[str, str], words: Words) -> str:
    return words.listed([titles.get(name, name) for name in cell.split(";")])


def _dates(cells: pd.Series, words: Words) -> pd.Series:
    return cells.map(words.sortable_date, na_action="ignore")
