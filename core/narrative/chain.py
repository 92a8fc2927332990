"""What a chain shows, in words: how many records of each level it holds, and where no link is recorded."""

from collections.abc import Mapping, Sequence

from core.status.chains import LEVELS
from core.words import say
from core.words.lists import listed
from core.words.numbers import number


def sentence(title: str, counts: Mapping[str, int], missing: Sequence[int], language: str) -> str:
    """Say what the chain of a record holds; `missing` are levels at which no link was found."""
    named = [f"{say(f'chain.level_{level}', language)}: {number(count, language)}" for level, count in counts.items()]
    parts = [say("chain.alt", language, title=title, counts=listed(named, language))]
    if missing:
        levels = [say(f"chain.level_{LEVELS[level]}", language) for level in missing]
        parts.append(say("chain.alt_missing", language, levels=listed(levels, language)))
    return " ".join(parts)
