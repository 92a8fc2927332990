"""The command of the data steward: `python -m core.contracts [FOLDER] [--lang en|fa|ru|kk]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core.breach import errors, place, rule_text
from core.contracts import Verdict, examine, read_files
from core.settings import settings
from core.words import languages, say
from core.words.numbers import number


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every breach as `place — rule` and a closing line; return 1 when an error is among them, else 0."""
    options = _parser().parse_args(arguments)
    folder = Path(options.folder) if options.folder else settings().data_folder
    verdict = examine(folder, read_files(folder))
    shown = options.folder or folder.name
    # What fails a build stands last, beside the closing line: notices before it would hide it.
    for breach in sorted(verdict.breaches, key=lambda one: one.level == "error"):
        # The place comes first and bare, so that an editor can jump to it in every language.
        known = "" if breach.level == "error" else f" ({say(f'checks.level_{breach.level}', options.lang)})"
        print(f"{place(breach, shown.rstrip('/'))} — {rule_text(breach, options.lang)}{known}")
    print(summary(verdict, options.lang))
    return 1 if errors(verdict.breaches) else 0


def summary(verdict: Verdict, language: str) -> str:
    """Return the closing line: how many errors, judged contradictions and notices, or that nothing is wrong."""
    wrong = len(errors(verdict.breaches))
    noticed = sum(breach.level == "notice" for breach in verdict.breaches)
    judged = len(verdict.breaches) - wrong - noticed
    size = {"tables": number(verdict.tables, language), "rows": number(verdict.rows, language)}
    parts = [say("checks.count", language, count=wrong) if wrong else say("checks.nothing_wrong", language, **size)]
    if judged:
        parts.append(say("checks.judged_count", language, count=judged))
    if noticed:
        parts.append(say("checks.noticed_count", language, count=noticed))
    return " ".join(parts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m core.contracts", description=__doc__)
    parser.add_argument("folder", nargs="?", help="folder with datapackage.json (the facts of this house)")
    parser.add_argument("--lang", choices=languages(), default="en", help="language of the rules (en)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
