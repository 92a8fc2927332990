"""The sources and licences of a pack in files of their own: one to read, and one for programs."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence

from core.export.cells import one_line
from core.export.csv import safe
from core.export.pack import said
from core.export.pack.order import Leaflet
from core.words import own_name, plain, say
from core.words.lists import listed
from core.words.numbers import number

TEXT, TABLE = "SOURCES.txt", "sources.csv"
COLUMNS = ("kind", "id", "title", "publisher", "published_on", "licence", "address", "scenes")
_RULE = "=" * 60


def sources_text(leaflets: Sequence[Leaflet]) -> str:
    """Return licences with their numbers in every language of the pack, then each source under its licence."""
    first = leaflets[0]
    lines = [" · ".join(own_name(one.language) for one in leaflets), ""]
    for leaflet in leaflets:
        lines += [*_licences(leaflet), ""]
    lines.append(_RULE)
    for licence in dict.fromkeys(name for name, _ in _counted(first)):
        lines += ["", licence or say("records.unknown.not_reported", first.language)]
        lines += [
            one_line(f"  [{source.source_id}] {said.source_text(source)} {source.url or ''}")
            for source in first.sources()
            if source.licence == licence
        ]
        lines += [f"  [{one.name}] {one.credit}" for one in first.layers() if one.licence == licence]
    return plain("\n".join(lines) + "\n")


def sources_table(leaflet: Leaflet) -> bytes:
    """Return the same as comma-separated text (RFC 4180, UTF-8 with BOM); headings are the same in every language.

    `scenes` are the numbers of the scenes that cite the source; `kind` is that of the source, or `map_layer`.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    cited: dict[str, list[int]] = {}
    for place, brief in enumerate(leaflet.briefs, start=1):
        for source in brief.sources:
            cited.setdefault(source.source_id, []).append(place)
        for layer in brief.layers:
            cited.setdefault(layer.name, []).append(place)
    rows = [
        (s.kind, s.source_id, s.title, s.publisher, s.published_on or "", s.licence, s.url or "")
        for s in leaflet.sources()
    ] + [("map_layer", one.name, one.credit, "", "", one.licence, "") for one in leaflet.layers()]
    for row in rows:
        scenes = " ".join(map(str, cited[row[1]]))
        writer.writerow([safe(one_line(str(value))) for value in (*row, scenes)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _counted(leaflet: Leaflet) -> Iterable[tuple[str, int]]:
    held = [*(source.licence for source in leaflet.sources()), *(one.licence for one in leaflet.layers())]
    return Counter(held).most_common()


def _licences(leaflet: Leaflet) -> Iterable[str]:
    language = leaflet.language
    yield f"{own_name(language)}. {leaflet.title}"
    yield say("exports.rights_text", language)
    unknown = say("records.unknown.not_reported", language)
    parts = [f"{name or unknown} ({number(count, language)})" for name, count in _counted(leaflet)]
    yield f"{say('exports.licence', language)}: {listed(parts, language)}"
