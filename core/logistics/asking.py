"""The question of the command line: which tables answer it, the words it takes, the lines it gives."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas

from core.logistics import ends
from core.logistics.alternatives import alternatives
from core.logistics.graph import AT_HAND_KM, MOST_ACCESS, ROAD_FACTOR, Access, Choice
from core.logistics.network import MODES, RAIL, SEA, Network, network
from core.logistics.routes import Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told
from core.vocabulary import codes
from core.words import languages, say
from core.words.lists import listed
from core.words.numbers import number

TABLES = ("places", "corridors", "projects", "sites")


@dataclass(frozen=True, eq=False)
class Asked:
    """The tables by name and the network in them."""

    tables: Mapping[str, pandas.DataFrame]
    network: Network

    @classmethod
    def of(cls, tables: Mapping[str, pandas.DataFrame]) -> "Asked":
        """Build the network of all legs in the tables `places` and `corridors`."""
        return cls(tables, network(tables["places"], tables["corridors"]))

    def told(self, language: str, *found: ends.End) -> Told:
        """A narrator who knows the names of all places and of these ends."""
        return Told(self.network, language, names(self.tables, language, *found))


def names(tables: Mapping[str, pandas.DataFrame], language: str, *found: ends.End) -> dict[str, str]:
    """Return names by place id and by the code of each end, in the language, or in English where it has none."""
    places = tables["places"]
    named = dict(zip(places["place_id"], _named(places, language), strict=True))
    for end in found:
        frame = tables[ends.TABLES[end.subject]]
        named[end.code] = str(_named(frame[frame.iloc[:, 0] == end.record_id], language).iloc[0])
    return named


def parser() -> argparse.ArgumentParser:
    """The words that the command takes."""
    made = argparse.ArgumentParser(
        prog="python -m core.logistics",
        description="The route between two places, projects or sites, by id or name in any language.",
        epilog=f"Access legs lead to the best of the {MOST_ACCESS} nearest stations, ports and crossings of the "
        f"country (only to those within {AT_HAND_KM:.0f} km where there are any): straight line × {ROAD_FACTOR}.",
    )
    made.add_argument("origin", metavar="FROM", help="id, code (project.shalkiya) or name")
    made.add_argument("target", metavar="TO", help="id, code or name")
    made.add_argument("--avoid", action="append", default=[], choices=codes("country"), metavar="CODE",
                      help="a country not to pass, e.g. UZB; may be repeated")  # fmt: skip
    made.add_argument("--modes", default=f"{RAIL},{SEA}", type=_modes, help=f"of {','.join(MODES)} ({RAIL},{SEA})")
    made.add_argument("--no-sea", action="store_true", help="no leg by sea")
    made.add_argument("--alternatives", action="store_true", help="every different way, the shortest first")
    made.add_argument("--lang", choices=languages(), default="en", help="language of the answer (en)")
    return made


def answer(options: argparse.Namespace, asked: Asked) -> Iterator[str]:
    """Yield the lines of the answer; raises UnknownEnd, AmbiguousEnd, NoPosition, NoRoute."""
    origin, target = (ends.find(text, asked.tables) for text in (options.origin, options.target))
    choice = Choice(tuple(mode for mode in options.modes if not (options.no_sea and mode == SEA)),
                    tuple(sorted(options.avoid)))  # fmt: skip
    on = asked.told(options.lang, origin, target)
    # A town, its station and its port may bear one name: the codes say which was taken.
    yield f"{origin.code} – {target.code}"
    found = alternatives(asked.network, origin, target, choice)
    cited = dict(zip(asked.tables["corridors"]["leg_id"], asked.tables["corridors"]["source_ids"], strict=True))
    for alternative in found if options.alternatives else _shortest(found):
        yield from lines(alternative.route, on, cited)


def lines(route: Route, on: Told, cited: Mapping[str, str]) -> Iterator[str]:
    """Yield the route's sentences and one line per leg with its sources, access legs apart."""
    yield narrative.told(route, on)
    if route.onto and route.onto.straight_km:
        yield f"  – {_access(route.onto, route.origin.code, route.onto.place_id, on)}"
    for place, step in enumerate(route.steps, start=1):
        yield f"  {number(place, on.language)}. {narrative.step(step, on)} [{cited[step.leg.leg_id]}]"
    if route.off and route.off.straight_km:
        yield f"  – {_access(route.off, route.off.place_id, route.target.code, on)}"


def problem(failure: LookupError, options: argparse.Namespace, asked: Asked) -> str:
    """Return the sentence for an end that cannot be found or has no point."""
    language = options.lang
    if isinstance(failure, ends.AmbiguousEnd):
        return say("logistics.ambiguous", language, name=failure.asked, codes=listed(failure.codes, language))
    if isinstance(failure, ends.NoPosition):
        return say("logistics.no_position", language, name=failure.code)
    return say("logistics.unknown_end", language, name=str(failure))


def _shortest(found: tuple) -> Iterator:
    yield min(found, key=lambda one: one.route.km)


def _access(taken: Access, start: str, end: str, on: Told) -> str:
    return say("logistics.access_leg", on.language, way=on.way(start, end), km=on.km(taken.km, 1),
               straight=on.km(taken.straight_km, 1), factor=number(ROAD_FACTOR, on.language))  # fmt: skip


def _modes(text: str) -> tuple[str, ...]:
    asked = tuple(filter(None, text.split(",")))
    if not asked or not set(asked) <= set(MODES):
        raise argparse.ArgumentTypeError(f"{text!r}: of {','.join(MODES)}")
    return tuple(mode for mode in MODES if mode in asked)


def _named(frame: pandas.DataFrame, language: str) -> pandas.Series:
    return frame[f"name_{language}"].fillna(frame["name_en"])
