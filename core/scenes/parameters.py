"""The parameters of a scene as one text: `sector=lead_zinc,copper&view=matrix`, as they stand in an address."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from core.scenes.model import Parameters

# What belongs to the visit and not to the view: a scene is shown in every language and theme.
OF_THE_VISIT = frozenset({"lang", "theme", "as_of", "missing"})


class NotParameters(ValueError):
    """A text that is no `name=value&name=value`; the message is the part that cannot be read."""


def read(text: str) -> Parameters:
    """Return the parameters of a text, sorted by name; raises NotParameters."""
    if not text:
        return ()
    for part in text.split("&"):
        name, equals, value = part.partition("=")
        if not (name and equals and value):
            raise NotParameters(part)
    return of(dict(parse_qsl(text)))


def of(values: Mapping[str, str]) -> Parameters:
    """Return the parameters of an address that belong to its view, sorted by name; empty ones are left out."""
    return tuple(sorted((name, value) for name, value in values.items() if value and name not in OF_THE_VISIT))


def written(parameters: Parameters) -> str:
    """Return the parameters as one text; `read` takes it back."""
    return urlencode(parameters, safe=",")
