"""A widget follows the address, and no change of the reader is lost."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from components import state

    asked = st.query_params.get("view", "one")
    answer = st.selectbox("view", ["one", "two", "three"], key=state.follow("view", asked))
    st.query_params["view"] = answer


def test_every_change_of_the_reader_counts() -> None:
    app = AppTest.from_function(page).run()
    for wanted in ("two", "three", "one", "two"):
        app.selectbox[0].select(wanted).run()
        assert app.selectbox[0].value == wanted and app.query_params["view"] in (wanted, [wanted])


def test_an_address_that_changed_elsewhere_is_followed() -> None:
    app = AppTest.from_function(page).run()
    app.selectbox[0].select("two").run()
    app.query_params["view"] = "three"
    assert app.run().selectbox[0].value == "three"


def test_going_back_to_the_address_before_is_followed() -> None:
    app = AppTest.from_function(page).run()
    app.selectbox[0].select("two").run()
    app.query_params["view"] = "one"
    assert app.run().selectbox[0].value == "one"
    assert app.query_params["view"] in ("one", ["one"])
