"""Rows per code as bars: one bar per code that occurs, in the order of its vocabulary."""

import pandas

from core.briefs.asking import Asked
from core.briefs.content import Bars, Series
from core.status.stages import NOT_KNOWN, shown_stages
from core.vocabulary import codes


def bars(cells: pandas.Series, vocabulary: str, title: str, alt: str, asked: Asked) -> Bars:
    """Return the rows per code; cells may hold several codes joined by ";", unknown cells count under that word."""
    words = asked.words
    single = cells.fillna("").astype(str).str.split(";").explode()
    found = single.value_counts()
    known = [code for code in codes(vocabulary) if found.get(code)]
    names = [words.label(vocabulary, code) for code in known]
    values = [float(found[code]) for code in known]
    if found.get(""):
        names, values = [*names, words.unknown()], [*values, float(found[""])]
    return Bars(title, alt, tuple(names), (Series(words.say("overview.count"), tuple(values)),))


def stages_by_direction(projects: pandas.DataFrame, alt: str, asked: Asked) -> Bars:
    """Return the projects per stage, parted by direction."""
    counts = by_stage(projects)
    return crossed(counts, ("project_stage", "direction"), asked.words.say("overview.stages"), alt, asked)


def by_stage(projects: pandas.DataFrame) -> pandas.DataFrame:
    """Return projects per stage (rows that occur, process order, unknown last) and direction (columns)."""
    table = pandas.crosstab(shown_stages(projects), projects["direction"])
    rows = [code for code in (*codes("project_stage"), NOT_KNOWN) if code in table.index]
    return table.reindex(index=rows, columns=list(codes("direction")), fill_value=0).astype(int)


def crossed(counts: pandas.DataFrame, lists: tuple[str, str], title: str, alt: str, asked: Asked) -> Bars:
    """Return a table of counts as parted bars; `lists` are the vocabularies of its rows and columns."""
    words, (rows, columns) = asked.words, lists

    def name(vocabulary: str, code: str) -> str:
        return words.say("overview.stage_not_known") if code == NOT_KNOWN else words.label(vocabulary, code)

    present = [code for code in counts.columns if counts[code].sum()]
    series = tuple(Series(name(columns, str(code)), tuple(float(value) for value in counts[code])) for code in present)
    return Bars(title, alt, tuple(name(rows, str(code)) for code in counts.index), series)
