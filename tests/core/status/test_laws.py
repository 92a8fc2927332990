"""Laws of everything derived about agreements and commitments, over worlds that hypothesis makes up.

Time only adds; nothing reported is overwritten; neither country is treated in another way than the other;
the order of rows is no matter.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.instrument_marks import event_order
from core.calendars import bounds
from core.status.acts import endings, last_events, standing
from core.status.age import ages, last_signs
from core.status.chains import LEVELS, Node, chain, network
from core.status.overdue import overdue
from core.status.renewal import last_steps, presets, term_states
from core.status.sides import side_states
from core.status.silence import silence
from core.status.succession import successions
from core.vocabulary import codes

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=10, deadline=None)
SWAP = {"IRN": "KAZ", "KAZ": "IRN"}
World = dict[str, pandas.DataFrame]

days = st.dates(date(1992, 1, 1), date(2026, 6, 30))
partial = days.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
agreement = st.sampled_from(["a_1", "a_2", "a_3"])
commitment = st.sampled_from(["c_1", "c_2", "c_3"])
maybe = st.one_of(st.none(), partial)
ENDS = {"sessions": ["s_1", "s_2"], "commitments": ["c_1", "c_2", "c_3"], "agreements": ["a_1", "a_2", "a_3"],
        "projects": ["p_1", "p_2"], "sites": ["t_1"]}  # fmt: skip
node = st.sampled_from([Node(table, name) for table, names in ENDS.items() for name in names])


def frame(columns: str, rows: list[tuple]) -> pandas.DataFrame:
    return pandas.DataFrame(rows, columns=columns.split(), dtype="string")


def numbered(name: str, rows: list[tuple]) -> list[tuple]:
    return [(f"{name}_{place}", *row) for place, row in enumerate(rows)]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    status = st.one_of(st.none(), st.sampled_from(codes("agreement_status")))
    agreements = [(name, draw(st.sampled_from(codes("agreement_kind"))), draw(maybe), draw(maybe), draw(status))
                  for name in ENDS["agreements"]]  # fmt: skip
    commitments = [(name, draw(st.sampled_from(ENDS["sessions"])), draw(st.one_of(st.none(), agreement)), draw(maybe),
                    draw(st.sampled_from(codes("commitment_status")))) for name in ENDS["commitments"]]  # fmt: skip
    events = st.tuples(agreement, partial, st.sampled_from(codes("agreement_event")))
    words = st.tuples(commitment, partial, st.sampled_from(codes("said_by")),
                      st.sampled_from(codes("commitment_status")), st.one_of(st.none(), commitment))  # fmt: skip
    bonds = st.tuples(node, node, st.sampled_from(codes("link_kind")), maybe)
    links = [(*one, *other, kind, on) for one, other, kind, on in draw(st.lists(bonds, max_size=12))]
    pairs = draw(st.lists(st.tuples(agreement, agreement, maybe), max_size=4))
    links += [("agreements", newer, "agreements", older, "supersedes", on) for newer, older, on in pairs]
    return {
        "agreements": frame("agreement_id kind signed_on expires_on status", agreements),
        "agreement_events": frame("event_id agreement_id on event", numbered("e", draw(st.lists(events, max_size=6)))),
        "sessions": frame("session_id held_on", [(name, draw(partial)) for name in ENDS["sessions"]]),
        "commitments": frame("commitment_id session_id agreement_id due_on status", commitments),
        "commitment_updates": frame("update_id commitment_id on said_by status continues_commitment_id source_ids",
            [(*row, "source") for row in numbered("u", draw(st.lists(words, max_size=6)))]),
        "links": frame("link_id from_table from_id to_table to_id kind on", numbered("l", links)),
    }  # fmt: skip


def chains_of(world: World) -> pandas.DataFrame:
    graph = network(world["links"], ENDS)
    found = [chain(graph, each) for each in sorted(graph)]
    rows = [("/".join(each.focus), str(each.nodes), str(each.bonds), str(each.gaps)) for each in found]
    return frame("owner nodes bonds gaps", rows)


def renewal_of(world: World, day: date) -> pandas.DataFrame:
    agreements, events = world["agreements"], world["agreement_events"]
    register = pandas.concat(
        [
            agreements, standing(agreements, events), last_steps(agreements, events, day),
            last_signs(world, day).drop(columns="agreement_id"),
        ],
        axis=1,
    )  # fmt: skip
    terms = term_states(endings(agreements, events), agreements["expires_on"], day)
    register = register.assign(sectors="trade")
    return agreements[["agreement_id"]].assign(term=terms, presets=presets(register))


def beside(owners: pandas.DataFrame, derived: pandas.DataFrame | pandas.Series) -> pandas.DataFrame:
    return pandas.concat(
        [owners.iloc[:, :1], derived.rename("end") if isinstance(derived, pandas.Series) else derived], axis=1
    )


DERIVED: dict[str, Callable[[World, date], pandas.DataFrame]] = {
    "ages": lambda world, day: ages(world["agreements"], day),
    "signs": lambda world, day: last_signs(world, day),
    "acts": lambda world, day: beside(world["agreements"], standing(world["agreements"], world["agreement_events"])),
    "events": lambda world, day: beside(
        world["agreements"], last_events(world["agreements"], world["agreement_events"], event_order())
    ),
    "ends": lambda world, day: beside(world["agreements"], endings(world["agreements"], world["agreement_events"])),
    "steps": lambda world, day: beside(
        world["agreements"], last_steps(world["agreements"], world["agreement_events"], day)
    ),
    "renewal": renewal_of,
    "succession": lambda world, day: beside(world["agreements"], successions(world["agreements"], world["links"])),
    "overdue": lambda world, day: overdue(world["commitments"], day),
    "silence": lambda world, day: silence(
        world["commitments"], world["commitment_updates"], world["sessions"], day
    ),
    "sides": lambda world, day: side_states(world["commitments"], world["commitment_updates"]),
    "chains": lambda world, day: chains_of(world),
}  # fmt: skip
every = pytest.mark.parametrize("name", DERIVED)


def keyed(derived: pandas.DataFrame) -> pandas.DataFrame:
    return derived.set_index(derived.columns[0]).sort_index()


def shuffled(world: World, order: st.DataObject) -> World:
    return {name: rows.iloc[order.draw(st.permutations(range(len(rows))))].reset_index(drop=True)
            for name, rows in world.items()}  # fmt: skip


@every
@LAW
@given(worlds(), days, st.data())
def test_the_order_of_rows_is_no_matter(name, world, day, data):
    before, after = DERIVED[name](world, day), DERIVED[name](shuffled(world, data), day)
    pandas.testing.assert_frame_equal(keyed(before), keyed(after))


@every
@LAW
@given(worlds(), days)
def test_nothing_reported_is_overwritten(name, world, day):
    kept = {table: rows.copy(deep=True) for table, rows in world.items()}
    derived = DERIVED[name](world, day)
    for table, rows in world.items():
        pandas.testing.assert_frame_equal(rows, kept[table])
    # What is derived stands in columns of its own.
    reported = {"status", "status_reported", "signed_on", "expires_on", "due_on", "on", "kind"}
    assert not reported & set(derived.columns[1:])


@every
@LAW
@given(worlds(), days)
def test_the_two_countries_are_treated_alike(name, world, day):
    swapped = {**world, "commitment_updates": world["commitment_updates"].replace({"said_by": SWAP})}
    before, after = keyed(DERIVED[name](world, day)), keyed(DERIVED[name](swapped, day))
    names = {"IRN_on": "KAZ_on", "KAZ_on": "IRN_on", "IRN_status": "KAZ_status", "KAZ_status": "IRN_status"}
    turned = after.rename(columns=names)[list(before.columns)]
    cells = {**SWAP, "only_irn": "only_kaz", "only_kaz": "only_irn"}
    turned = turned.replace({column: cells for column in ("state",) if column in turned})
    if "last_word_by" in before:
        # Those who spoke on one day are told in the order of their codes.
        spoke = turned["last_word_by"].map(
            lambda cell: ";".join(sorted(SWAP.get(code, code) for code in cell.split(";"))), na_action="ignore"
        )
        turned = turned.assign(last_word_by=spoke.astype("string"))
    pandas.testing.assert_frame_equal(before, turned)


GROWING = {
    "ages": ("age_months_least", "age_months_most"),
    "overdue": ("overdue_months_least", "overdue_months_most"),
}


@pytest.mark.parametrize("name", GROWING)
@LAW
@given(worlds(), days, st.integers(0, 3000))
def test_times_that_start_at_a_fixed_day_only_grow(name, world, day, later):
    before, after = (DERIVED[name](world, when) for when in (day, day + timedelta(later)))
    for column in GROWING[name]:
        assert (before[column].fillna(0) <= after[column].fillna(0)).all()


LAST = {"signs": "last_sign_on", "steps": "last_step_on", "silence": "last_word_on"}


@pytest.mark.parametrize(("name", "column"), LAST.items())
@LAW
@given(worlds(), days, st.integers(0, 3000))
def test_what_was_last_heard_only_comes_nearer(name, column, world, day, later):
    before, after = (DERIVED[name](world, when)[column] for when in (day, day + timedelta(later)))
    for one, other in zip(before, after, strict=True):
        assert pandas.isna(one) or bounds(other)[1] >= min(bounds(one)[1], day)


@LAW
@given(worlds(), st.data())
def test_more_links_only_add_to_chains(world, data):
    known = data.draw(st.integers(0, len(world["links"])))
    for focus in sorted(network(world["links"], ENDS)):
        before, after = (chain(network(rows, ENDS), focus) for rows in (world["links"].iloc[:known], world["links"]))
        assert set(before.nodes) <= set(after.nodes) and set(before.bonds) <= set(after.bonds)


@LAW
@given(worlds())
def test_a_chain_is_walked_back_as_it_is_walked_on(world):
    graph = network(world["links"], ENDS)
    for focus in sorted(graph):
        for bond in chain(graph, focus).bonds:
            assert bond.earlier.level < bond.later.level <= len(LEVELS) - 1
        for other in chain(graph, focus).nodes:
            assert focus in chain(graph, other).nodes


@pytest.mark.parametrize(("name", "column"), LAST.items())
@LAW
@given(worlds(), days)
def test_nothing_is_heard_from_the_future(name, column, world, day):
    assert all(bounds(cell)[0] <= day for cell in DERIVED[name](world, day)[column].dropna())
