"""Every view of the vocabulary can be shown, and every ready scene speaks each language and each pair of them."""

from itertools import permutations

import pytest

from components import store
from components.frame.navigation import PAGES
from components.presenter import PAGE, address, making, sets
from components.presenter.drawing import PAGE_VIEW
from components.presenter.making import Light
from components.presenter.views import VIEWS
from components.text import Words
from core.clock import AsOf
from core.scenes import Scene
from core.scenes.reach import ANY
from core.words import languages, plain

SCENES = {scene.scene_id: scene for scenes in sets.ready() for scene in scenes.scenes}
PAIRS = (("fa", "ru"), ("fa", "kk"), ("en", "fa"), ("ru", "kk"))


def light(*spoken: str) -> Light:
    return Light(spoken, AsOf(store.data_date()), "light")


def test_pages_and_views_of_the_vocabulary_are_those_of_the_house() -> None:
    known = sets.reach().views
    assert set(known) == {page.name for page in PAGES} - {PAGE}
    assert {f"{page}_{view}" for page, views in known.items() for view in views if view != PAGE_VIEW} == set(VIEWS)
    assert all(PAGE_VIEW in views for views in known.values())


@pytest.mark.parametrize("code", VIEWS)
def test_a_view_takes_the_filters_that_it_offers(code: str) -> None:
    page, _, view = code.partition("_")
    taken = set(sets.reach().views[page][view]) - {ANY}
    offered = {choice.name for choice in VIEWS[code].choices((("layers", "sites,projects"),))}
    assert offered <= taken
    assert not taken & address.NAMES, "a filter would be taken for a word of the stage"


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
def test_a_ready_scene_speaks_every_language(scene: Scene) -> None:
    assert sets.gaps(scene) == ()
    told = {}
    for language in languages():
        made = making.content(scene, language, light(language))
        words = Words(language)
        assert made.figure is not None or any(block.rows for block in made.blocks)
        assert len(made.cited.cited())
        told[language] = (plain(sets.title(scene, words)), plain(sets.text(scene.note, words)), plain(made.sentence))
    for first, second in permutations(told, 2):
        assert all(own != its for own, its in zip(told[first][:2], told[second][:2], strict=True))


@pytest.mark.parametrize("spoken", PAIRS, ids="+".join)
def test_every_figure_speaks_two_languages_at_once(spoken: tuple[str, str]) -> None:
    for scene in SCENES.values():
        alone = making.figure(scene, light(spoken[0]), 700)
        both = making.figure(scene, light(*spoken), 700)
        assert (alone is None) == (both is None)
        if alone is not None and both is not None:
            assert both.to_dict() != alone.to_dict() and both.to_dict()["layout"]["height"] == 700


def test_a_scene_of_a_day_is_shown_as_of_that_day() -> None:
    scene = Scene("", "pipeline", "matrix", (), "2020-01-01")
    assert making.moment(scene, light("en")).date.isoformat() == "2020-01-01"
    then, now = (making.content(one, "en", light("en")) for one in (scene, Scene("", "pipeline", "matrix")))
    assert then.sentence != now.sentence


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", [code for code in VIEWS if not code.endswith(("_record", "_chain"))])
def test_every_view_shows_something_without_any_filter(code: str, language: str) -> None:
    page, _, view = code.partition("_")
    made = making.content(Scene("", page, view), language, light(language))
    assert made.figure is not None or any(block.rows for block in made.blocks)
    assert made.sentence and len(made.cited.cited())


def test_the_board_takes_question_silence_and_filters() -> None:
    def shown(*parameters: tuple[str, str]) -> int:
        return len(making.content(Scene("", "commission", "board", parameters), "en", light("en")).cited)

    whole = shown()
    assert 0 < shown(("silent", "60")) < whole
    assert 0 < shown(("question", "never_seen_again")) < whole
    assert 0 < shown(("side", "KAZ")) < whole
    assert shown(("question", "gone"), ("silent", "many"), ("next", "soon")) == whole


def test_money_shows_every_currency_and_kind() -> None:
    made = making.content(Scene("", "pipeline", "money"), "en", light("en"))
    pairs = made.cited.frame[["currency", "kind"]].drop_duplicates()
    bars = [trace for trace in made.figure.to_dict()["data"] if trace["type"] == "bar"]
    assert len(bars) == len(pairs) and pairs["currency"].nunique() > 1
    # A panel for each currency, so that no two share a scale.
    assert len({trace.get("yaxis", "y") for trace in bars}) == pairs["currency"].nunique()


@pytest.mark.parametrize(("page", "view"), [("agreements", "timeline"), ("pipeline", "timeline")])
def test_a_long_timeline_draws_the_newest_rows_and_says_so(page: str, view: str) -> None:
    said = {language: making.content(Scene("", page, view), language, light(language)) for language in languages()}
    for language, made in said.items():
        assert plain(Words(language).number(len(made.cited))) and made.figure is not None
        lanes = [text for text in made.figure.to_dict()["layout"]["yaxis"]["ticktext"] if "<b>" not in text]
        assert 0 < len(lanes) <= 10
    assert plain("Drawn: the 10 with the newest dates") in plain(said["en"].sentence)
