"""From the words of the command to the order of a pack: the scenes it names, the day, and the facts of one version."""

import argparse
from collections.abc import Mapping

from core.clock import AsOf
from core.export.pack.making import pack_bytes
from core.export.pack.order import Order
from core.export.pack.progress import Tell
from core.scenes import SceneSet
from core.scenes.document import read, written
from core.scenes.reading import ready_sets
from core.settings import settings
from core.store import Facts, open_store

SCENES = "scenes.json"


class UnknownSet(LookupError):
    """No ready set has this name."""


def made(options: argparse.Namespace, tell: Tell) -> bytes:
    """Return the pack that the options ask for.

    Raises BrokenPackage, DamagedScenes, UnknownSet, UnfitOrder, UnknownLanguage, and whatever the making raises.
    """
    facts = open_store(settings()).facts
    as_of = AsOf(options.as_of or facts.data_date, options.known)
    order = Order(_scenes(options, facts), tuple(options.languages.split(",")), as_of)
    return pack_bytes(order, facts, tell, {SCENES: written(order.scenes).encode()})


def _scenes(options: argparse.Namespace, facts: Facts) -> SceneSet:
    if options.scenes:
        return read(options.scenes.read_bytes(), options.scenes.name)
    sets: Mapping[str, SceneSet] = {
        one.set_id: one for one in ready_sets(facts.frame("scene_sets"), facts.frame("scenes"))
    }
    if options.ready not in sets:
        raise UnknownSet(f"{options.ready}: known are {', '.join(sets)}")
    return sets[options.ready]
