"""The register of instruments: by status, by decade, and the chosen ones as a table."""

import pandas

from core.briefs import counting, spans
from core.briefs.asking import Asked, Facet, chosen, named, with_ids
from core.briefs.content import Bars, Brief, Grid, Number, Series
from core.narrative import agreements as narrative
from core.parties import listed_names, spellings
from core.status.acts import endings, last_events, standing
from core.status.age import BAND_CODES, ages, last_signs
from core.status.as_of import happened_by
from core.status.renewal import last_steps, presets, term_states
from core.status.sides import cited_sides
from core.vocabulary import codes
from core.words import languages
from core.words.dates import year_text

FACETS = (
    Facet("kind", "kind", "agreement_kind", "filters.kind"),
    Facet("status", "status", "agreement_status", "filters.status"),
    Facet("sector", "sectors", "sector", "filters.sector"),
    Facet("decade", "decade", "", "agreements.signed_in"),
    Facet("with", "other_parties", "country", "agreements.other_parties"),
    Facet("preset", "presets", "", "agreements.preset", "agreements.preset_"),
    Facet("side", "side", "", "agreements.side", "agreements.side_"),
    Facet("band", "band", "", "agreements.band", "agreements.band_"),
    Facet("term", "term_state", "", "agreements.term_filter", "agreements.term_"),
    Facet("text", "text_state", "", "agreements.text_public", "agreements.public_"),
)
TEXTS = ("title_en", "title_fa", "title_ru", "title_kk", "alias", "other_names")
SIGNS = ("agreements", "agreement_events", "commitments", "sessions", "commitment_updates")
WIDTHS = (5.0, 1.7, 1.6, 1.5, 1.8, 1.4)
# Missed least on a slide of two languages: the last act and its date, which the chart over time shows; then the kind.
SPARE = (5, 4, 1)


def register(asked: Asked) -> pandas.DataFrame:
    """Return the instruments of the day with decade, states beside the two, and what their dated acts tell."""
    frame, events, parties = (asked.frame(name) for name in ("agreements", "agreement_events", "agreement_parties"))
    order = {code: place for place, code in enumerate(codes("agreement_event"))}
    frame = pandas.concat([frame, last_events(frame, events, order), standing(frame, events)], axis=1)
    status = frame["status"]
    if asked.view.as_of.date < asked.facts.data_date:
        status = status.fillna(frame["acted_status"])
    names = spellings(frame["agreement_id"], parties, asked.frame("organizations"))
    places = frame[[f"place_{code}" for code in languages()]].fillna("").agg(" ".join, axis=1)
    states = parties[(parties["side"] == "third") & parties["name_as_reported"].isin(codes("country"))]
    others = states.groupby("agreement_id")["name_as_reported"].agg(lambda cells: ";".join(dict.fromkeys(cells)))
    frame = frame.assign(
        status=status.fillna("unknown"), decade=frame["signed_on"].str[:3] + "0",
        other_parties=frame["agreement_id"].map(others).astype("string"),
        other_names=names.str.cat(places, sep=" "),
    )  # fmt: skip
    return pandas.concat([frame, _computed(frame, asked)], axis=1)


def _computed(frame: pandas.DataFrame, asked: Asked) -> pandas.DataFrame:
    """What the other filters of the page restrict: age band, side cited, state of the term, public text, presets."""
    day, events = asked.view.as_of.date, asked.frame("agreement_events")
    signs = {name: asked.frame(name) for name in SIGNS}
    made = pandas.concat(
        [
            ages(frame, day).drop(columns="agreement_id"), last_signs(signs, day).drop(columns="agreement_id"),
            last_steps(frame, events, day),
        ],
        axis=1,
    )  # fmt: skip
    ended, terms = endings(frame, events), frame[[f"term_{code}" for code in languages()]].bfill(axis=1).iloc[:, 0]
    if day < asked.facts.data_date:
        # A stated term may rest on what happened after the day.
        happened = happened_by(ended, day, asked.facts.data_date).fillna(False).astype(bool)
        ended, terms = ended.where(happened), terms.where(pandas.Series(False, index=frame.index))
    made = made.assign(
        band=made["age_band"].map(dict(BAND_CODES)).astype("string"), term_state=term_states(ended, terms, day),
        side=cited_sides(frame["source_ids"], asked.facts.sources),
        text_state=frame["text_public"].fillna("not_stated"),
    )  # fmt: skip
    return made.assign(presets=presets(frame.join(made)))


