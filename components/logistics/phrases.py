"""Ways and their parts in the reader's words."""

from collections.abc import Iterable

from components.logistics.question import main_reason
from components.text import Words
from core.logistics import measures
from core.logistics.alternatives import Alternative, Reason
from core.logistics.network import SEA
from core.logistics.routes import Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told


def way_name(way: Alternative, on: Told, words: Words) -> str:
    """The name of a way: by which entry, or without what."""
    return reason_text(main_reason(way), on, words)


def reason_text(reason: Reason, on: Told, words: Words) -> str:
    """Why a way is among the alternatives."""
    key = f"logistics.reason_{reason.kind}"
    if reason.kind == "gateway":
        return words.say(key, place=on.name(reason.code))
    return words.say(key, country=words.label("country", reason.code)) if reason.code else words.say(key)


def other_reasons(way: Alternative, on: Told, words: Words) -> str:
    """The further reasons for which the same way was found."""
    main = main_reason(way)
    return words.listed([reason_text(reason, on, words) for reason in way.reasons if reason != main])


def country_name(key: str, words: Words) -> str:
    """The name of a part of `measures.km_by_country`: a country, two of them for a border leg, or the sea."""
    if key == SEA:
        return words.label("transport_mode", SEA)
    return "–".join(words.label("country", code) for code in key.split(";"))


def breaks_text(route: Route, on: Told) -> str:
    """Every change of gauge of a route in the words of the facts."""
    return " ".join(narrative.gauge_break(found, on) for found in measures.gauge_breaks(route))


def km_parts(parts: Iterable[tuple[str, float]], on: Told, words: Words) -> str:
    """Kilometres of several parts in a row."""
    return words.listed([words.say("logistics.counted", label=name, value=on.km(km)) for name, km in parts])


def borders_text(route: Route, on: Told, words: Words) -> str:
    """Every border that a route crosses: the countries and the places on both sides."""
    crossed = measures.borders(route, on.network)
    return words.listed(
        [
            words.say("logistics.border", countries="–".join(words.label("country", code) for code in border.countries),
                      places=on.way(*border.place_ids))
            for border in crossed
        ]
    )  # fmt: skip
