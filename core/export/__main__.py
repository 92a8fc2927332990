"""`python -m core.export --set opening --languages fa,ru --as-of 2026-11-22 --out pack.zip`: a pack, no browser."""

import sys

from core.export.pack.command import main

if __name__ == "__main__":
    sys.exit(main())
