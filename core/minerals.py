"""Groups of minerals that a map can tell apart by colour, and the minerals that a project's sector stands for."""

from collections.abc import Mapping
from types import MappingProxyType

OTHER = "other"
# At most eight, because more colours cannot be told apart; the four of the talks of 2022 stand alone and come first.
GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "iron_steel": ("Fe", "Steel"),
        "aluminium": ("Al",),
        "lead_zinc": ("Pb", "Zn"),
        "copper": ("Cu",),
        "precious": ("Au", "Ag", "PGE"),
        "alloying": ("Cr", "Mn", "Ni", "Co", "Mo", "W", "V", "Ti", "Re", "Nb", "Ta"),
        "non_metals": (
            "P", "K", "Salt", "Ba", "F", "Clay", "Limestone", "Gypsum", "Silica", "Feldspar", "Talc", "Mica",
            "Asbestos", "Graphite", "Gem", "Diamond", "B", "Br", "S", "Na", "Sr", "Mg",
        ),
        OTHER: (),
    }
)  # fmt: skip
SECTORS: Mapping[str, str] = MappingProxyType(
    {
        "iron_ore": "Fe", "bauxite": "Al", "aluminium": "Al", "lead_zinc": "Pb;Zn", "copper": "Cu", "gold": "Au",
        "chromite": "Cr", "manganese": "Mn", "tungsten": "W", "rare_earths": "REE", "uranium": "U", "coal": "Coal",
        "steel": "Steel",
    }
)  # fmt: skip
_GROUP_OF = {mineral: group for group, minerals in GROUPS.items() for mineral in minerals}


def group_of(mineral: object) -> str:
    """Return the group of a mineral code; `other` for every other code and for an empty cell."""
    return _GROUP_OF.get(mineral, OTHER) if isinstance(mineral, str) else OTHER
