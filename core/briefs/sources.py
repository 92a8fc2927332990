"""The sources themselves: the chosen ones with kind and licence, and whose sources speak for the rows of each table."""

import pandas

from core.briefs import counting
from core.briefs.asking import Asked, Facet, chosen, joined, named, view_named, with_ids
from core.briefs.content import Bars, Brief, Grid, Number, Series
from core.descriptor import Resource
from core.narrative import sources as narrative
from core.records import SourceRef
from core.status.sides import cited_sides

FACETS = (
    Facet("kind", "kind", "source_kind", "filters.kind"),
    Facet("side", "side", "side", "filters.side"),
    Facet("language", "language", "language", "filters.language"),
    Facet("licence", "licence_group", "licence_group", "sources.licence_group"),
    Facet("table", "tables", "table_name", "sources.cited_in"),
)
SEARCHED = ("source_id", "alias", "title", "publisher", "url", "note_en", "coverage")
WIDTHS, COVERED = (5.0, 2.4, 1.4, 1.8, 1.8), (3.0, 1.0, 1.2, 1.2, 1.2, 1.2)
# Missed least on a slide of two languages; the licence stays.
SPARE = (3, 2)
# Codes of whose sources a row cites, in the order of the bars, with the names that the narrative takes.
SIDES = (("only_irn", "IRN"), ("both", "both"), ("only_kaz", "KAZ"), ("neither", "neither"))


def brief(asked: Asked) -> Brief:
    """Return the register of sources, or how well each table is spoken for."""
    coverage = "coverage" in (view_named(asked), asked.view.get("section"))
    return _coverage(asked) if coverage else _register(asked)


def _register(asked: Asked) -> Brief:
    words, whole = asked.words, _sources(asked)
    read = chosen(asked, FACETS, whole, also=("section",))
    frame = whole[read.filter.mask(whole, SEARCHED)]
    spare = int(frame["is_reserve"].fillna(False).astype(bool).sum())
    shown = words.say("filters.shown", count=len(frame), all=words.number(len(whole)))
    said = f"{words.say('sources.section_register')}: {shown}."
    return Brief(
        "sources", words.language, words.say("frame.page_sources"), asked.view.as_of, said,
        asked.cited(frame["source_id"]),
        numbers=(Number(words.say("sources.section_register"), words.number(len(frame))),),
        charts=(
            counting.bars(frame["kind"], "source_kind", words.say("filters.kind"), said, asked),
            counting.bars(frame["licence_group"], "licence_group", words.say("sources.licence_group"), said, asked),
        ),
        grids=(_grid(frame, asked),), caveats=(words.say("sources.register_note", count=spare),),
        filters=read.described, missing=read.missing,
    )  # fmt: skip


def _sources(asked: Asked) -> pandas.DataFrame:
    frame = asked.facts.frame("sources")
    groups = asked.facts.frame("vocabulary_licence_crosswalk").set_index("licence")["licence_group"]
    pairs = [
        (reference.source_id, resource.name)
        for resource in _tables(asked)
        for cell in asked.frame(resource.name)["source_ids"].dropna().unique()
        for reference in SourceRef.parse_cell(str(cell))
    ]
    citing = pandas.DataFrame(pairs, columns=["source_id", "table"]).groupby("source_id")["table"].agg(joined)
    return frame.assign(
        licence_group=frame["licence"].map(groups).astype("string"),
        tables=frame["source_id"].map(citing).astype("string"),
    )


def _tables(asked: Asked) -> tuple[Resource, ...]:
    resources = asked.facts.descriptor.tables
    return tuple(one for one in resources if one.room == "tables" and "source_ids" in {f.name for f in one.fields})


def _grid(frame: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    columns = {
        "tables.source_title": frame["title"], "tables.publisher": frame["publisher"],
        "tables.published": asked.dates(frame["published_on"]),
        "filters.kind": asked.labels(frame["kind"], "source_kind"),
        "sources.licence_group": asked.labels(frame["licence_group"], "licence_group"),
    }  # fmt: skip
    shown = named(columns, frame["source_id"], words.say)
    full = shown.copy()
    full[words.say("exports.licence")] = list(frame["licence"])
    full[words.say("tables.address")] = list(frame["url"])
    title, full = words.say("sources.section_register"), with_ids(full, frame["source_id"], words)
    return Grid(title, shown, full, WIDTHS, spare=SPARE)


def _coverage(asked: Asked) -> Brief:
    words, found = asked.words, {}
    for resource in _tables(asked):
        cells = asked.frame(resource.name)["source_ids"]
        if len(cells):
            counts = cited_sides(cells, asked.facts.sources).value_counts()
            found[resource.name] = [int(counts.get(code, 0)) for code, _ in SIDES]
    spoken = tuple(
        narrative.Spoken(name, sum(row), {code: n / sum(row) for (_, code), n in zip(SIDES, row, strict=True)})
        for name, row in found.items()
    )
    said, title = narrative.sentence(spoken, asked.day(), words.language), words.say("sources.section_coverage")
    names = tuple(words.label("table_name", name) for name in found)
    sides = [words.say(f"agreements.side_{code}") for code, _ in SIDES]
    columns = list(zip(*found.values(), strict=True))
    # Tables differ a hundredfold in length, so the bars are shares: every one of them ends at a hundred.
    shares = [[100 * n / sum(row) for n, row in zip(column, found.values(), strict=True)] for column in columns]
    series = tuple(Series(side, tuple(round(n, 1) for n in column)) for side, column in zip(sides, shares, strict=True))
    counts_ = {words.say("sources.table"): list(names), words.say("sources.rows"): [sum(row) for row in found.values()]}
    full = pandas.DataFrame(counts_ | dict(zip(sides, map(list, columns), strict=True)), index=list(found))
    shown = full.map(lambda cell: words.number(cell) if isinstance(cell, int) else cell)
    return Brief(
        "sources", words.language, title, asked.view.as_of, said, (),
        charts=(Bars(words.say("pack.rows_by_side"), said, names, series),), grids=(Grid(title, shown, full, COVERED),),
    )  # fmt: skip
