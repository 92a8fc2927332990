"""The address after a link from a page to itself."""

import pytest

from components.frame import address


class Told(dict[str, str]):
    """Parameters that remember what was written."""

    def __init__(self, **values: str) -> None:
        super().__init__(values)
        self.written: dict[str, str] = {}

    def __setitem__(self, name: str, value: str) -> None:
        self.written[name] = value


@pytest.mark.parametrize("values", [{"list": "commitments", "lang": "fa"}, {}])
def test_the_browser_is_told_the_parameters_once_and_unchanged(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str]
) -> None:
    parameters = Told(**values)
    monkeypatch.setattr(address.st, "query_params", parameters)
    address.echo()
    assert parameters.written.items() <= values.items()
    assert bool(parameters.written) == bool(values)
