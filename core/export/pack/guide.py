"""The read-me of a pack: what it is, of which day and data, under which filters, and what each file is for."""

from collections.abc import Iterable

from core.export.cells import one_line
from core.export.pack import said
from core.export.pack.order import Leaflet
from core.words import language_name, own_name, plain, say
from core.words.lists import listed
from core.words.numbers import number

_RULE = "=" * 60
# What a file is, by the beginning of its name; words for it are `pack.file_<name>`.
_KINDS = ("slides", "brief", "report", "data", "screen", "scenes", "sources")


def guide_text(leaflets: Iterable[Leaflet], files: Iterable[str]) -> str:
    """Return the read-me, a short part per language under a line that names them; `files` are the paths in the zip."""
    every, paths = tuple(leaflets), tuple(sorted(files))
    head = " · ".join(f"{own_name(one.language)}: {one_line(one.title)}" for one in every)
    parts = ["\n".join(_part(leaflet, every, paths)) for leaflet in every]
    return plain(f"\n\n{_RULE}\n\n".join([head, *parts]) + "\n")


def _part(leaflet: Leaflet, every: tuple[Leaflet, ...], files: tuple[str, ...]) -> list[str]:
    language = leaflet.language
    names = listed([language_name(one.language, language) for one in every], language)
    lines = [own_name(language), "", say("frame.product", language), one_line(leaflet.title), ""]
    lines += said.circumstances(leaflet)[:-1] + [f"{say('pack.in_languages', language)}: {names}", ""]
    lines += [f"{say('pack.files', language)}:", *_files(language, every, files), ""]
    lines += [f"{say('pack.scenes', language)}:"]
    for place, brief in enumerate(leaflet.briefs, start=1):
        lines.append(f"  {number(place, language)}. {one_line(brief.title)} ({one_line(said.under_title(brief))})")
        if brief.missing:
            lines.append(f"     {one_line(say('pack.missing', language, parts='; '.join(brief.missing)))}")
    cited = say("pack.sources_apart", language, count=len(leaflet.sources()))
    return [*lines, "", *said.notices(leaflet), cited]


def _files(language: str, every: tuple[Leaflet, ...], files: tuple[str, ...]) -> Iterable[str]:
    for path in files:
        kind = next((one for one in _KINDS if path.split("/")[-1].lower().startswith(one)), "")
        if "/" in path and not path.startswith(f"{language}/"):
            # The files of the other language stand in its own part.
            continue
        pair = kind == "slides" and "/" not in path and len(every) > 1
        kind = "pair" if pair else "table" if path == "sources.csv" else kind
        yield f"  {path}: {say(f'pack.file_{kind}', language)}" if kind else f"  {path}"
