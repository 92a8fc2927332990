"""The command `python -m core.logistics FROM TO [--avoid UZB] [--no-sea] [--modes rail,sea,road] [--lang fa]`."""

import sys
from collections.abc import Sequence

from core.contracts import read_files
from core.logistics.asking import TABLES, Asked, answer, parser, problem
from core.logistics.ends import AmbiguousEnd, NoPosition, UnknownEnd
from core.logistics.routes import NoRoute
from core.narrative import logistics as narrative
from core.settings import settings
from core.store.facts import Facts


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the route; return 1 with a sentence when there is none or an end is not known, else 0."""
    options = parser().parse_args(arguments)
    facts = Facts(read_files(settings().data_folder))
    asked = Asked.of({name: facts.table(name).frame for name in TABLES})
    try:
        print(*answer(options, asked), sep="\n")
    except NoRoute as failure:
        print(narrative.no_route(failure, asked.told(options.lang, failure.origin, failure.target)))
        return 1
    except (UnknownEnd, AmbiguousEnd, NoPosition) as failure:
        print(problem(failure, options, asked))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
