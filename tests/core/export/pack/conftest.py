"""A small set of scenes made once per worker, and a leaflet of texts that somebody might want to smuggle in."""

import datetime
import io
import zipfile

import pandas
import pytest

from core.briefs.content import Bars, Brief, Grid, Number, Places, Point, Ring, Series
from core.clock import AsOf
from core.export.pack.making import pack_bytes
from core.export.pack.order import Leaflet, Order, read
from core.records import Source
from core.scenes import Scene, SceneSet, Texts
from core.settings import settings
from core.store import Facts, open_store

DAY = AsOf(datetime.date(2026, 11, 22))
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "#panic() $x$ *b* _i_ @ref <label> \\u{41} // /* ",
    "=cmd|' /C calc'!A0",
    "</script><!-- {{7*7}} ${1}",
    "\u202etxt.exe\u0000\u0007",
    "漢字 ქართული 😀",
)
SCENES = SceneSet(
    "",
    Texts("آزمون نشست", "A trial", "Проба", "Сынақ"),
    (
        Scene(
            "one", "agreements", "timeline", (("kind", "mou"),), "",
            Texts("یادداشت‌ها", "Memoranda", "Меморандумы", "Меморандумдар"),
            Texts("برای سخنران", "For the speaker", "Докладчику", "Баяндаушыға"),
        ),
        Scene("two", "pipeline", "record", (("id", "shalkiya"),)),
        Scene(
            "three", "map", "map", (("layers", "projects,railways"), ("sector", "copper"), ("stage", "no_such_stage")),
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def facts() -> Facts:
    return open_store(settings()).facts


@pytest.fixture(scope="session")
def leaflets(facts: Facts) -> dict[str, Leaflet]:
    order = Order(SCENES, ("fa", "ru"), DAY)
    day = facts.data_date.isoformat()
    made = {}
    for language in ("fa", "ru", "kk"):
        briefs = tuple(read(order, facts, language))
        made[language] = Leaflet(language, order.title(language), DAY, facts.version, day, briefs)
    return made


@pytest.fixture(scope="session")
def pack(facts: Facts) -> zipfile.ZipFile:
    content = pack_bytes(Order(SCENES, ("fa", "ru"), DAY), facts, lambda _: None)
    return zipfile.ZipFile(io.BytesIO(content))


@pytest.fixture(scope="session")
def hostile() -> Leaflet:
    source = Source("s1", HOSTILE[0], HOSTILE[1], "javascript:alert(1)", "en", "2022-02", "official", "IRN", HOSTILE[3])
    rows = pandas.DataFrame({text: list(HOSTILE) for text in HOSTILE[:3]}, index=[str(n) for n in range(len(HOSTILE))])
    bars = Bars(HOSTILE[0], HOSTILE[1], HOSTILE, (Series(HOSTILE[3], tuple(float(n) for n in range(len(HOSTILE)))),))
    ground = (Ring("focus", ((50.0, 30.0), (60.0, 30.0), (60.0, 40.0))),)
    places = Places(HOSTILE[3], HOSTILE[0], (43, 24, 88, 56), ground, (Point(HOSTILE[0], 55.0, 35.0, HOSTILE[3]),))
    brief = Brief(
        "overview", "en", HOSTILE[0], DAY, " ".join(HOSTILE), (source,), tuple(Number(t, t) for t in HOSTILE[:4]),
        (bars, places), (Grid(HOSTILE[1], rows, rows, (1, 1, 1), HOSTILE[0]),), HOSTILE, ((HOSTILE[0], HOSTILE[3]),),
        HOSTILE[:2], HOSTILE[0],
    )  # fmt: skip
    return Leaflet("en", HOSTILE[0], DAY, "0123456789ab", "2026-11-22", (brief,))
