"""What a correction did to a cell, told from the cell itself: so it can be said in every language of the reader."""

from core.descriptor import Field

# A cell whose former value may not be shown reads so in the list of corrections.
WITHHELD = "(withheld)"
CHANGES = ("withheld", "sources", "redated", "moved", "filled", "removed", "recoded", "revalued", "reworded")
_NUMBERS = frozenset({"number", "integer"})
_POSITION = frozenset({"lat", "lon"})


def change_of(field: str, described: Field | None, old: str, new: str) -> str:
    """Return which of CHANGES a correction of the column `field` is; several columns are joined by ";".

    `described` is the column in the descriptor: None for texts, which are named without their language, and for
    several columns. An empty text stands for an empty cell.
    """
    if old == WITHHELD:
        return "withheld"
    if field == "source_ids":
        return "sources"
    if field == "date_basis" or (described and described.semantics == "edtf"):
        return "redated"
    if set(field.split(";")) <= _POSITION:
        return "moved"
    if not old or not new:
        return "filled" if new else "removed"
    if described and (described.vocabulary or described.semantics == "text_basis"):
        return "recoded"
    return "revalued" if described and described.type in _NUMBERS else "reworded"
