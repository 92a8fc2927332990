"""How far a pack is, who is told of it, and how it is written down whole; light, so that who waits needs little."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# What is made of each language, in this order; words for them are `pack.step_<name>`.
STEPS = ("reading", "slides", "brief", "report", "book", "screen", "zip")
WAITING = "waiting"


@dataclass(frozen=True)
class Progress:
    """Steps done, steps in all, and the name of the one that is made now."""

    done: int
    of: int
    step: str


Tell = Callable[[Progress], None]


class Stopped(RuntimeError):
    """Somebody stopped the making of a pack; raised by whoever is told of the progress."""


def write_whole(content: bytes, target: Path) -> None:
    """Write a file beside its place and move it there, so that nobody ever sees half of it."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is its maker's alone; a pack is for whoever may read the folder.
        Path(name).chmod(0o644)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
