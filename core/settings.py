"""What an operator may set from outside: read once from the environment, then frozen."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.words import languages

ROOT = Path(__file__).resolve().parent.parent


class InvalidSetting(ValueError):
    """A setting of the environment cannot be read; the message names it and the allowed values."""


@dataclass(frozen=True)
class Settings:
    """`data_folder` holds datapackage.json; `today` replaces the clock when not None.

    Files are looked at at most every `seconds_between_looks`: a page asks for the facts many times in a run.
    """

    data_folder: Path = ROOT / "data"
    today: datetime.date | None = None
    default_language: str = "fa"
    log_level: str = "INFO"
    seconds_between_looks: float = 1.0


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from names DASHBOARD_DATA, _TODAY, _LANGUAGE and _LOG_LEVEL; raises InvalidSetting."""
    usual = Settings()
    return Settings(
        data_folder=Path(environment.get("DASHBOARD_DATA") or usual.data_folder).resolve(),
        today=_day("DASHBOARD_TODAY", environment),
        default_language=_one_of("DASHBOARD_LANGUAGE", environment, languages(), usual.default_language),
        log_level=_one_of("DASHBOARD_LOG_LEVEL", environment, ("DEBUG", "INFO", "WARNING", "ERROR"), usual.log_level),
    )


@cache
def settings() -> Settings:
    """The settings of this process."""
    return read_settings(os.environ)


def _day(name: str, environment: Mapping[str, str]) -> datetime.date | None:
    text = environment.get(name, "")
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise InvalidSetting(f"{name}={text!r}: expected a day as YYYY-MM-DD") from error


def _one_of(name: str, environment: Mapping[str, str], allowed: tuple[str, ...], usual: str) -> str:
    value = environment.get(name) or usual
    if value not in allowed:
        raise InvalidSetting(f"{name}={value!r}: expected one of {', '.join(allowed)}")
    return value
