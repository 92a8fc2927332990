"""Cells of tables as the reader writes them, where a grid has to sort by something else."""

import pandas as pd
from pandas.io.formats.style import Styler

from components.text import Words
from core.words import dates
from core.words.lists import parted


def as_written(shown: pd.DataFrame, words: Words) -> pd.DataFrame | Styler:
    """The frame for a grid, with its dates as the reader writes them: grids sort by the cell and show what is styled.

    A frame without dates that need it is returned as it is: a style is made cell by cell.
    """
    if words.is_mirrored:
        return _parted(shown)
    if not dates.is_day_first(words.language):
        return shown
    is_dated = any(_is_dated(shown[name], words) for name in shown.columns)
    return _finished(shown.style.format(words.as_written, na_rep="")) if is_dated else shown


def _parted(shown: pd.DataFrame) -> pd.DataFrame:
    """The texts with bars for dots, which Persian digits would turn into tenfold numbers."""
    texts = [name for name in shown.columns if not pd.api.types.is_numeric_dtype(shown[name])]
    made = {name: shown[name].map(parted, na_action="ignore") for name in texts if _holds_text(shown[name])}
    return shown.assign(**made) if made else shown


def _holds_text(cells: pd.Series) -> bool:
    return any(isinstance(cell, str) and parted(cell) != cell for cell in cells)


def _finished(style: Styler) -> Styler:
    # Streamlit has each cell made anew at every run, 40 ms for the register of sources; nobody changes it any more.
    cells = style._compute()._translate(False, False)
    style._translate = lambda *_: cells
    return style


def _is_dated(cells: pd.Series, words: Words) -> bool:
    return not pd.api.types.is_numeric_dtype(cells) and any(words.as_written(cell) is not cell for cell in cells)
