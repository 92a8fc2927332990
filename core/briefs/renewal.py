"""The renewal radar: how old the chosen instruments are, and since when nothing was heard of them, as bars and rows."""

import pandas

from core.briefs.agreements import FACETS, TEXTS, register
from core.briefs.asking import Asked, chosen, named, with_ids
from core.briefs.content import Bars, Brief, Grid, Number, Series
from core.narrative import renewal as narrative
from core.status.age import BAND_CODES, age_band
from core.status.renewal import PRESETS

# Instruments whose age or last sign nobody knows.
NOT_DATED = "none"
WIDTHS = (4.6, 1.4, 1.4, 1.4, 1.8, 1.6)
# Missed least on a slide of two languages: whether the text is public, and the day of signing, which the age tells.
SPARE = (5, 1, 2)


def radar(asked: Asked) -> Brief:
    """Return the chosen instruments by age and by the time since a source last spoke of them."""
    words, whole = asked.words, register(asked)
    read = chosen(asked, FACETS, whole, also=("from", "to"))
    frame = whole[read.filter.mask(whole, TEXTS)]
    said, held = narrative.sentence(frame, asked.day(), words.language), frame["presets"].fillna("").str.split(";")
    return Brief(
        "agreements", words.language, words.say("agreements.view_radar"), asked.view.as_of, said,
        asked.cited(frame["source_ids"]),
        numbers=tuple(
            Number(words.say(f"agreements.preset_{name}"), words.number(sum(name in cell for cell in held)))
            for name in PRESETS
        ),
        charts=(bars(frame, said, asked),) if len(frame) else (), grids=(_grid(frame, asked),),
        caveats=(words.say("pack.silence"),), filters=read.described, missing=read.missing,
    )  # fmt: skip


def bars(frame: pandas.DataFrame, alt: str, asked: Asked) -> Bars:
    """Return instruments per age (the oldest first), parted by the time since the last sign of life."""
    words = asked.words
    quiet = frame["quiet_months_least"].map(lambda months: BAND_CODES[age_band(int(months))], na_action="ignore")
    table = pandas.crosstab(frame["band"].fillna(NOT_DATED).astype(str), quiet.fillna(NOT_DATED).astype(str))
    rows = [code for code in (*reversed(BAND_CODES.values()), NOT_DATED) if code in table.index]
    columns = [code for code in (*BAND_CODES.values(), NOT_DATED) if code in table.columns]
    series = tuple(Series(_unseen(code, asked), tuple(float(table.at[row, code]) for row in rows)) for code in columns)
    names = tuple(words.say(f"agreements.band_{code}") for code in rows)
    return Bars(words.say("agreements.radar_title"), alt, names, series)


def _unseen(code: str, asked: Asked) -> str:
    words = asked.words
    text, short = words.say(f"agreements.quiet_{code}"), words.say("agreements.radar_axis_short")
    # Rows and colours have the same bands, so each colour says of what time it is one.
    return text if code == NOT_DATED else f"{short}: {text[:1].lower()}{text[1:]}"


def _grid(frame: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    ordered = frame.sort_values("still_months_least", ascending=False, na_position="last", kind="stable")
    columns = {
        "agreements.column_title": words.record_column(ordered, "title"),
        "agreements.column_signed": asked.dates(ordered["signed_on"]),
        "agreements.column_last_step": asked.dates(ordered["last_step_on"]),
        "agreements.column_last_sign": asked.dates(ordered["last_sign_on"]),
        "agreements.column_term": ordered["term_state"].map(lambda code: words.say(f"agreements.term_{code}")),
        "agreements.column_text_public": ordered["text_state"].map(lambda code: words.say(f"agreements.public_{code}")),
    }
    shown = named(columns, ordered["agreement_id"], words.say)
    full = shown.copy()
    full[words.say("agreements.column_status")] = list(asked.labels(ordered["status"], "agreement_status"))
    full[words.say("agreements.column_age_years")] = list((ordered["age_months_least"] / 12).round(1))
    full[words.say("agreements.column_quiet_years")] = list((ordered["quiet_months_least"] / 12).round(1))
    title, drafts = words.say("agreements.radar_table"), asked.drafts(ordered, "title")
    return Grid(title, shown, with_ids(full, ordered["source_ids"], words), WIDTHS, "", drafts, spare=SPARE)
