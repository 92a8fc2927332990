"""Packs are made one at a time and behind everybody else: making one must not slow down who is reading."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from core.export.pack.progress import WAITING, Progress, Tell

_KINDER, _SECONDS = 10, 0.25


@contextmanager
def in_turn(tell: Tell) -> Iterator[None]:
    """Step back behind other processes and wait until no other pack is being made on this machine."""
    if hasattr(os, "nice"):
        os.nice(_KINDER)
    if find_spec("fcntl") is None:
        # Where files cannot be locked this way, packs are made side by side.
        yield
        return
    import fcntl

    owner = os.getuid()
    with (Path(tempfile.gettempdir()) / f"cooperation-pack-{owner}.lock").open("w") as door:
        while True:
            with suppress(BlockingIOError):
                fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            tell(Progress(0, 1, WAITING))
            time.sleep(_SECONDS)
        yield
