"""What the door to the facts promises: made once, shared, and kept apart by inputs."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from components import store
from components.charts.ready import ready
from core.clock import AsOf


def _counted(made: list[str] = [], *, language: str) -> str:  # noqa: B006 - the list counts how often this was made
    made.append(language)
    return f"{language}:{len(made)}"


def test_a_thing_is_made_once_per_inputs() -> None:
    first = store.prepared(_counted, language="fa")
    assert store.prepared(_counted, language="fa") == first
    assert store.prepared(_counted, language="ru") != first


def _rows_of(frame: pd.DataFrame, made: list[str] = [], *, language: str) -> str:  # noqa: B006 - counts, as above
    made.append(language)
    return f"{language}:{len(frame)}:{len(made)}"


def test_a_thing_is_made_once_per_frame_and_inputs() -> None:
    frame = pd.DataFrame({"country": ["KAZ", "IRN"]})
    first = store.of_frame(frame, _rows_of, language="fa")
    assert store.of_frame(frame, _rows_of, language="fa") == first
    assert store.of_frame(frame, _rows_of, language="ru") != first


def test_no_later_frame_is_taken_for_an_earlier_one() -> None:
    # Frames that are gone leave their identity in memory to the next ones.
    lengths = [store.of_frame(pd.DataFrame({"n": range(n)}), _rows_of, language="en").split(":")[1] for n in range(50)]
    assert lengths == [str(n) for n in range(50)]


def test_a_table_comes_with_its_sources() -> None:
    table = store.table("agreements", AsOf(store.data_date()))
    assert len(table) and all(source.title for source in table.cited())


def test_a_ready_figure_is_what_was_drawn() -> None:
    figure = go.Figure(go.Bar(x=["a"], y=[1]))
    finished = ready(figure)
    assert finished.to_dict() == figure.to_plotly_json() | {"layout": finished.to_dict()["layout"]}
    assert finished.to_dict() is finished.to_dict()


def test_only_figures_are_made_ready() -> None:
    with pytest.raises(TypeError):
        ready({"data": []})
