"""What is computed beside each instrument as of a moment: acts, age, signs of life, terms, successors, presets."""

import pandas as pd

from components import store
from components.charts.instrument_marks import event_order
from core.clock import AsOf
from core.status.acts import endings, last_events, standing
from core.status.age import BAND_CODES, ages, last_signs
from core.status.as_of import happened_by
from core.status.renewal import last_steps, presets, term_states
from core.status.sides import cited_sides
from core.status.succession import successions

SIGNS = ("agreements", "agreement_events", "commitments", "sessions", "commitment_updates")
LANGUAGES = ("en", "fa", "ru", "kk")


def computed(frame: pd.DataFrame, as_of: AsOf) -> pd.DataFrame:
    """The computed columns on the index of the instruments; see the definitions in core.status.definitions.

    acted_status, acted_on, last_event(_on), age_months_*, band, last_sign_*, quiet_months_*, last_step_on,
    still_months_*, superseded_by, superseded_on, latest, succession_link, status, ended_on, term_state, side, presets.
    A status that the moment leaves unknown is the one the dated acts tell.
    """
    events, links = (store.table(name, as_of).frame for name in ("agreement_events", "links"))
    signs = {name: store.table(name, as_of).frame for name in SIGNS}
    acts = standing(frame, events)
    found = pd.concat(
        [
            acts, last_events(frame, events, event_order()), ages(frame, as_of.date).drop(columns="agreement_id"),
            last_signs(signs, as_of.date).drop(columns="agreement_id"), last_steps(frame, events, as_of.date),
            successions(frame, links),
        ],
        axis=1,
    )  # fmt: skip
    status, ended, terms = _reported(frame, acts["acted_status"], endings(frame, events), as_of)
    found = found.assign(
        status=status, ended_on=ended, term_state=term_states(ended, terms, as_of.date),
        band=found["age_band"].map(BAND_CODES).astype("string"),
        side=cited_sides(frame["source_ids"], store.opened().sources()),
    )  # fmt: skip
    return found.assign(presets=presets(frame[["kind", "sectors"]].join(found)))


def _reported(
    frame: pd.DataFrame, acted: pd.Series, ended: pd.Series, as_of: AsOf
) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Status, end and stated term as of the moment."""
    status, terms = frame["status"], frame[[f"term_{code}" for code in LANGUAGES]].bfill(axis=1).iloc[:, 0]
    if as_of.date < store.data_date():
        status = status.fillna(acted)
        # A stated term may rest on what happened after the day: it must not tell the day what was to come.
        ended = ended.where(happened_by(ended, as_of.date, store.data_date()).fillna(False).astype(bool))
        terms = pd.Series(pd.NA, index=frame.index, dtype="string")
    return status.fillna("unknown"), ended, terms
