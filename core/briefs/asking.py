"""A view that is asked for, the facts that answer it, and the words it is answered in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pandas

from core.clock import AsOf
from core.filtering import NOT_RECORDED, Filter, meant, written_codes
from core.reader import Words
from core.records import Source, SourceRef, Table
from core.store.facts import Facts
from core.vocabulary import codes
from core.words.numbers import localised_digits

# Parameters of an address that say how to look and not what to look at.
CIRCUMSTANCES = frozenset(
    {"lang", "as_of", "known", "theme", "id", "view", "group", "years", "list", "scene", "layers", "chain", "around"}
)
# A scene of a page as it is.
WHOLE = "page"
REGIONS, _REGIONS = "regions", ("geo_kaz_admin1", "geo_irn_admin1")
DRAFT = "own_translation_unreviewed"


@dataclass(frozen=True)
class View:
    """A page with its language-neutral parameters, as of a moment; `view` is the part of it that is meant."""

    page: str
    as_of: AsOf
    parameters: tuple[tuple[str, str], ...] = ()
    view: str = ""

    def get(self, name: str) -> str:
        """Return a parameter, empty when the address has none."""
        return dict(self.parameters).get(name, "")


@dataclass(frozen=True)
class Facet:
    """One filter of a page: its name in the address, its column, its vocabulary or the beginning of its text keys.

    Where codes are ids, `names` says of what: a table by its first column, or REGIONS.
    """

    name: str
    column: str
    vocabulary: str
    label_key: str
    named: str = ""
    names: str = ""

    def text(self, code: str, asked: "Asked") -> str:
        """Return the reader's name of a code as the address writes it."""
        words = asked.words
        if code == NOT_RECORDED:
            return words.say("filters.not_recorded")
        if self.names:
            return asked.names(self.names).get(code, code)
        if self.named:
            return words.say(f"{self.named}{code}")
        # A code that no vocabulary holds, such as a decade, speaks for itself.
        return words.label(self.vocabulary, code) if self.vocabulary else localised_digits(code, words.language)


@dataclass(frozen=True, eq=False)
class Asked:
    """A view, the one version of the facts that answers it, and the reader's words."""

    view: View
    facts: Facts
    words: Words

    def table(self, name: str) -> Table:
        """Return a table as of the moment of the view."""
        return self.facts.table(name, self.view.as_of)

    def frame(self, name: str) -> pandas.DataFrame:
        """Return the rows of a table as of the moment of the view."""
        return self.table(name).frame

    def day(self) -> str:
        """Return the moment of the view in words."""
        return self.words.date(self.view.as_of.date.isoformat())

    def cited(self, *cells: Iterable[object]) -> tuple[Source, ...]:
        """Return the sources named in columns of source ids, in order of first citation."""
        named = dict.fromkeys(
            reference.source_id
            for column in cells
            for cell in column
            if isinstance(cell, str)
            for reference in SourceRef.parse_cell(cell)
        )
        return tuple(self.facts.sources[name] for name in named if name in self.facts.sources)

    def names(self, of: str) -> dict[str, str]:
        """Return the names of the rows of a table by id, or of the regions of both countries."""
        if of == REGIONS:
            features = (feature for layer in _REGIONS for feature in self.facts.layer(layer)["features"])
            rows = [feature["properties"] for feature in features]
            return {str(row["id"]): self.words.record(row, "name")[0] or self.words.unknown() for row in rows}
        frame = self.facts.frame(of)
        return dict(zip(frame.iloc[:, 0], self.words.record_column(frame, "name"), strict=True))

    def labels(self, cells: pandas.Series, vocabulary: str) -> pandas.Series:
        """Return the names of codes joined by ";", unknown cells as they are."""
        return cells.map(lambda cell: self._listed(cell, vocabulary), na_action="ignore")

    def dates(self, cells: pandas.Series) -> pandas.Series:
        """Return short dates, unknown cells as they are."""
        return cells.map(lambda cell: self.words.date(cell, short=True), na_action="ignore")

    def drafts(self, frame: pandas.DataFrame, name: str) -> int:
        """Count the rows whose shown text is a translation of ours that nobody has reviewed."""
        return sum(self.words.basis(row, name) == DRAFT for row in frame.to_dict("records"))

    def _listed(self, cell: str, vocabulary: str) -> str:
        return self.words.listed([self.words.label(vocabulary, code) for code in cell.split(";") if code])


def view_named(asked: Asked) -> str:
    """Return the view that a scene or the address of a page as it is names; empty for what a page shows first."""
    return asked.view.get("view") if asked.view.view in ("", WHOLE) else asked.view.view


@dataclass(frozen=True)
class Chosen:
    """The filter of a view, the same in words, and what it names that the facts do not have."""

    filter: Filter
    described: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = field(default=())


def chosen(asked: Asked, facets: Iterable[Facet], frame: pandas.DataFrame, also: Iterable[str] = ()) -> Chosen:
    """Read the filters of the view against the codes of the frame; `also` are parameters the page reads otherwise."""
    words, view = asked.words, asked.view
    picked: dict[str, tuple[str, ...]] = {}
    described: list[tuple[str, str]] = []
    missing: list[str] = []
    known = {facet.name: facet for facet in facets}
    for name, facet in known.items():
        held, unknown = written_codes(view.get(name), _codes(frame[facet.column], facet))
        missing += [f"{words.say(facet.label_key)}: {code}" for code in unknown]
        if held:
            picked[facet.column] = meant(held)
            described.append((words.say(facet.label_key), words.listed([facet.text(code, asked) for code in held])))
    others = {*known, *also, *CIRCUMSTANCES, "q"}
    missing += [f"{name} = {value}" for name, value in view.parameters if name not in others and value]
    if view.get("q"):
        described.append((words.say("filters.search"), view.get("q")))
    return Chosen(Filter(picked, view.get("q")), tuple(described), tuple(missing))


def joined(cells: pandas.Series) -> str:
    """Return different codes in the order of the rows, as one cell holds them; for groups of rows of one owner."""
    return ";".join(dict.fromkeys(cells.dropna()))


def _codes(cells: pandas.Series, facet: Facet) -> set[str]:
    found = {code for cell in cells.dropna().astype(str) for code in cell.split(";") if code}
    lacking = {NOT_RECORDED} if cells.isna().any() else set()
    return (found & set(codes(facet.vocabulary)) if facet.vocabulary else found) | lacking


def named(columns: Mapping[str, pandas.Series], index: pandas.Series, title: Callable[[str], str]) -> pandas.DataFrame:
    """Return the columns under their names in words, with the ids as index."""
    frame = pandas.DataFrame({title(name): cells for name, cells in columns.items()})
    return frame.set_index(pandas.Index(index, name="id"))


def with_ids(shown: pandas.DataFrame, source_ids: pandas.Series, words: Words) -> pandas.DataFrame:
    """Return the rows with their ids in front and their source ids behind."""
    full = shown.copy()
    full.insert(0, words.say("tables.id"), list(shown.index))
    full[words.say("tables.source_ids")] = list(source_ids)
    return full
