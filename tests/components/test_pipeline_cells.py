"""A completion is told as a plan until the project operates."""

import pandas as pd
import pytest

from components.pipeline.cells import years_text
from components.text import Words
from core.words import languages
from core.words.dates import year_text


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("stage", ["construction", "suspended", pd.NA])
def test_a_completion_ahead_is_told_as_planned(language: str, stage: object) -> None:
    words, row = Words(language), {"start_year": 2018, "completion_year": 2028}
    done, ahead = (years_text({**row, "stage": one}, words) for one in ("operating", stage))
    year = year_text(2028, language)
    assert year in done and words.say("pipeline.year_planned", year=year) in ahead
    assert words.say("pipeline.year_planned", year=year) not in done


def test_an_unknown_year_is_not_planned() -> None:
    words = Words("en")
    told = years_text({"start_year": pd.NA, "completion_year": pd.NA, "stage": "construction"}, words)
    assert told == words.say("pipeline.years_text", start=words.unknown(), completion=words.unknown())
