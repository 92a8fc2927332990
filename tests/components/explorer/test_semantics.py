"""One table of cases: the filter means the same in Python and in the browser's modules."""

import json
import shutil
import subprocess

import pytest

from tests.components.explorer import shared

NODE = shutil.which("node")
START = "import {readFileSync} from 'node:fs'; const run = %s; "
START += "console.log(JSON.stringify(await run(JSON.parse(readFileSync(0)))))"


@pytest.mark.parametrize("case", shared.CASES["filters"], ids=lambda case: case["why"])
def test_python_keeps_the_rows_of_the_case(case: dict) -> None:
    assert shared.kept(case) == case["ids"]


@pytest.mark.parametrize("case", shared.CASES["addresses"], ids=lambda case: case["why"])
def test_python_reads_the_address_of_the_case(case: dict) -> None:
    assert shared.addressed(case) == [case["choices"], case["ids"], case["ignored"]]


@pytest.mark.parametrize(("text", "is_one"), shared.CASES["areas"])
def test_python_reads_areas(text: str, is_one: bool) -> None:
    assert shared.is_area(text) == is_one


def test_python_reads_layers() -> None:
    assert shared.parsed_layers() == [[shown, refused] for _, shown, refused in shared.CASES["layers"]]


@pytest.mark.skipif(NODE is None, reason="no node: the same cases run in Chromium, tests/browser/test_explorer.py")
def test_the_browsers_modules_answer_alike() -> None:
    driver = shared.DRIVER.split("\n", 1)[1]
    asked = json.dumps(shared.asked(shared.MODULES.as_uri()))
    command = [str(NODE), "--experimental-default-type=module", "--input-type=module", "-e", START % driver]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    answered, expected = json.loads(done.stdout), shared.expected()
    for name in expected:
        assert answered[name] == expected[name], name
