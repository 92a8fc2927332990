"""What each view says, in one language, free of any way to show it: the content of packs and of any other paper."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from core.briefs import (
    agreements,
    chain,
    commission,
    feed,
    flow,
    logistics,
    matching,
    near,
    overview,
    partners,
    pipeline,
    places,
    record,
    renewal,
    sessions,
    sources,
)
from core.briefs.asking import Asked, View, view_named
from core.briefs.content import Brief
from core.reader import Words
from core.store.facts import Facts

__all__ = ["PAGES", "Brief", "View", "brief"]

PAGES: Mapping[str, Callable[[Asked], Brief]] = MappingProxyType(
    {
        "overview": overview.brief,
        "agreements": agreements.brief,
        "pipeline": pipeline.brief,
        "commission": commission.brief,
        "logistics": logistics.brief,
        "partners": partners.brief,
        "map": places.brief,
        "sources": sources.brief,
    }
)

# Views that show what another page is about.
ELSEWHERE: Mapping[tuple[str, str], Callable[[Asked], Brief]] = MappingProxyType(
    {
        ("commission", "meeting"): overview.meeting,
        ("commission", "sessions"): sessions.brief,
        ("agreements", "radar"): renewal.radar,
        ("pipeline", "money"): pipeline.money,
        ("pipeline", "offers"): pipeline.offers,
        ("pipeline", "flow"): flow.movement,
        ("partners", "matching"): matching.ranking,
        ("logistics", "near"): near.near,
        ("logistics", "feed"): feed.feed,
    }
)


def brief(view: View, facts: Facts, language: str) -> Brief:
    """Return the content of a view; what it names and nobody has stands in `missing`, the rest is shown.

    A page without a content of its own is shown as the overview, and says so.
    """
    asked = Asked(view, facts, Words(language))
    lacking = []
    for name in record.NAMED_BY:
        if view.get(name):
            found = record.brief(asked, view.get(name))
            if found is not None:
                return found
            lacking.append(f"{name} = {view.get(name)}")
    if view.get("chain"):
        found = chain.brief(asked)
        if found is not None:
            return found
        lacking.append(f"chain = {view.get('chain')}")
    if view.page not in PAGES:
        lacking.append(f"page = {view.page}")
    make = ELSEWHERE.get((view.page, view_named(asked))) or PAGES.get(view.page, overview.brief)
    made = make(asked)
    return replace(made, missing=(*lacking, *made.missing))
