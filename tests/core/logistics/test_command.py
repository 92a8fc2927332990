"""The command line: the same route in four languages, and a sentence with status 1 where there is none."""

import pytest

from core.logistics.__main__ import main
from core.words import languages, plain


@pytest.mark.parametrize("language", languages())
def test_it_prints_the_route_with_its_sources(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["zhanakorgan", "bandar_abbas_port", "--avoid", "UZB", "--no-sea", "--lang", language]
    assert main(arguments) == 0
    ends, head, *legs = plain(capsys.readouterr().out).replace("\u00a0", " ").splitlines()
    assert ends == "place.zhanakorgan – place.bandar_abbas_port"
    assert any(number in head for number in ("4,645", "۴٬۶۴۵", "4 645"))
    assert len(legs) == 30
    assert all("[" in leg for leg in legs)


def test_access_legs_stand_apart(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["project.shalkiya", "bandar_abbas_port"]) == 0
    _, head, access, *_ = capsys.readouterr().out.splitlines()
    assert "3,133 km (rail)" in head
    assert "× 1.3" in access


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["city_kabul", "tehran"], "No station, port or crossing can be reached"),
        (["aktau_port", "nowshahr_port", "--modes", "rail"], "The place nearest to Nowshahr Port"),
        (["tehran", "<nowhere>"], "is called"),
    ],
)
def test_what_cannot_be_answered_is_a_sentence(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    assert told in capsys.readouterr().out


def test_unknown_modes_and_countries_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["--modes", "rail,canal"], ["--avoid", "XXX"]):
        with pytest.raises(SystemExit):
            main(["tehran", "qom", *wrong])
    assert "canal" in capsys.readouterr().err
