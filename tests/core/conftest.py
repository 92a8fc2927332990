"""A tiny package of facts that a test may break: every test gets a copy of its own."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SOUND = Path(__file__).resolve().parent.parent / "fixtures" / "package"


class FactsFolder:
    """A copy of the sound package, with a handle for each way to break it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def set(self, file: str, row: int, column: str, value: str) -> None:
        """Write one cell; `row` is the line of the file."""
        rows = self.rows(file)
        rows[row - 1][rows[0].index(column)] = value
        self.write_rows(file, rows)

    def rows(self, file: str) -> list[list[str]]:
        """Read a table as lists, header first."""
        with (self.path / file).open(encoding="utf-8", newline="") as opened:
            return list(csv.reader(opened))

    def write_rows(self, file: str, rows: list[list[str]]) -> None:
        """Write a table; the ledger of rows in the descriptor stays as it is."""
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        (self.path / file).write_text(text.getvalue(), encoding="utf-8", newline="\n")

    def replace(self, file: str, old: bytes, new: bytes) -> None:
        """Replace the first occurrence of some bytes."""
        content = (self.path / file).read_bytes()
        assert old in content
        (self.path / file).write_bytes(content.replace(old, new, 1))

    def describe(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Change the descriptor: `change` gets the parsed document."""
        path = self.path / "datapackage.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        change(document)
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def facts_folder(tmp_path: Path) -> FactsFolder:
    """A sound package that the test may break."""
    shutil.copytree(SOUND, tmp_path / "package")
    return FactsFolder(tmp_path / "package")


@pytest.fixture(scope="session")
def sound_files() -> dict[str, bytes]:
    """The files of the sound package by path."""
    return {path.relative_to(SOUND).as_posix(): path.read_bytes() for path in SOUND.rglob("*") if path.is_file()}
