"""The cases that hold in Python and in the browser alike, and what each side must answer."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from components.filters import Choice, offered
from components.places.layers import parse
from core.areas import Area, NotAnArea
from core.filtering import Filter, meant, written_codes
from core.settings import ROOT
from core.words.catalogue import PLURAL_CATEGORIES, plural_form
from core.words.folding import fold, search_words

CASES = json.loads((ROOT / "tests" / "fixtures" / "explorer_cases.json").read_text(encoding="utf-8"))
DRIVER = Path(__file__).with_name("driver.js").read_text(encoding="utf-8")
MODULES = ROOT / "components" / "explorer" / "browser"


def texts() -> list[str]:
    """Real names in four languages, since those are what readers search."""
    frames = [pd.read_csv(ROOT / "data" / "tables" / f"{name}.csv", dtype=str) for name in ("sites", "projects")]
    columns = [frame[column] for frame in frames for column in frame.columns if column.startswith(("name_", "alt_"))]
    return sorted({str(cell) for column in columns for cell in column.dropna() if not str(cell).startswith("en=")})


def asked(base: str) -> dict[str, Any]:
    """What the driver gets."""
    return {"base": base, "cases": CASES, "texts": texts()}


def kept(case: dict[str, Any]) -> list[str]:
    """The ids that Python's filter and area leave."""
    frame = pd.DataFrame(CASES["rows"])
    mask = Filter(case.get("choices", {}), case.get("text", "")).mask(frame, ("search",))
    if case.get("area"):
        mask &= Area.parse(case["area"]).holds(frame["lon"], frame["lat"])
    return list(frame["id"][mask])


def addressed(case: dict[str, Any]) -> list[Any]:
    """What Python reads in the parameters of a case: the choices, the ids they leave, and what it ignores."""
    frame = pd.DataFrame(CASES["rows"])
    choices, ignored = {}, []
    for name in sorted(case["asked"]):
        choice = Choice(name, name, "", "", may_lack=True)
        codes, refused = written_codes(case["asked"][name], offered(frame[name].fillna(""), choice))
        choices.update({name: sorted(meant(codes))} if codes else {})
        ignored += [[name, ",".join(refused)]] if refused else []
    return [choices, kept({"choices": choices}), ignored]


def is_area(text: str) -> bool:
    """Whether Python reads the text as an area."""
    try:
        Area.parse(text)
    except NotAnArea:
        return False
    return True


def expected() -> dict[str, Any]:
    """What the browser must answer: what the cases say, or what Python says where they leave it to the code."""
    counts = {name: list(range(len(PLURAL_CATEGORIES[name]))) for name in PLURAL_CATEGORIES}
    return {
        "filters": [case["ids"] for case in CASES["filters"]],
        "addresses": [[case[part] for part in ("choices", "ids", "ignored", "address")] for case in CASES["addresses"]],
        "areas": [is_one for _, is_one in CASES["areas"]],
        "foldings": [fold(text) for text in CASES["foldings"]],
        "folded": [fold(text) for text in texts()],
        "words": [list(search_words(text)) for text in texts()],
        "layers": [[shown, refused] for _, shown, refused in CASES["layers"]],
        "plurals": {
            name: [
                forms.index(plural_form(tuple(forms), count, name))  # type: ignore[arg-type]
                for count in CASES["plurals"]
            ]
            for name, forms in counts.items()
        },
        "link": [
            {
                "choices": {"country": ["KAZ"], "mineral": ["Zn"]}, "text": "ш", "area": "50,25_60,25_60,35",
                "layers": ["sites"], "shade": "",
            },
            [["country", "XX"]],
            {
                "country": "KAZ", "mineral": "Zn", "q": "ш", "area": "50,25_60,25_60,35", "layers": "sites",
                "shade": None,
            },
        ],
    }  # fmt: skip


def parsed_layers() -> list[list[list[str]]]:
    """What Python's own reading of the layers gives for the cases."""
    return [[list(part) for part in parse(asked)] for asked, _, _ in CASES["layers"]]
