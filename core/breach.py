"""A breach: one place in the facts where a promise or a rule does not hold, and its sentence for a reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from core.words import isolate, say
from core.words.numbers import number

Level = Literal["error", "contradiction", "notice"]


@dataclass(frozen=True, slots=True)
class Breach:
    """One broken rule.

    `file` is relative to the package folder; `row` is the line as an editor shows it (1 = header, None = the whole
    file); `value` is what stands in the cell. `rule` is the key of its text after "checks."; `params` are the values
    of that text. An "error" fails the build; a "contradiction" is only listed, because a judgement already names it; a
    "notice" is listed because the sources may say no more, and the reader sees the value with a mark.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    rule: str
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    level: Level = "error"


def errors(breaches: Iterable[Breach]) -> list[Breach]:
    """Return only the breaches that fail a build."""
    return [breach for breach in breaches if breach.level == "error"]


def place(breach: Breach, folder: str = "data") -> str:
    """Return `data/tables/projects.csv:17:start_year "20x6"`: a place in the notation of editors and compilers."""
    parts = [f"{folder}/{breach.file}" if folder else breach.file]
    parts += [str(part) for part in (breach.row, breach.column) if part is not None]
    return ":".join(parts) + (f' "{breach.value}"' if breach.value is not None else "")


def rule_text(breach: Breach, language: str) -> str:
    """Return what is wrong in the language of the reader, without the place; raises MissingWord."""
    values = {
        name: number(value, language) if isinstance(value, int) else value for name, value in breach.params.items()
    }
    return say(f"checks.{breach.rule}", language, **values)


def sentence(breach: Breach, language: str, folder: str = "data") -> str:
    """Return place and rule as one line of text; the place keeps its order inside right-to-left text."""
    return f"{isolate(place(breach, folder), language)} — {rule_text(breach, language)}"
