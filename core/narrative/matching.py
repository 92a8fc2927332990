"""The sentence under a ranking: whose it is, how many are in it, who comes first, and how much is unknown."""

from collections.abc import Sequence

from core.words import say
from core.words.lists import listed
from core.words.numbers import percent

NAMED = 3


def ranking(
    subject: str, ranked: Sequence[tuple[str, float, float]], language: str, *, for_project: bool = True
) -> str:
    """Say it of (name, shown, possible) from the first rank to the last, shares of one."""
    kind = "organizations" if for_project else "projects"
    if not ranked:
        return say(f"matching.none_{kind}", language, subject=subject)
    first = [
        say("matching.alt_first", language, name=name, shown=percent(shown, language),
            possible=percent(possible, language))
        for name, shown, possible in ranked[:NAMED]
    ]  # fmt: skip
    head = say(f"matching.alt_{kind}", language, count=len(ranked), subject=subject)
    return f"{head} {listed(first, language)}."
