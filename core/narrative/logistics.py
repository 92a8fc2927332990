"""A route in words: its length and what is estimated in it, where it passes, its changes of gauge, its lengths."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.logistics import measures
from core.logistics.graph import ROAD_FACTOR
from core.logistics.measures import GaugeBreak
from core.logistics.neighbourhood import PLACES
from core.logistics.network import Network
from core.logistics.routes import NoRoute, Route, Step
from core.vocabulary import label
from core.words import isolate, say
from core.words.lists import listed
from core.words.numbers import localised_digits, number


@dataclass(frozen=True)
class Told:
    """What a narrator needs beside the route: the network, names by end code or place id, the reader's language."""

    network: Network
    language: str
    names: Mapping[str, str] = field(repr=False)

    def name(self, code: str) -> str:
        """The reader's name of a place id or end code; the code itself where no source names it."""
        return isolate(self.names.get(code, code), self.language)

    def km(self, value: float, digits: int = 0) -> str:
        """Kilometres with their unit."""
        return say("logistics.km", self.language, km=number(value, self.language, digits=digits))

    def way(self, start: str, end: str) -> str:
        """From one place to another."""
        return say("logistics.way", self.language, start=self.name(start), end=self.name(end))

    def listed(self, codes: tuple[str, ...]) -> str:
        """Places in a row."""
        return listed([self.name(code) for code in codes], self.language)


def told(route: Route, on: Told) -> str:
    """Return the sentences of a route."""
    parts = [head(route, on), *access(route, on)]
    passed = _passed(route, on)
    if passed:
        parts.append(say("logistics.told_by", on.language, places=passed))
    breaks = measures.gauge_breaks(route)
    parts.append(say("logistics.told_breaks", on.language, count=len(breaks)))
    parts += [gauge_break(found, on) for found in breaks]
    return " ".join([*parts, lengths(route, on)])


def head(route: Route, on: Told) -> str:
    """Return from where to where, the whole length, and the modes."""
    modes = [label("transport_mode", mode, on.language) for mode in measures.km_by_mode(route)]
    way = on.way(route.origin.code, route.target.code)
    if not modes:
        return say("logistics.told_direct", on.language, way=way, km=on.km(route.km))
    written = listed([mode.lower() for mode in modes], on.language)
    return say("logistics.told_route", on.language, way=way, km=on.km(route.km), modes=written)


def access(route: Route, on: Told) -> list[str]:
    """Return how much of the length is an estimate, if anything."""
    if not route.access_km:
        return []
    factor = number(ROAD_FACTOR, on.language)
    return [say("logistics.told_access", on.language, km=on.km(route.access_km, 1), factor=factor)]


def gauge_break(found: GaugeBreak, on: Told) -> str:
    """Return where the gauge changes, from what to what, in the words of the facts where they have some."""
    first, last = (localised_digits(str(gauge), on.language) for gauge in found.gauges)
    what = say("logistics.gauges", on.language, first=first, last=last)
    words = [label("gauge_change", code, on.language) for code in found.codes]
    return say("logistics.told_break", on.language, place=on.listed(found.place_ids),
               what=listed(words, on.language) if words else what)  # fmt: skip


def lengths(route: Route, on: Told) -> str:
    """Return how the lengths are known."""
    parts = [
        say("logistics.counted", on.language, label=say(f"logistics.length_{kind}", on.language), value=on.km(km))
        for kind, km in measures.km_by_length_kind(route).items()
    ]
    return say("logistics.told_lengths", on.language, parts=" · ".join(parts))


def step(taken: Step, on: Told) -> str:
    """Return one leg in a line: ends, mode, length and how it is known, gauge, status."""
    leg, language = taken.leg, on.language
    words = [label("transport_mode", leg.mode, language), on.km(leg.length_km, 1)]
    gauges = gauge_text(taken, language)
    words += [say("logistics.millimetres", language, gauge=gauges)] if gauges else []
    words += [label("length_method", leg.length_method, language), label("leg_status", leg.status, language)]
    return say("logistics.counted", language, label=on.way(taken.start, taken.end), value=" · ".join(words))


def gauge_text(taken: Step, language: str) -> str:
    """Return the gauge of a leg in mm in the direction of travel; two where it changes on the leg, empty off rails."""
    gauges = [taken.leg.gauge_at(place) for place in (taken.start, taken.end)]
    return localised_digits("/".join(str(gauge) for gauge in dict.fromkeys(gauges) if gauge), language)


def no_route(failure: NoRoute, on: Told) -> str:
    """Return the sentence for a pair that the choice does not join, with the nearest place that can be reached."""
    start, end = on.name(failure.origin.code), on.name(failure.target.code)
    sentence = say("logistics.no_route", on.language, start=start, end=end)
    if failure.nearest is None:
        return f"{sentence} {say('logistics.nothing_reached', on.language, start=start)}"
    nearest = say("logistics.nearest_reached", on.language, place=on.name(failure.nearest.place_id), end=end,
                  km=on.km(failure.nearest.straight_km))  # fmt: skip
    return f"{sentence} {nearest}"


def _passed(route: Route, on: Told) -> str:
    crossed = [place for border in measures.borders(route, on.network) for place in border.place_ids]
    ends = (route.origin.record_id, route.target.record_id)
    return on.listed(tuple(dict.fromkeys(place for place in crossed if place not in ends)))


def near_group(group: str, language: str) -> str:
    """Say what the records of a group of `core.logistics.neighbourhood` are."""
    return label("place_kind", group, language) if group in PLACES else say(f"logistics.near_{group}", language)
