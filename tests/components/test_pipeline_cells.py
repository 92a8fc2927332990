"""Start and completion stand under their names; a completion is told as a plan until the project operates."""

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


@pytest.mark.parametrize("language", languages())
def test_where_no_year_is_known_the_word_for_it_stands_once(language: str) -> None:
    words = Words(language)
    told = years_text({"start_year": pd.NA, "completion_year": pd.NA, "stage": "construction"}, words)
    assert told == words.unknown()


def test_the_year_that_is_not_known_is_named() -> None:
    words, row = Words("en"), {"stage": "operating"}
    assert years_text({**row, "start_year": 2018, "completion_year": pd.NA}, words) == (
        "start: 2018; completion: not reported"
    )
    assert years_text({**row, "start_year": pd.NA, "completion_year": 2016}, words) == (
        "start: not reported; completion: 2016"
    )
