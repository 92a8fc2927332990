"""`python -m tests.browser.pictures`: takes the pictures of the README anew from the running app."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import BROWSERS, OFFLINE, ROOT, SOFTWARE_GRAPHICS, running_app, settle

FOLDER = ROOT / "docs" / "pictures"
# File name, address, language.
PICTURES = (("overview_fa", "/", "fa"), ("agreements_ru", "/agreements", "ru"))
SIZE = {"width": 1440, "height": 900}
# The figures of a page come a moment after its frame.
DRAWN = "() => document.querySelectorAll('[data-testid=\"stPlotlyChart\"]:not(:has(.main-svg))').length === 0"


def main() -> int:
    """Take every picture; returns the exit status, 1 where there is no Chromium."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        print("There is no Chromium on this machine.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_app(Path(folder) / "streamlit.log") as address:
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox", OFFLINE, *SOFTWARE_GRAPHICS]
            page = playwright.chromium.launch(executable_path=executable, args=arguments).new_page(viewport=SIZE)
            for name, path, language in PICTURES:
                page.goto(f"{address}{path}?lang={language}")
                settle(page)
                page.wait_for_function(DRAWN)
                page.screenshot(path=FOLDER / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