def brief(asked: Asked) -> Brief:
    """Return the chosen instruments as of the moment."""
    words, whole = asked.words, register(asked)
    read = chosen(asked, FACETS, whole, also=("from", "to"))
    frame = whole[read.filter.mask(whole, TEXTS)]
    counted = narrative.counts(frame)
    stretch = spans.stretch(asked)
    over_time, behind = spans.instruments(frame, narrative.sentence(counted, asked.day(), words.language), asked)
    named_ = words.say("agreements.strip_title", count=counted.total, all=words.number(len(whole)))
    said = f"{named_}. {narrative.standing(counted, words.language)}"
    return Brief(
        "agreements", words.language, words.say("frame.page_agreements"), asked.view.as_of, said,
        asked.cited(frame["source_ids"]),
        numbers=tuple(
            Number(words.label("agreement_status", code), words.number(count))
            for code, count in list(counted.by_status.items())[:5]
        ),
        charts=(*_charts(frame, said, asked), *([over_time] if over_time.lanes else [])),
        grids=(_grid(frame, asked), behind),
        caveats=(words.say("overview.by_dated_events"), words.say("overview.signed_is_intended")),
        filters=(*read.described, *spans.described(stretch, asked)), missing=read.missing,
    )  # fmt: skip


def _charts(frame: pandas.DataFrame, said: str, asked: Asked) -> tuple[Bars, ...]:
    words = asked.words
    kinds = counting.bars(frame["kind"], "agreement_kind", words.say("pack.by_kind"), said, asked)
    dated = frame.dropna(subset=["decade"])
    if dated.empty:
        return (kinds,)
    table = pandas.crosstab(dated["decade"], dated["status"])
    present = [code for code in codes("agreement_status") if code in table.columns]
    series = tuple(
        Series(words.label("agreement_status", code), tuple(float(value) for value in table[code])) for code in present
    )
    decades = tuple(decade_text(str(first), asked) for first in table.index)
    return (Bars(words.say("pack.by_decade"), said, decades, series), kinds)


def decade_text(first: str, asked: Asked) -> str:
    """Return the years of a decade."""
    years = [year_text(year, asked.words.language) for year in (int(first), int(first) + 9)]
    return asked.words.say("agreements.decade", first=years[0], last=years[1])


def _grid(frame: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    ordered = frame.sort_values("signed_on", ascending=False, na_position="last", kind="stable")
    columns = {
        "title": words.record_column(ordered, "title"),
        "kind": asked.labels(ordered["kind"], "agreement_kind"),
        "signed": asked.dates(ordered["signed_on"]),
        "status": asked.labels(ordered["status"], "agreement_status"),
        "last_event": asked.labels(ordered["last_event"], "agreement_event"),
        "last_event_on": asked.dates(ordered["last_event_on"]),
    }
    shown = named(columns, ordered["agreement_id"], lambda name: words.say(f"agreements.column_{name}"))
    full = shown.copy()
    full[words.say("agreements.column_reported")] = list(ordered["status_reported"])
    parties, register = asked.frame("agreement_parties"), asked.frame("organizations")
    full[words.say("agreements.column_parties")] = list(listed_names(ordered["agreement_id"], parties, register, words))
    full[words.say("agreements.column_sectors")] = list(asked.labels(ordered["sectors"], "sector"))
    full[words.say("agreements.acted")] = list(asked.labels(ordered["acted_status"], "agreement_status"))
    full[words.say("agreements.column_confidence")] = list(asked.labels(ordered["confidence"], "confidence"))
    title, drafts = words.say("agreements.table_title"), asked.drafts(ordered, "title")
    return Grid(title, shown, with_ids(full, ordered["source_ids"], words), WIDTHS, "", drafts, spare=SPARE)
