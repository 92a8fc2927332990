"""The newest of address, ticked row and click decides which record is open."""

from components.places.choice import Memory, Record, decide

A, B = Record("site", "a"), Record("project", "b")


def test_a_ticked_row_opens_its_record() -> None:
    now = decide(Memory(), Memory(row=A, table="t"))
    assert (now.asked, now.clicked) == (A, False)


def test_a_click_opens_its_record_and_the_map_stays() -> None:
    now = decide(Memory(asked=A, row=A, table="t"), Memory(asked=A, row=A, table="t", click=B))
    assert (now.asked, now.clicked) == (B, True)


def test_the_address_wins_over_what_was_chosen_before() -> None:
    now = decide(Memory(asked=A, row=A, table="t"), Memory(asked=B, row=A, table="t"))
    assert (now.asked, now.clicked) == (B, False)


def test_closing_stays_closed_while_the_row_is_still_ticked() -> None:
    closed = decide(Memory(asked=A, row=A, table="t"), Memory(asked=None, row=A, table="t"))
    assert closed.asked is None
    assert decide(closed, Memory(row=A, table="t")).asked is None


def test_unticking_closes_but_another_set_of_rows_does_not() -> None:
    kept = Memory(asked=A, row=A, table="t")
    assert decide(kept, Memory(asked=A, row=None, table="t")).asked is None
    assert decide(kept, Memory(asked=A, row=None, table="other")).asked == A


def test_a_click_taken_back_closes_what_it_opened() -> None:
    clicked = decide(Memory(), Memory(click=B))
    assert decide(clicked, Memory(asked=B)).asked is None


def test_nothing_new_changes_nothing() -> None:
    clicked = decide(Memory(), Memory(click=B))
    assert decide(clicked, Memory(asked=B, click=B)) == Memory(asked=B, click=B, clicked=True)
