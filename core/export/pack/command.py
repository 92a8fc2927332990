"""The command that makes a pack: what it takes, how it tells of its progress, and what it leaves when it fails."""

import argparse
import signal
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from types import FrameType

import orjson

from core.breach import Breach, sentence
from core.export.pack.progress import Progress, Stopped, Tell, write_whole
from core.export.pack.turn import in_turn
from core.words import languages

DONE, FAILED, STOPPED = 0, 1, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pack; return 0, or 1 with a sentence on the error stream, or 3 when it was stopped."""
    options = parser().parse_args(arguments)
    # Whoever stops the process gets the same clean end as any other failure.
    signal.signal(signal.SIGTERM, _stop)
    tell = _teller(options.progress)
    try:
        with in_turn(tell) if options.in_turn else nullcontext():
            _make(options, tell)
    except Stopped:
        return STOPPED
    except (LookupError, ValueError, RuntimeError, OSError) as failure:
        print(reason(failure), file=sys.stderr)
        return FAILED
    print(options.out)
    return DONE


def _make(options: argparse.Namespace, tell: Tell) -> None:
    # Loaded when it is this pack's turn: what waits for its turn should hold no memory.
    from core.export.pack.ordering import made

    write_whole(made(options, tell), options.out)


def parser() -> argparse.ArgumentParser:
    """The words that the command takes."""
    made = argparse.ArgumentParser(
        prog="python -m core.export",
        description="Make the meeting pack: slides, two papers, an offline screen and a workbook in one zip.",
    )
    which = made.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--set", dest="ready", metavar="NAME", help="a ready set, by its set_id in data/editorial/scene_sets.csv"
    )
    which.add_argument("--scenes", type=Path, metavar="FILE", help="a file of scenes as the presenter page writes it")
    made.add_argument(
        "--languages", type=_languages, default="fa", help=f"one or two of {','.join(languages())}, the main one first"
    )
    made.add_argument("--as-of", dest="as_of", type=_day, metavar="YYYY-MM-DD", help="default: data date")
    made.add_argument("--known", action="store_true", help="only what was published by that day")
    made.add_argument(
        "--out", type=Path, required=True, metavar="FILE.zip", help="where the pack is put, whole or not at all"
    )
    made.add_argument("--progress", type=Path, metavar="FILE", help="a file that tells how far it is, as JSON")
    made.add_argument("--in-turn", dest="in_turn", action="store_true", help="wait for other packs, give way to others")
    return made


def _languages(text: str) -> str:
    chosen = text.split(",")
    if not 1 <= len(chosen) <= 2 or len(set(chosen)) < len(chosen) or not set(chosen) <= set(languages()):
        raise argparse.ArgumentTypeError(f"{text!r} is not one or two of {','.join(languages())}")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day written as YYYY-MM-DD") from None


def reason(failure: Exception) -> str:
    """Return what is wrong in one line, with the place where there is one."""
    breaches: tuple[Breach, ...] = getattr(failure, "breaches", ())
    if breaches:
        return "; ".join(sentence(one, "en", "") for one in breaches[:5])
    return f"{type(failure).__name__}: {failure}"


def _teller(target: Path | None) -> Tell:
    return (lambda _: None) if target is None else (lambda progress: _tell(progress, target))


def _tell(progress: Progress, target: Path) -> None:
    write_whole(orjson.dumps(progress), target)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped
