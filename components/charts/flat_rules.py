"""What the rules of a map's style say of one feature: the few expressions that our own ground uses."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Properties = Mapping[str, Any]


class UnknownRule(ValueError):
    """An expression that the ground did not use so far; the message is its name."""


def value(rule: Any, properties: Properties) -> Any:
    """Return what a rule of the MapLibre style specification says of a feature; anything but a list says itself."""
    if not isinstance(rule, list):
        return rule
    name, *arguments = rule
    if name not in _RULES:
        raise UnknownRule(str(name))
    return _RULES[name](arguments, properties)


def _values(arguments: list[Any], properties: Properties) -> list[Any]:
    return [value(argument, properties) for argument in arguments]


def _case(arguments: list[Any], properties: Properties) -> Any:
    *pairs, otherwise = arguments
    for condition, result in zip(pairs[::2], pairs[1::2], strict=True):
        if value(condition, properties):
            return value(result, properties)
    return value(otherwise, properties)


def _equal(arguments: list[Any], properties: Properties) -> bool:
    first, second = _values(arguments, properties)
    return first == second


def _in(arguments: list[Any], properties: Properties) -> bool:
    wanted, among = _values(arguments, properties)
    return wanted in among


_RULES: Mapping[str, Callable[[list[Any], Properties], Any]] = MappingProxyType(
    {
        "literal": lambda arguments, properties: arguments[0],
        "get": lambda arguments, properties: properties.get(arguments[0]),
        "coalesce": lambda arguments, properties: next(
            (found for found in _values(arguments, properties) if found is not None), None
        ),
        "concat": lambda arguments, properties: "".join(str(part) for part in _values(arguments, properties) if part),
        "case": _case,
        "==": _equal,
        "!=": lambda arguments, properties: not _equal(arguments, properties),
        "!": lambda arguments, properties: not value(arguments[0], properties),
        "in": _in,
        "all": lambda arguments, properties: all(_values(arguments, properties)),
    }
)
