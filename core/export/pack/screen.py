"""One file that opens in any browser without a network: every scene, charts that answer, tables that sort."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator
from html import escape
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import Any

import orjson
import pandas

from core.briefs.content import Brief, Grid, Places
from core.export.cells import text_cell
from core.export.pack import said
from core.export.pack.figures import figure
from core.export.pack.order import Leaflet
from core.words import direction, own_name, say
from core.words.numbers import number

HERE = Path(__file__).parent
Step = Callable[[], None]


class MissingLibrary(RuntimeError):
    """The installed packages carry no browser build of the chart library."""


def screen_bytes(leaflets: Iterable[Leaflet], step: Step) -> bytes:
    """Return the file, all leaflets in it, the first one shown; raises MissingLibrary."""
    every, figures = tuple(leaflets), []
    bodies = []
    for leaflet in every:
        bodies.append("".join(_main(leaflet, figures)))
        step()
    library, script = _inline(_library()), _inline(_template("screen.js"))
    first = every[0]
    hashes = " ".join(f"'sha256-{_hash(text)}'" for text in (library, script))
    style = Template(_template("screen.css")).substitute(regular=_font("Regular"), bold=_font("Bold"))
    document = Template(_template("screen.html")).substitute(
        lang=first.language, dir=direction(first.language), title=_escaped(" · ".join(one.title for one in every)),
        style=style, bodies="".join(bodies), switch=_switch(every), print=_escaped(say("pack.print", first.language)),
        figures=_inert(figures), library=library, script=script, hashes=hashes,
    )  # fmt: skip
    return document.encode()


def _main(leaflet: Leaflet, figures: list[dict[str, Any]]) -> Iterator[str]:
    language = leaflet.language
    yield f'<main lang="{language}" dir="{direction(language)}" data-scene="{_escaped(say("pack.scene", language))}">'
    yield f"<h1>{_escaped(leaflet.title)}</h1>"
    yield f'<p class="quiet">{_escaped(" · ".join(said.circumstances(leaflet)))}</p>'
    for place, brief in enumerate(leaflet.briefs, start=1):
        yield from _scene(brief, place, figures)
    yield f"<footer><h2>{_escaped(say('exports.about', language))}</h2>"
    yield from (f'<p class="quiet">{_escaped(text)}</p>' for text in said.notices(leaflet))
    yield "</footer></main>"


def _scene(brief: Brief, place: int, figures: list[dict[str, Any]]) -> Iterator[str]:
    language = brief.language
    yield f'<section tabindex="-1" data-number="{number(place, language)}"><h2>{_escaped(brief.title)}</h2>'
    yield f'<p class="quiet">{_escaped(said.under_title(brief))}</p>'
    if brief.missing:
        text = say("pack.missing", language, parts="; ".join(brief.missing))
        yield f'<p class="missing">{_escaped(text)}</p>'
    tiles = (f"<li><b>{_escaped(one.value)}</b>{_escaped(one.name)}</li>" for one in brief.numbers)
    yield f'<ul class="numbers">{"".join(tiles)}</ul>' if brief.numbers else ""
    yield f"<p>{_escaped(brief.sentence)}</p>"
    yield '<div class="charts">'
    for chart in brief.charts:
        yield f'<figure role="group"><h3>{_escaped(chart.title)}</h3>'
        alt = _escaped(chart.alt)
        yield f'<div class="chart" role="img" aria-label="{alt}" data-figure="{len(figures)}"></div>'
        texts = said.map_key(chart, language) if isinstance(chart, Places) else [getattr(chart, "note", "")]
        yield from (f'<p class="quiet">{_escaped(text)}</p>' for text in texts if text)
        yield "</figure>"
        figures.append(figure(chart, language))
    yield "</div>"
    for order, grid in enumerate(brief.tables):
        yield from _table(grid, f"t_{language}_{place}_{order}", language)
    yield from (f'<p class="quiet">{_escaped(text)}</p>' for text in brief.caveats)
    yield from _sources(brief)
    yield "</section>"


def _table(grid: Grid, key: str, language: str) -> Iterator[str]:
    unknown, search = say("records.unknown.not_reported", language), _escaped(say("filters.search", language))
    yield f"<h3>{_escaped(grid.title)}</h3>"
    if len(grid.rows) > 8:
        yield f'<input class="find" type="search" data-table="{key}" placeholder="{search}" aria-label="{search}">'
    yield f'<div class="scroll" tabindex="0"><table id="{key}"><thead><tr>'
    yield from (f'<th scope="col"><button type="button">{_escaped(name)}</button></th>' for name in grid.rows.columns)
    yield "</tr></thead><tbody>"
    for row in grid.rows.itertuples(index=False, name=None):
        cells = (unknown if pandas.isna(cell) else str(cell) for cell in row)
        yield f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in cells)}</tr>"
    yield "</tbody></table></div>"
    notes = [grid.note, say("pack.drafts", language, count=grid.drafts) if grid.drafts else ""]
    yield from (f'<p class="quiet">{_escaped(note)}</p>' for note in notes if note)


def _sources(brief: Brief) -> Iterator[str]:
    summary = say("tables.sources", brief.language, count=len(brief.sources))
    yield f'<details class="sources"><summary>{_escaped(summary)}</summary><ul>'
    for source in brief.sources:
        yield f'<li>{_escaped(said.source_text(source))} <span class="url">{_escaped(source.url)}</span></li>'
    yield "</ul></details>"


def _switch(leaflets: tuple[Leaflet, ...]) -> str:
    if len(leaflets) < 2:
        return ""
    return "".join(
        f'<button type="button" lang="{one.language}" data-language="{one.language}">{own_name(one.language)}</button>'
        for one in leaflets
    )


def _escaped(text: object) -> str:
    return escape(text_cell(str(text)))


def _inert(figures: list[dict[str, Any]]) -> str:
    # Inside a script element only these signs could end it; as escapes JSON reads the same text from them.
    found = orjson.dumps(figures).decode()
    return found.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _inline(script: str) -> str:
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _template(name: str) -> str:
    return (HERE / "templates" / name).read_text(encoding="utf-8")


def _font(weight: str) -> str:
    return base64.b64encode((HERE / "fonts" / f"Vazirmatn-{weight}.ttf").read_bytes()).decode()


def _library() -> str:
    spec = find_spec("plotly")
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0]) / "package_data" / "plotly.min.js" if folders else None
    if path is None or not path.is_file():
        raise MissingLibrary(str(path))
    return path.read_text(encoding="utf-8")
