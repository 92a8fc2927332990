"""Which scene an address of a page means: the view that a reader has before the eyes when adding it to a set."""

from collections.abc import Mapping
from types import MappingProxyType

from core.scenes.model import Scene
from core.scenes.parameters import of
from core.scenes.reach import Reach

# What a page shows when its address names no view and no record.
FIRST: Mapping[str, str] = MappingProxyType(
    {
        "overview": "numbers",
        "agreements": "timeline",
        "pipeline": "matrix",
        "commission": "sessions",
        "map": "map",
        "logistics": "route",
        "partners": "register",
        "sources": "register",
    }
)
# The parameter that names the view of a page, where it is another one.
NAMED_BY: Mapping[str, str] = MappingProxyType({"sources": "section"})
# Names of views in addresses of pages, where these are not those of the vocabulary.
OTHER_NAMES: Mapping[tuple[str, str], str] = MappingProxyType({("map", "plain"): "map"})
WHOLE, RECORD, CHAIN, VIEW = "page", "record", "chain", "view"


def scene_of(page: str, parameters: Mapping[str, str], reach: Reach) -> Scene:
    """Return the scene of an address: the view it names if that can be shown by itself, else the page as it is."""
    given = dict(of(parameters))
    views = reach.views.get(page, {})
    naming = NAMED_BY.get(page, VIEW)
    named = OTHER_NAMES.get((page, given.get(naming, "")), given.get(naming, ""))
    wanted = RECORD if "id" in given else CHAIN if CHAIN in given else named or FIRST.get(page, WHOLE)
    taken = views.get(wanted, {})
    kept = {name: value for name, value in given.items() if name in taken and name != naming}
    scene = Scene("", page, wanted, of(kept))
    # A filter that the view does not know would be lost, and a record that is none of its table would be missed.
    lost = set(given) - set(kept) - {naming, "known"}
    if wanted in views and not lost and not reach.gaps(scene):
        return scene
    return Scene("", page, WHOLE, of(given))
