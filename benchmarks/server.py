"""Starts and ends Streamlit servers on the loopback address; none outlives the block that started it."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep, time

import psutil

HOST = "127.0.0.1"
ROOT = Path(__file__).resolve().parent.parent
FLOOR = Path(__file__).resolve().parent / "floor" / "app.py"
START_SECONDS = 90.0
STOP_SECONDS = 10.0


class ServerDidNotStart(RuntimeError):
    """The server ended or did not answer in time; the message holds the end of its output."""


@dataclass(frozen=True)
class Command:
    """What to start: script and options, the folder to start in, the file for its output, the first port to try."""

    name: str
    script: Sequence[str]
    folder: Path
    log: Path
    first_port: int


@dataclass(frozen=True)
class Server:
    """A server that answers; `started` is the moment its process was asked for, in seconds since 1970."""

    name: str
    port: int
    process: psutil.Process
    started: float

    @property
    def address(self) -> str:
        """Address without a slash at its end."""
        return f"http://{HOST}:{self.port}"

    def memory(self) -> int:
        """Resident memory of the process and its children, in bytes."""
        family = [self.process, *self.process.children(recursive=True)]
        return sum(member.memory_info().rss for member in family)


def app_command(folder: Path, first_port: int) -> Command:
    """The app as a reader starts it; `folder` takes its output."""
    return Command("app", ["dashboard.py"], ROOT, folder / "app.log", first_port)


def floor_command(prepared: Path, first_port: int, lean: bool) -> Command:
    """The bare app, started outside the repository so that none of the app's settings reach it.

    `lean` spares it the garbage collection that Streamlit does after every run, which makes it a harder measure.
    """
    options = ["--runner.postScriptGC", "false"] if lean else []
    folder = prepared.parent
    return Command("floor", [str(FLOOR), *options, "--", str(prepared)], folder, folder / "floor.log", first_port)


@contextmanager
def running(command: Command) -> Iterator[Server]:
    """Start a server, wait until it is healthy, give it; ends it afterwards. Raises ServerDidNotStart."""
    port = _free_port(command.first_port)
    call = [sys.executable, "-m", "streamlit", "run", "--server.port", str(port), *_SETTINGS, *command.script]
    with command.log.open("a", encoding="utf-8") as output:
        started = time()
        child = subprocess.Popen(call, cwd=command.folder, stdout=output, stderr=subprocess.STDOUT, env=_environment())
        try:
            _wait_until_healthy(child, port, command.log)
            yield Server(command.name, port, psutil.Process(child.pid), started)
        finally:
            _end(child)


# Alike for both sides. The floor has no settings file: without these it would ask outside hosts and watch its files.
_SETTINGS = (
    "--server.address", HOST, "--server.headless", "true", "--server.fileWatcherType", "none",
    "--browser.serverAddress", "localhost", "--browser.gatherUsageStats", "false",
)  # fmt: skip


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}


def _free_port(first: int) -> int:
    for port in range(first, first + 20) if first else [0]:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ServerDidNotStart(f"no free port from {first} to {first + 19}")


def _wait_until_healthy(child: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = monotonic() + START_SECONDS
    while monotonic() < end and child.poll() is None:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            sleep(0.02)
    raise ServerDidNotStart(log.read_text(encoding="utf-8")[-2000:])


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait(STOP_SECONDS)
