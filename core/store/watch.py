"""Looks whether the files of the facts have changed, and reads a changed folder as one consistent whole."""

import os
from dataclasses import dataclass
from pathlib import Path

from core.breach import Breach, errors
from core.contracts import examine, look_over, read_files
from core.store.facts import Facts, content_version

# (path, time of last change in ns, size) of every file; no content is read.
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Attempt:
    """One reading of the folder: its stamp, its version, and either facts or what is wrong with them.

    Neither means that the content is the version already known. `settled` is false when a file changed meanwhile:
    the next look tries again.
    """

    stamp: Stamp
    version: str
    facts: Facts | None
    breaches: tuple[Breach, ...] = ()
    settled: bool = True


def stamp(folder: Path) -> Stamp:
    """Return the stamp of all files in the folder and its sub-folders; empty when the folder is gone."""
    try:
        return tuple(sorted(_entries(os.fspath(folder))))
    except FileNotFoundError:
        return ()


def _entries(folder: str) -> list[tuple[str, int, int]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=True):
                found += _entries(entry.path)
            else:
                status = entry.stat()
                found.append((entry.path, status.st_mtime_ns, status.st_size))
    return found


def first_reading(folder: Path) -> Attempt:
    """Read the folder at start and look it over quickly; the whole contract has been held against it by the build."""
    return _read(folder, known=None, whole_contract=False)


def reading_again(folder: Path, known: str) -> Attempt:
    """Read a changed folder and hold it against the whole contract, unless its content is the known version."""
    return _read(folder, known, whole_contract=True)


def _read(folder: Path, known: str | None, whole_contract: bool) -> Attempt:
    before = stamp(folder)
    files = read_files(folder)
    version = content_version(files)
    if version == known:
        return Attempt(before, version, None)
    verdict = examine(folder, files) if whole_contract else look_over(files)
    wrong = tuple(errors(verdict.breaches))
    judged = tuple(breach for breach in verdict.breaches if breach not in wrong)
    return Attempt(before, version, None if wrong else Facts(files, judged), wrong, settled=stamp(folder) == before)
