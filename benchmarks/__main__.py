"""`python -m benchmarks`: the app against a bare Streamlit app with as many figures and rows, in one run.

Ends with status 1 when a gate is broken or a page could not be measured.
"""

import argparse
import json
import signal
import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.arithmetic import Gate
from benchmarks.measure import Plan, measure
from benchmarks.pages import PAGES, UnknownPage, chosen
from benchmarks.report import document, gates, problems, text


def main() -> int:
    """Measure, print, write, judge; returns the exit status."""
    asked = _arguments()
    # An ended benchmark must end its servers too: turn the signal into an ordinary way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    floor = {"lean_floor": asked.lean_floor, "own_figures": not asked.plain_figures}
    plan = Plan(asked.pages, first_port=asked.port, **floor)
    result = measure(replace(plan, colds=1, loads=2, reruns=6, crowd_reruns=2) if asked.quick else plan)
    print(text(result))
    if asked.json:
        asked.json.write_text(json.dumps(document(result), indent=1), encoding="utf-8")
    return 0 if asked.no_gates else _judge(gates(result), problems(result))


def _judge(kept: list[Gate], found: list[str]) -> int:
    return 1 if found or not all(gate.holds for gate in kept) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = ",".join(row.name for row in PAGES)
    parser.add_argument("--pages", type=_pages, default=PAGES, metavar="NAMES", help=f"some of {names}")
    parser.add_argument("--quick", action="store_true", help="few repetitions: to try, not to judge")
    parser.add_argument("--lean-floor", action="store_true", help="a floor without garbage collection after each run")
    parser.add_argument(
        "--plain-figures", action="store_true", help="a floor with plain figures of the same size, not the page's own"
    )
    parser.add_argument("--no-gates", action="store_true", help="always end with status 0")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the report with every sample")
    parser.add_argument("--port", type=int, default=0, help="first port to try (default: any free one)")
    return parser.parse_args()


def _pages(names: str) -> object:
    try:
        return chosen(names)
    except UnknownPage as unknown:
        raise argparse.ArgumentTypeError(f"unknown page {unknown}") from unknown


if __name__ == "__main__":
    sys.exit(main())
