"""Which instruments concern which projects, and through these which sites, by the links that the facts hold."""

from collections import defaultdict
from collections.abc import Iterable

from components import store
from components.text import Words
from core.clock import AsOf


def by_project(as_of: AsOf) -> dict[str, str]:
    """Ids of instruments, joined by ";", by the id of each project that a link joins to them."""
    return _joined(_pairs("agreements", "projects", as_of))


def by_site(as_of: AsOf) -> dict[str, str]:
    """The same by site: those of the projects that are located there."""
    linked = store.prepared(by_project, as_of=as_of)
    located = _pairs("projects", "sites", as_of)
    return _joined((one, site) for project, site in located if project in linked for one in linked[project].split(";"))


def title(agreement_id: str, words: Words) -> str:
    """The title of an instrument."""
    return store.prepared(titles, language=words.language).get(agreement_id, agreement_id)


def titles(language: str) -> dict[str, str]:
    """Titles of all instruments by id."""
    frame = store.opened().table("agreements").frame
    return dict(zip(frame["agreement_id"], Words(language).record_column(frame, "title"), strict=True))


def _pairs(first: str, second: str, as_of: AsOf) -> list[tuple[str, str]]:
    # A link may have been written down in either direction.
    frame = store.table("links", as_of).frame
    ends = zip(frame["from_table"], frame["from_id"], frame["to_table"], frame["to_id"], strict=True)
    both = [pair for one, a, other, b in ends for pair in ((one, a, other, b), (other, b, one, a))]
    return [(a, b) for one, a, other, b in both if (one, other) == (first, second)]


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for owner, held in pairs:
        found[held][owner] = None
    return {held: ";".join(sorted(owners)) for held, owners in found.items()}
