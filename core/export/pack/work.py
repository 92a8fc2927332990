"""A pack in the making, in a process of its own: it can be watched, stopped, and leaves nothing behind."""

import os
import shutil
import subprocess
import sys
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import orjson

from core.clock import AsOf
from core.export.pack.progress import STEPS, Progress
from core.scenes import SceneSet
from core.scenes.document import written
from core.settings import ROOT

State = Literal["making", "done", "failed", "stopped"]
# After a polite request a process gets this long to clear up.
_PATIENCE = 5.0
_LONGEST_REASON = 400


@dataclass(frozen=True)
class Wanted:
    """What was asked for: the scenes, the languages of the pack, the day."""

    scenes: SceneSet
    languages: tuple[str, ...]
    as_of: AsOf


class Work:
    """One pack; the process begins at once and ends with this object at the latest."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._folder = Path(tempfile.mkdtemp(prefix="pack-"))
        self._out, self._said = self._folder / "pack.zip", self._folder / "progress.json"
        (self._folder / "scenes.json").write_text(written(wanted.scenes), encoding="utf-8")
        self._process = self._started()
        # A visitor who goes away takes the work and its folder along.
        self._end = weakref.finalize(self, _cleared, self._process, self._folder)
        self._content: bytes | None = None
        self._reason, self._is_stopped = "", False

    @property
    def state(self) -> State:
        """Where the work stands; a finished one is taken into memory and its folder removed."""
        if self._content is not None:
            return "done"
        if self._reason or self._is_stopped:
            return "stopped" if self._is_stopped else "failed"
        if self._process.poll() is None:
            return "making"
        return self._finished()

    @property
    def progress(self) -> Progress:
        """How far the making is."""
        try:
            return Progress(**orjson.loads(self._said.read_bytes()))
        except (FileNotFoundError, orjson.JSONDecodeError):
            return Progress(0, 1, STEPS[0])

    @property
    def content(self) -> bytes:
        """The zip of a pack that is done, else nothing."""
        return self._content or b""

    @property
    def reason(self) -> str:
        """Why a failed pack was not made."""
        return self._reason

    def stop(self) -> None:
        """End the making and remove what there is of it."""
        if self._content is None:
            self._is_stopped = True
            self._end()

    def _started(self) -> "subprocess.Popen[bytes]":
        day = self.wanted.as_of
        command = [
            sys.executable, "-m", "core.export", "--scenes", str(self._folder / "scenes.json"),
            "--languages", ",".join(self.wanted.languages), "--as-of", day.date.isoformat(),
            "--out", str(self._out), "--progress", str(self._said), "--in-turn",
        ]  # fmt: skip
        with (self._folder / "errors.txt").open("wb") as errors:
            return subprocess.Popen(
                command + ["--known"] * day.known_then, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"},
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
            )  # fmt: skip

    def _finished(self) -> State:
        if self._process.returncode == 0 and self._out.is_file():
            self._content = self._out.read_bytes()
        else:
            said = (self._folder / "errors.txt").read_text(encoding="utf-8", errors="replace").strip().splitlines()
            self._reason = (said[-1] if said else f"exit {self._process.returncode}")[:_LONGEST_REASON]
        self._end()
        return "done" if self._content is not None else "failed"


def _cleared(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    shutil.rmtree(folder, ignore_errors=True)
