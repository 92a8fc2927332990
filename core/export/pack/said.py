"""What every file of a pack says about itself: circumstances, notices, sources, drafts, in the language of the file."""

from collections.abc import Iterable

from core.briefs.content import Brief, Layer, Places
from core.export.cells import one_line
from core.export.pack import look
from core.export.pack.order import Leaflet
from core.records import Source
from core.words import direction, isolate, language_name, say
from core.words.dates import date_text
from core.words.lists import listed


def is_mirrored(language: str) -> bool:
    """Tell whether the language runs from right to left."""
    return direction(language) == "rtl"


def circumstances(leaflet: Leaflet) -> list[str]:
    """Return day, data version, data date and language, a line each."""
    language = leaflet.language
    pairs = (
        ("as_of", date_text(leaflet.as_of.date.isoformat(), language)),
        ("known_then", say(f"exports.{'yes' if leaflet.as_of.known_then else 'no'}", language)),
        ("data_version", leaflet.version),
        ("data_date", date_text(leaflet.data_date, language)),
        ("language", language_name(language, language)),
    )
    return [f"{say(f'exports.{key}', language)}: {isolate(value, language)}" for key, value in pairs]


def notices(leaflet: Leaflet) -> list[str]:
    """Return what must be read beside the content: boundaries, silence, money, drafts, rights."""
    language = leaflet.language
    texts = [say("frame.boundaries", language), say("pack.silence", language), say("pipeline.never_added", language)]
    texts += [say("pack.drafts", language, count=leaflet.drafts)] if leaflet.drafts else []
    return [*texts, f"{say('exports.rights', language)}: {say('exports.rights_text', language)}"]


def stamp(leaflet: Leaflet) -> str:
    """Return day and data version in one line, and the notice on boundaries in short."""
    language = leaflet.language
    day = date_text(leaflet.as_of.date.isoformat(), language)
    parts = [
        say("frame.as_of_label", language, day=day),
        f"{say('exports.data_version', language)}: {isolate(leaflet.version, language)}",
        say("pack.boundaries", language),
    ]
    return " · ".join(parts)


def under_title(brief: Brief) -> str:
    """Return the day and the filters of a view in one line."""
    language = brief.language
    parts = [say("frame.as_of_label", language, day=date_text(brief.as_of.date.isoformat(), language))]
    parts += [say("frame.known_then", language)] if brief.as_of.known_then else []
    parts += [f"{name}: {isolate(value, language)}" for name, value in brief.filters]
    return " · ".join(parts)


def source_text(source: Source) -> str:
    """Return publisher and title of a source on one line."""
    return one_line(f"{source.publisher}: {source.title}" if source.publisher else source.title)


def sources_line(brief: Brief, most: int) -> str:
    """Return the first sources of a view and how many more there are."""
    return sources_text(brief.sources, most, brief.language)


def sources_text(sources: Iterable[Source], most: int, language: str) -> str:
    """Return the first sources and how many more there are."""
    every = tuple(sources)
    named = [isolate(look.shortened(source_text(source), 90), language) for source in every[:most]]
    rest = [say("exports.more_sources", language, count=len(every) - most)] if len(every) > most else []
    return f"{say('exports.sources', language)}: {listed([*named, *rest], language) or '–'}"


def notes(brief: Brief) -> list[str]:
    """Return the speaker's note, the sentence in full, what is missing, and every source with its address."""
    language = brief.language
    texts = [brief.note, brief.sentence]
    texts += [say("pack.missing", language, parts="; ".join(brief.missing))] if brief.missing else []
    texts += [say("pack.drafts", language, count=brief.drafts)] if brief.drafts else []
    texts.append(f"{say('exports.sources', language)}:")
    texts += [one_line(f"[{source.source_id}] {source_text(source)} {source.url}") for source in brief.sources]
    return [text for text in texts if text]


def map_key(chart: Places, language: str) -> list[str]:
    """Return what the signs of a map mean, and whom its layers are owed to, a line each."""
    names = dict.fromkeys(point.group for point in chart.points)
    signs = "   ".join(f"{look.SIGNS[order % len(look.SIGNS)]} {name}" for order, name in enumerate(names))
    marks = {"exact": "●", "approximate": "○", look.UNSTATED: "•"}
    known = [f"{marks[code]} {name}" for code, name in chart.accuracies if code in marks]
    known += [f"— {say('map.layer_railways', language)}"] if any(one.role == "railway" for one in chart.lines) else []
    return [text for text in (signs, "   ".join(known), layer_credits(chart.layers, language)) if text]


def layer_credits(layers: Iterable[Layer], language: str) -> str:
    """Return whom layers of a map are owed to."""
    return listed(list(dict.fromkeys(one.credit for one in layers if one.credit)), language)
