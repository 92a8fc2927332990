"""What a definition of a computed value says; the definitions themselves stand in core.status.definitions."""

from dataclasses import dataclass

# Where a definition comes from; its words are `computed.ground_<code>`.
GROUNDS = ("own", "edtf", "land_matrix", "vienna_1969")


@dataclass(frozen=True)
class Definition:
    """One computed value.

    `formula` is one line per step in signs that no language owns; `reads` names the columns of the facts it rests on
    as "table.column"; `function` is where it is computed ("package.module:name"); `grounds` are codes of GROUNDS.
    """

    name: str
    formula: tuple[str, ...]
    reads: tuple[str, ...]
    function: str
    grounds: tuple[str, ...] = ("own",)
