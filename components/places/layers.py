"""What the reader wants to see on the map: layers, kept in the address as codes, and the filters that go with them."""

import streamlit as st

from components import filters, state
from components.escaping import escaped
from components.filters import Choice
from components.frame import address
from components.places import PAGE, instruments, phrases
from components.text import Words

NAME = "layers"
LAYERS = ("sites", "occurrences", "projects", "places", "corridors", "railways")
USUAL = ("sites", "projects", "railways")
NOTHING = "none"
SITES, PROJECTS = ("sites", "occurrences"), ("projects",)
SHARED = (
    Choice("country", "country", "country", "filters.country"),
    Choice("province", "admin1_id", "", "map.province_filter", phrases.region, may_lack=True),
    Choice("mineral", "commodities", "mineral", "filters.mineral", may_lack=True),
)
OF_SITES = (
    Choice("kind", "site_kind", "site_kind", "map.kind_filter", may_lack=True),
    Choice("status", "status", "site_status", "map.status_filter", may_lack=True),
)
OF_PROJECTS = (
    Choice("sector", "sector", "sector", "map.sector_filter", may_lack=True),
    Choice("stage", "stage", "project_stage", "map.stage_filter", may_lack=True),
    Choice("direction", "direction", "direction", "filters.direction", may_lack=True),
    Choice("activity", "activity", "project_activity", "pipeline.activity", may_lack=True),
    Choice("party", "party", "", "map.party_filter", phrases.organization, may_lack=True),
    Choice("confidence", "confidence", "confidence", "map.confidence_filter", may_lack=True),
)
LAST = (
    Choice("year", "year", "", "map.year_filter", phrases.year, may_lack=True),
    Choice("accuracy", "location_accuracy", "location_accuracy", "map.accuracy", may_lack=True),
    Choice("agreement", "agreement", "", "map.agreement_filter", instruments.title, may_lack=True),
)


def choices(layers: tuple[str, ...]) -> tuple[Choice, ...]:
    """The filters that restrict something in these layers."""
    of_sites = OF_SITES if set(SITES) & set(layers) else ()
    of_projects = OF_PROJECTS if set(PROJECTS) & set(layers) else ()
    return (*SHARED, *of_sites, *of_projects, *LAST) if of_sites or of_projects else ()


def show(words: Words) -> tuple[str, ...]:
    """Draw the choice of layers and return their codes in drawing order; the address names them unless usual."""
    filters.restore(PAGE, [NAME, *(choice.name for choice in choices(LAYERS))])
    asked, refused = parse(st.query_params.get(NAME))
    picked = st.pills(
        words.say("map.layers"), LAYERS, selection_mode="multi",
        key=state.follow("map.layers", list(asked)), format_func=lambda code: words.say(f"map.layer_{code}"),
    )  # fmt: skip
    answer = tuple(code for code in LAYERS if code in picked)
    written = None if answer == USUAL else ",".join(answer) or NOTHING
    address.write(NAME, written)
    kept = state.get("filters", {})
    state.put("filters", {**kept, PAGE: {**kept.get(PAGE, {}), NAME: written}})
    if refused:
        values = escaped(words.listed(refused))
        st.info(words.say("map.unknown_layers", values=values), icon=":material/info:")
    return answer


def parse(asked: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the known layers that the address names, in drawing order, and the unknown; no address means the usual."""
    if asked is None:
        return USUAL, ()
    codes = [code for code in asked.split(",") if code and code != NOTHING]
    return tuple(code for code in LAYERS if code in codes), tuple(code for code in codes if code not in LAYERS)
