"""Rules for the whole test run."""

import os

import pytest
from hypothesis import settings

# How long one example takes says more of the machine than of the code: speed is measured in benchmarks.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """In CI a skipped test is a failure: what was not tried is not known to work."""
    report = (yield).get_result()
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI", "").lower() == "true":
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {item.nodeid}: {call.excinfo.value if call.excinfo else ''}"
