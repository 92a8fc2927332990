"""What routes cost: `python -m benchmarks.routes` prints time and memory of each question over the facts."""

import tracemalloc
from collections.abc import Callable
from time import perf_counter

from core.contracts import read_files
from core.logistics.alternatives import alternatives
from core.logistics.asking import TABLES, Asked
from core.logistics.ends import End, find, of_place
from core.logistics.graph import Choice, graph
from core.logistics.matrix import lengths_km
from core.settings import settings
from core.store.facts import Facts

RUNS = 5
# Ports and border crossings are what every table of distances asks for.
TARGETS = ("port", "border_crossing")


def points(asked: Asked, table: str, subject: str) -> list[End]:
    """The rows of a table that have a position, as ends."""
    frame = asked.tables[table]
    rows = frame[frame["lat"].notna()].to_dict("records")
    return [End(subject, row[f"{subject}_id"], row["country"], float(row["lat"]), float(row["lon"])) for row in rows]


def measured(question: Callable[[], object]) -> tuple[float, float]:
    """The best time of several runs in milliseconds, and the peak of memory of one run in megabytes."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        question()
        times.append(perf_counter() - start)
    tracemalloc.start()
    question()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return min(times) * 1e3, peak / 1e6


def main() -> None:
    """Print one line per question."""
    facts = Facts(read_files(settings().data_folder))
    asked = Asked.of({name: facts.table(name).frame for name in TABLES})
    sites, projects = points(asked, "sites", "site"), points(asked, "projects", "project")
    targets = [of_place(place) for place in asked.network.places.values() if place.kind in TARGETS]
    pair = [find(code, asked.tables) for code in ("project.shalkiya", "bandar_abbas_port")]
    questions = {
        "network and graph built": lambda: graph(Asked.of(asked.tables).network, Choice()).joined,
        f"{len(sites)} sites x {len(targets)} targets": lambda: lengths_km(
            graph(asked.network, Choice()), sites, targets
        ),
        f"{len(projects)} projects x {len(targets)} targets": lambda: lengths_km(
            graph(asked.network, Choice()), projects, targets
        ),
        "alternatives of one pair": lambda: alternatives(asked.network, *pair, Choice()),
    }
    for name, question in questions.items():
        milliseconds, megabytes = measured(question)
        print(f"{name:32} {milliseconds:8.1f} ms {megabytes:8.1f} MB")


if __name__ == "__main__":
    main()
