"""Settings come from the environment and are refused by name when they cannot be read."""

import datetime
from pathlib import Path

import pytest

from core.settings import ROOT, InvalidSetting, read_settings


def test_an_empty_environment_gives_the_usual_settings() -> None:
    settings = read_settings({})
    assert settings.data_folder == ROOT / "data"
    assert (settings.today, settings.default_language) == (None, "fa")


def test_settings_are_read(tmp_path: Path) -> None:
    settings = read_settings(
        {"DASHBOARD_DATA": str(tmp_path), "DASHBOARD_TODAY": "2022-02-21", "DASHBOARD_LANGUAGE": "kk"}
    )
    assert settings.data_folder == tmp_path
    assert (settings.today, settings.default_language) == (datetime.date(2022, 2, 21), "kk")


@pytest.mark.parametrize(
    ("name", "value"),
    [("DASHBOARD_TODAY", "21.02.2022"), ("DASHBOARD_LANGUAGE", "de"), ("DASHBOARD_LOG_LEVEL", "loud")],
)
def test_a_bad_setting_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=name):
        read_settings({name: value})
