"""What a reader's own tariffs would make of a route. No tariff is ours: what nobody typed stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from core.logistics import measures
from core.logistics.network import RAIL, ROAD, SEA, Network
from core.logistics.routes import Route

TRANSHIPMENT, GAUGE, BORDER = "transhipment", "gauge", "border"
# Per tonne-kilometre for the three modes, per tonne and event for the others.
PER_KM = (RAIL, SEA, ROAD)
PER_EVENT = (TRANSHIPMENT, GAUGE, BORDER)
ITEMS = (*PER_KM, *PER_EVENT)
CURRENCIES = ("USD", "EUR", "KZT", "IRR", "RUB")
HIGHEST = Decimal(1_000_000_000)


class NotATariff(ValueError):
    """A text that is not `item:amount,item:amount` with known items and amounts from 0 up; it holds the bad part."""


@dataclass(frozen=True)
class Tariffs:
    """The reader's amounts per item, in units of one currency."""

    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    currency: str = CURRENCIES[0]

    def __post_init__(self) -> None:
        ordered = {item: self.amounts[item] for item in ITEMS if item in self.amounts}
        object.__setattr__(self, "amounts", MappingProxyType(ordered))

    def __bool__(self) -> bool:
        """Tell whether anything was typed."""
        return bool(self.amounts)

    def __hash__(self) -> int:
        return hash((tuple(self.amounts.items()), self.currency))

    def __repr__(self) -> str:
        return f"Tariffs({written(self)!r}, {self.currency!r})"


@dataclass(frozen=True)
class Part:
    """One item of a cost: how many km or events, and what they come to per tonne; None where nobody typed it."""

    item: str
    quantity: Decimal
    amount: Decimal | None


@dataclass(frozen=True)
class Cost:
    """The parts of a cost per tonne; the total is None as long as a part that the route needs is not typed."""

    parts: tuple[Part, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The items that the route needs and nobody typed."""
        return tuple(part.item for part in self.parts if part.amount is None)

    @property
    def total(self) -> Decimal | None:
        """Sum of the parts per tonne."""
        amounts = [part.amount for part in self.parts if part.amount is not None]
        return sum(amounts, Decimal(0)) if len(amounts) == len(self.parts) else None


def cost(route: Route, network: Network, tariffs: Tariffs) -> Cost:
    """Return quantity × tariff for every item that the route needs; access legs are km by road, with their loading."""
    km = measures.km_by_mode(route)
    quantities = {
        RAIL: km.get(RAIL, 0.0),
        SEA: km.get(SEA, 0.0),
        ROAD: km.get(ROAD, 0.0) + route.access_km,
        TRANSHIPMENT: len(measures.transhipments(route)) + measures.loadings(route),
        GAUGE: sum(not found.by_transfer for found in measures.gauge_breaks(route)),
        BORDER: len(measures.borders(route, network)),
    }
    needed = {item: Decimal(str(round(value, 1))) for item, value in quantities.items() if value}
    amounts = {item: tariffs.amounts.get(item) for item in needed}
    return Cost(
        tuple(
            Part(item, quantity, None if (typed := amounts[item]) is None else typed * quantity)
            for item, quantity in needed.items()
        )
    )


def parse(text: str) -> dict[str, Decimal]:
    """Read `rail:0.03,border:2`; raises NotATariff."""
    found: dict[str, Decimal] = {}
    for part in filter(None, text.split(",")):
        item, _, amount = part.partition(":")
        if item not in ITEMS:
            raise NotATariff(part)
        found[item] = _amount(part, amount)
    return found


def written(tariffs: Tariffs) -> str:
    """Return the amounts as an address holds them; `parse` reads it."""
    return ",".join(f"{item}:{amount.normalize():f}" for item, amount in tariffs.amounts.items())


def _amount(part: str, text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise NotATariff(part) from None
    if not amount.is_finite() or not 0 <= amount <= HIGHEST:
        raise NotATariff(part)
    return amount
