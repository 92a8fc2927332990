"""What the search of the commission page reads: own texts and, for commitments, the names of those who spoke."""

import pandas as pd

from components import store
from core.clock import AsOf
from core.parties import spellings
from core.words import languages


def of_commitments(frame: pd.DataFrame, as_of: AsOf) -> pd.Series:
    """Texts of each commitment and the names of its owners, in all languages."""
    owners, organizations = (store.table(name, as_of).frame for name in ("commitment_owners", "organizations"))
    own = joined(frame, ["commitment_id", "alias", *(f"text_{language}" for language in languages())])
    return spellings(frame["commitment_id"], owners, organizations).str.cat(own, sep=" ")


def joined(frame: pd.DataFrame, columns: list[str]) -> list[str]:
    """The texts of the columns of each row, to be searched together; none for no rows."""
    return [" ".join(texts) for texts in frame[columns].fillna("").astype(str).itertuples(index=False, name=None)]
