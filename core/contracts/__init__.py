"""The contract of the facts: what data/datapackage.json promises and what the checks demand, place by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.breach import Breach
from core.checks import run_checks
from core.contracts.describing import BrokenDescriptor, parse_descriptor
from core.contracts.essentials import essential_breaches
from core.contracts.promises import promise_breaches
from core.contracts.reading import read_files, read_package
from core.descriptor import FILE_NAME, Descriptor

__all__ = ["Verdict", "examine", "look_over", "read_files", "validate"]


@dataclass(frozen=True)
class Verdict:
    """Every breach of a package in the order of its files and lines, and how much was looked at."""

    breaches: tuple[Breach, ...]
    tables: int = 0
    rows: int = 0


def validate(folder: Path) -> list[Breach]:
    """Return every breach of the package in the folder; an empty list means that nothing is wrong."""
    return list(examine(folder, read_files(folder)).breaches)


def examine(folder: Path, files: Mapping[str, bytes]) -> Verdict:
    """Hold the files of a package folder against the whole contract: descriptor, promises and checks (about 1.5 s)."""
    return _verdict(files, folder)


def look_over(files: Mapping[str, bytes]) -> Verdict:
    """Hold the files against all that a page relies on: shape, types, keys, references and checks (about 0.4 s).

    The same as `examine` without patterns, lists and limits of the descriptor, which no page depends on.
    """
    return _verdict(files, None)


def _verdict(files: Mapping[str, bytes], folder: Path | None) -> Verdict:
    try:
        descriptor = parse_descriptor(files.get(FILE_NAME))
    except BrokenDescriptor as error:
        return Verdict((Breach(FILE_NAME, error.row, error.subject, error.value, error.rule),))
    reading = read_package(files, descriptor)
    package = reading.package(descriptor)
    deeper = [*essential_breaches(package), *run_checks(package)]
    if folder is not None:
        deeper += promise_breaches(folder, descriptor, reading.aligned)
    # A row of the wrong length has its cells in the wrong columns: what else is said about it is noise.
    broken_rows = {(breach.file, breach.row) for breach in reading.breaches if breach.row is not None}
    found = reading.breaches + [breach for breach in deeper if (breach.file, breach.row) not in broken_rows]
    return Verdict(_in_order(found, descriptor), len(reading.frames), sum(map(len, reading.frames.values())))


def _in_order(breaches: list[Breach], descriptor: Descriptor) -> tuple[Breach, ...]:
    files = {FILE_NAME: -1} | {resource.path: place for place, resource in enumerate(descriptor.resources)}
    last = len(files)
    # Two ways of looking may meet the same breach; it is told once.
    once = {(breach.file, breach.row or 0, breach.column or "", breach.rule): breach for breach in reversed(breaches)}
    return tuple(once[key] for key in sorted(once, key=lambda key: (files.get(key[0], last), *key)))
