"""A route on one printable page: a self-contained HTML file that asks no other host for anything."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from core.export.stamp import Stamp
from core.records import Source
from core.words import direction, say

_STYLE = """
@page { size: A4; margin: 10mm 11mm; }
* { box-sizing: border-box; }
body { font: 8pt/1.32 FONTS; color: #1d2730; margin: 0 auto; max-width: 190mm; padding: 4mm 0; }
h1 { font-size: 12.5pt; line-height: 1.25; margin: 0 0 1mm; } h2 { font-size: 8.6pt; margin: 2mm 0 .6mm; }
p { margin: 0 0 1.2mm; } .lead { font-size: 9pt; } .muted { color: #5a6772; font-size: 6.2pt; line-height: 1.25; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; align-items: start; }
figure { margin: 0; } svg { width: 100%; height: auto; border: .3mm solid #d3dae0; display: block; }
table { border-collapse: collapse; width: 100%; font-size: 6.9pt; line-height: 1.2; }
th, td { text-align: start; vertical-align: top; padding: .3mm .8mm; border-bottom: .2mm solid #d3dae0; }
th { color: #5a6772; font-weight: 600; } td:last-child { white-space: nowrap; }
.facts td:last-child { white-space: normal; } td.n, th.n { text-align: end; white-space: nowrap; }
.dense table { font-size: 6.2pt; line-height: 1.12; } .dense .caveats { font-size: 6pt; }
.dense svg { max-height: 62mm; }
ul { margin: 0; padding-inline-start: 3.4mm; } li { margin: 0 0 .3mm; }
.caveats { columns: 2; column-gap: 4mm; font-size: 6.6pt; line-height: 1.25; } .caveats li { break-inside: avoid; }
.sources { columns: 3; column-gap: 4mm; font-size: 5.7pt; line-height: 1.2; } .sources li { break-inside: avoid; }
.sources bdi { overflow-wrap: anywhere; }
button { font: inherit; padding: 1mm 4mm; margin-bottom: 3mm; }
@media print { button { display: none; } body { padding: 0; } }
"""
# With more legs than this the page is set smaller, so that it stays one page.
MOST_LEGS = 24
PRINTING = '<button onclick="window.print()">{}</button>'


@dataclass(frozen=True)
class Sheet:
    """What stands on the page, in the reader's words.

    `map_svg` is drawn by us and goes in as it is; every other text is escaped. `legs` are rows of number, way, km,
    gauge, how the length is known; `others` rows of a way's name and its length; `caveats` sentences.
    """

    title: str
    lead: str
    map_svg: str
    legs: Sequence[Sequence[str]]
    facts: Sequence[tuple[str, str]]
    others: Sequence[tuple[str, str]]
    caveats: Sequence[str]
    foot: Sequence[str] = field(default=())


def html_bytes(sheet: Sheet, stamp: Stamp, sources: Iterable[Source], font: bytes) -> bytes:
    """Return the file; `font` (woff2) is embedded for scripts that the reader's machine may draw badly."""
    language = stamp.language
    half = (len(sheet.legs) + 1) // 2 if len(sheet.legs) > 8 else len(sheet.legs)
    legs = [part for part in (sheet.legs[:half], sheet.legs[half:]) if part]
    wide = ' class="two"' if len(legs) > 1 else ""
    body = [
        PRINTING.format(_text(say("logistics.sheet_print", language))),
        f"<h1>{_text(sheet.title)}</h1>", f'<p class="lead">{_text(sheet.lead)}</p>',
        '<div class="two"><figure>', sheet.map_svg,
        "".join(f'<figcaption class="muted">{_text(line)}</figcaption>' for line in sheet.foot), "</figure><div>",
        _facts(sheet.facts), _heading("sheet_others", language), _facts(sheet.others), "</div></div>",
        _heading("sheet_legs", language), f"<div{wide}>{''.join(_table(part, language) for part in legs)}</div>",
        _heading("sheet_caveats", language), f'<ul class="caveats">{_items(sheet.caveats)}</ul>',
        f"<h2>{_text(say('exports.sources', language))}</h2>", f'<ul class="sources">{_sources(sources)}</ul>',
        f'<p class="muted">{_text(" · ".join(f"{name}: {value}" for name, value in stamp.lines()[1:]))}</p>',
    ]  # fmt: skip
    dense = " class=dense" if len(sheet.legs) > MOST_LEGS else ""
    return _page((sheet.title, dense, "\n".join(body)), language, font).encode()


def _page(parts: tuple[str, str, str], language: str, font: bytes) -> str:
    title, dense, body = parts
    face, fonts = "", "system-ui, 'Segoe UI', 'Noto Sans', sans-serif"
    if direction(language) == "rtl":
        face = f"@font-face{{font-family:Vazirmatn;src:url(data:font/woff2;base64,{b64encode(font).decode()})}}"
        fonts = f"Vazirmatn, {fonts}"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{_text(title)}</title>'
        f"<style>{face}{_STYLE.replace('FONTS', fonts)}</style></head><body{dense}>{body}</body></html>"
    )


def _facts(rows: Sequence[tuple[str, str]]) -> str:
    cells = (f"<tr><th>{_text(name)}</th><td>{_text(value)}</td></tr>" for name, value in rows)
    return f"<table class='facts'>{''.join(cells)}</table>"


def _table(rows: Sequence[Sequence[str]], language: str) -> str:
    titles = [say(f"logistics.sheet_{key}", language) for key in ("number", "leg", "km", "gauge", "method")]
    head = "".join(f"<th{_number(place)}>{_text(title)}</th>" for place, title in enumerate(titles))
    lines = (
        "<tr>" + "".join(f"<td{_number(place)}>{_text(cell)}</td>" for place, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _number(place: int) -> str:
    return ' class="n"' if place == 2 else ""


def _items(lines: Iterable[str]) -> str:
    return "".join(f"<li>{_text(line)}</li>" for line in lines)


def _sources(sources: Iterable[Source]) -> str:
    told = (". ".join(filter(None, (one.publisher, one.title, one.published_on, one.url))) for one in sources)
    return "".join(f"<li><bdi>{_text(line)}</bdi></li>" for line in told)


def _heading(key: str, language: str) -> str:
    return f"<h2>{_text(say(f'logistics.{key}', language))}</h2>"


def _text(text: str) -> str:
    return escape(text, quote=True)
