"""The only door of the screen to the facts, and the only room that caches for all visitors."""

import datetime
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

import pandas as pd
import streamlit as st

from components.charts.ready import Ready, ready
from core.breach import Breach
from core.clock import AsOf
from core.records import Source, Table
from core.settings import settings
from core.store import Store, open_store

Result = TypeVar("Result")


@st.cache_resource(show_spinner=False)
def _opened() -> Store:
    return open_store(settings())


def version() -> str:
    """Short hash of the data that is being served."""
    return _opened().version


def data_date() -> datetime.date:
    """The newest day the facts claim to know."""
    return _opened().data_date


def opened() -> Store:
    """The store itself, for its notice and its descriptor."""
    return _opened()


def table(name: str, as_of: AsOf) -> Table:
    """The rows of a table as they stood, with their sources; shared by all visitors, never to be changed in place."""
    return prepared(_table, name=name, as_of=as_of)


def frame(name: str) -> pd.DataFrame:
    """A table that names no sources of its own: a vocabulary or judgements; shared, never to be changed in place."""
    return _opened().frame(name)


def contradictions() -> tuple[Breach, ...]:
    """The places in the served facts where a rule does not hold and readers are to see it."""
    return _opened().facts.contradictions


def source(source_id: str) -> Source:
    """One source; raises LookupError for an id nobody registered."""
    return _opened().source(source_id)


def prepared(build: Callable[..., Result], **inputs: Hashable) -> Result:
    """What `build(**inputs)` returns, made once per data version and inputs; it is shared, so leave it as it is.

    Inputs are few and have a telling repr (codes, Filter, AsOf): their repr is the key.
    """
    return _prepared(_key(build, inputs), lambda: build(**inputs))


def figure(build: Callable[..., object], **inputs: Hashable) -> Ready:
    """A figure made once per data version and inputs and kept in the form in which it is sent."""
    return _prepared(f"figure|{_key(build, inputs)}", lambda: ready(build(**inputs)))


def of_frame(frame: pd.DataFrame, build: Callable[..., Result], **inputs: object) -> Result:
    """What `build(frame, **inputs)` returns, made once per frame (the object, not its like) and inputs.

    It pays for frames that are themselves kept (`prepared`); one that is made anew at each run is met once.
    """
    return _of_frame(f"{id(frame)}|{_key(build, inputs)}", lambda: (frame, build(frame, **inputs)))[1]


def _key(build: Callable[..., object], inputs: Mapping[str, object]) -> str:
    return f"{build.__module__}.{build.__qualname__}|{version()}|{sorted(inputs.items())!r}"


def _table(name: str, as_of: AsOf) -> Table:
    return _opened().table(name, as_of)


@st.cache_resource(show_spinner=False, max_entries=600)
def _prepared(key: str, _make: Callable[[], Result]) -> Result:
    return _make()


# The frame is kept beside what was made of it: as long as it is, no other frame has its identity.
@st.cache_resource(show_spinner=False, max_entries=300)
def _of_frame(key: str, _make: Callable[[], tuple[pd.DataFrame, Result]]) -> tuple[pd.DataFrame, Result]:
    return _make()
