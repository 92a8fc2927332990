"""The Python files of the house by room, parsed once for the tests of its rules."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "components", "pages")


@dataclass(frozen=True)
class SourceFile:
    """One file: its path from the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Lines of the file."""
        return self.text.count("\n")


@cache
def source_files(*rooms: str) -> tuple[SourceFile, ...]:
    """The files of the rooms (all rooms and the door when none is named)."""
    paths = [path for room in rooms or ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    if not rooms:
        paths.append(ROOT / "dashboard.py")
    return tuple(_parsed(path) for path in paths)


def parsed(text: str, path: str = "sample.py") -> SourceFile:
    """A sample for seeing a rule fail."""
    return SourceFile(path, text, ast.parse(text))


def _parsed(path: Path) -> SourceFile:
    text = path.read_text(encoding="utf-8")
    return SourceFile(path.relative_to(ROOT).as_posix(), text, ast.parse(text))
