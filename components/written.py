"""Cells of tables as the reader writes them, where a grid has to sort by something else."""

import pandas as pd
from pandas.io.formats.style import Styler

from components.text import Words
from core.words import dates


def as_written(shown: pd.DataFrame, words: Words) -> pd.DataFrame | Styler:
    """The frame for a grid, with its dates as the reader writes them: grids sort by the cell and show what is styled.

    A frame without dates that need it is returned as it is: a style is made cell by cell.
    """
    if not dates.is_day_first(words.language):
        return shown
    is_dated = any(_is_dated(shown[name], words) for name in shown.columns)
    return _finished(shown.style.format(words.as_written, na_rep="")) if is_dated else shown


def _finished(style: Styler) -> Styler:
    # Streamlit has each cell made anew at every run, 40 ms for the register of sources; nobody changes it any more.
    cells = style._compute()._translate(False, False)
    style._translate = lambda *_: cells
    return style


def _is_dated(cells: pd.Series, words: Words) -> bool:
    return not pd.api.types.is_numeric_dtype(cells) and any(words.as_written(cell) is not cell for cell in cells)
