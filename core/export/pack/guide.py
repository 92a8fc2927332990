"""The read-me of a pack: what is in it, from which data, under which filters, from which sources and licences."""

from collections import Counter
from collections.abc import Iterable

from core.export.cells import one_line
from core.export.pack import said
from core.export.pack.order import Leaflet
from core.words import language_name, own_name, plain, say
from core.words.lists import listed
from core.words.numbers import number

_RULE = "=" * 78


def guide_text(leaflets: Iterable[Leaflet], files: Iterable[str]) -> str:
    """Return the read-me, a part per language; `files` are the paths in the zip."""
    every, paths = tuple(leaflets), tuple(sorted(files))
    return plain(f"\n\n{_RULE}\n\n".join("\n".join(_part(leaflet, every, paths)) for leaflet in every) + "\n")


def _part(leaflet: Leaflet, every: tuple[Leaflet, ...], files: tuple[str, ...]) -> list[str]:
    language = leaflet.language
    names = listed([language_name(one.language, language) for one in every], language)
    lines = [own_name(language), "", say("frame.product", language), leaflet.title, ""]
    lines += said.circumstances(leaflet)[:-1] + [f"{say('exports.language', language)}: {names}", ""]
    lines += [f"{say('pack.files', language)}:", *(f"  {path}" for path in files), ""]
    lines += [f"{say('pack.scenes', language)}:"]
    for place, brief in enumerate(leaflet.briefs, start=1):
        filters = "; ".join(f"{name}: {value}" for name, value in brief.filters) or say("exports.no_filter", language)
        lines.append(f"  {number(place, language)}. {one_line(brief.title)}")
        lines.append(f"     {said.under_title(brief)}")
        lines.append(f"     {say('exports.filter', language)}: {one_line(filters)}")
        if brief.missing:
            lines.append(f"     {one_line(say('pack.missing', language, parts='; '.join(brief.missing)))}")
    lines += ["", *said.notices(leaflet), "", *_licences(leaflet), "", f"{say('exports.sources', language)}:"]
    return lines + [
        one_line(f"  [{source.source_id}] {said.source_text(source)} | {source.licence} | {source.url}")
        for source in leaflet.sources()
    ]


def _licences(leaflet: Leaflet) -> list[str]:
    language = leaflet.language
    found = Counter(source.licence or say("records.unknown.not_reported", language) for source in leaflet.sources())
    head = f"{say('exports.licence', language)}:"
    return [head, *(f"  {name}: {number(count, language)}" for name, count in found.most_common())]
