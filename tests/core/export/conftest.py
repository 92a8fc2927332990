"""A stamp, a source, and names somebody might want to smuggle through an export."""

import datetime

import pytest

from core.clock import AsOf
from core.export.stamp import Stamp
from core.records import Source

HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "=cmd()",
    "+1+cmd()",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    "＝1",
    "\u202etxt.exe",
    'a"b;c,d\ne',
    "شرکت «سنگ آهن» ۱۴۰۳",
    "Қазхром, ұлттық",
)


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def source() -> Source:
    return Source("s1", "=Title", "Publisher", "https://example.org/1", "en", "2022-02", "official", "IRN", "CC BY 4.0")


def stamp(language: str = "en", title: str = "A title", **filters: str) -> Stamp:
    day = datetime.date(2026, 11, 22)
    return Stamp(title, language, AsOf(day), "0123456789ab", day, tuple(filters.items()))
