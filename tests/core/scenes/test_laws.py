"""Laws of scenes: what is written is read again, changes of the order lose nothing, a damaged file is refused."""

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.breach import sentence
from core.scenes import Scene, SceneSet, Texts, order
from core.scenes.address import packed, unpacked
from core.scenes.document import MOST_BYTES, DamagedScenes, read, written
from core.scenes.parameters import NotParameters, of
from core.scenes.parameters import read as read_parameters
from core.scenes.parameters import written as written_parameters
from core.words import languages

CLEAN = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\u064a\u0643"), max_size=30)
NAMES = st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda name: name not in ("lang", "theme", "missing"))
TEXTS = st.builds(Texts, fa=CLEAN, en=CLEAN, ru=CLEAN, kk=CLEAN)
PARAMETERS = st.dictionaries(NAMES, CLEAN.filter(bool), max_size=4).map(of)
SCENES = st.builds(
    Scene, scene_id=st.just(""), page=NAMES, view=NAMES, parameters=PARAMETERS,
    as_of=st.sampled_from(("", "2022-02-21")), title=TEXTS, note=TEXTS,
)  # fmt: skip
SETS = st.builds(
    lambda title, note, scenes: SceneSet("", title, tuple(scenes), note), TEXTS, TEXTS, st.lists(SCENES, max_size=6)
)


def content(scenes: SceneSet) -> list[tuple[object, ...]]:
    return [(each.page, each.view, each.parameters, each.as_of, each.title, each.note) for each in scenes.scenes]


@given(SETS)
def test_a_file_gives_back_what_was_written(scenes: SceneSet) -> None:
    again = read(written(scenes).encode(), "set.json")
    assert (again.title, again.note, content(again)) == (scenes.title, scenes.note, content(scenes))


@given(SETS)
def test_an_address_gives_back_what_was_written_and_needs_no_escapes(scenes: SceneSet) -> None:
    value = packed(scenes)
    assert set(value) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    assert content(unpacked(value)) == content(scenes)


@given(SETS.filter(lambda scenes: scenes.scenes), st.data())
def test_moving_loses_nothing_and_moving_back_restores(scenes: SceneSet, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(scenes.scenes) - 1))
    target = data.draw(st.integers(0, len(scenes.scenes) - 1))
    moved = order.moved(scenes, place, target - place)
    assert moved.scenes[target] == scenes.scenes[place]
    assert order.moved(moved, target, place - target).scenes == scenes.scenes


@given(SETS, SCENES)
def test_an_added_scene_is_the_last_one_under_an_id_of_its_own(scenes: SceneSet, scene: Scene) -> None:
    twice = order.added(order.added(scenes, scene), scene)
    first, second = twice.scenes[-2:]
    assert first.scene_id != second.scene_id
    assert order.removed(twice, len(twice.scenes) - 1).scenes == (*scenes.scenes, first)


def test_what_somebody_changed_is_no_ready_set_any_more() -> None:
    ready = SceneSet("opening", Texts(en="Opening"), (Scene("a", "overview", "numbers"), Scene("b", "map", "map")))
    assert order.moved(ready, 0, 1).set_id == ""
    assert [scene.scene_id for scene in order.moved(ready, 0, 9).scenes] == ["b", "a"]


@given(PARAMETERS)
def test_parameters_are_read_as_they_were_written(parameters: tuple[tuple[str, str], ...]) -> None:
    assert read_parameters(written_parameters(parameters)) == parameters


def test_language_theme_and_day_do_not_belong_to_a_view() -> None:
    asked = {"sector": "lead_zinc", "lang": "fa", "theme": "dark", "as_of": "2022-02-01", "q": ""}
    assert of(asked) == (("sector", "lead_zinc"),)


@pytest.mark.parametrize("text", ["sector", "=x", "sector=", "a=b&&c=d"])
def test_a_text_that_is_no_parameters_is_refused(text: str) -> None:
    with pytest.raises(NotParameters):
        read_parameters(text)


GOOD = json.loads(written(SceneSet("", Texts(en="x"), (Scene("", "overview", "numbers"),))))


def damaged(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False).encode()


def one(**scene: object) -> bytes:
    return damaged(scenes=[{"page": "overview", "view": "numbers"}, {"page": "map", "view": "map", **scene}])


DAMAGES = {
    "no JSON": (b'{"kind": \n oops', "set.json:2:2", "broken_json"),
    "another encoding": ('{"kind":\n"صحنه"}'.encode("cp1256"), "set.json:2", "encoding"),
    "endless nesting": (b"[" * 200_000, "set.json", "broken_json"),
    "a list": (b"[]", "set.json:kind", "scenes_kind"),
    "another kind": (damaged(kind="pack"), "set.json:kind", "scenes_kind"),
    "a later version": (damaged(version=2), 'set.json:version "2"', "scenes_version"),
    "no scenes": (damaged(scenes=None), "set.json:scenes", "scenes_type"),
    "too many scenes": (damaged(scenes=[GOOD["scenes"][0]] * 201), 'set.json:scenes "201"', "scenes_too_many"),
    "too large": (b" " * (MOST_BYTES + 1), "set.json", "scenes_too_large"),
    "a scene that is a text": (damaged(scenes=["overview"]), "set.json:scenes[1]", "scenes_type"),
    "a scene without a page": (one(page=""), "set.json:scenes[2].page", "required"),
    "a page that is a number": (one(page=7), "set.json:scenes[2].page", "scenes_type"),
    "an unknown key": (one(script="x"), "set.json:scenes[2].script", "scenes_key"),
    "a list as parameter": (one(parameters={"sector": []}), "set.json:scenes[2].parameters.sector", "scenes_type"),
    "a language as parameter": (one(parameters={"lang": "fa"}), "set.json:scenes[2].parameters.lang", "scenes_key"),
    "an unknown language": (one(title={"de": "x"}), "set.json:scenes[2].title.de", "scenes_key"),
    "a title that is a text": (damaged(title="x"), "set.json:title", "scenes_type"),
    "a hidden direction": (one(note={"en": "a\u202eb"}), "set.json:scenes[2].note.en", "direction_override"),
    "Arabic letters": (one(title={"fa": "\u064aک"}), "set.json:scenes[2].title.fa", "arabic_letter"),
    "an endless note": (one(note={"en": "a" * 4001}), "set.json:scenes[2].note.en", "scenes_text_too_long"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_file_is_refused_with_place_and_reason(name: str) -> None:
    file, place, rule = DAMAGES[name]
    with pytest.raises(DamagedScenes) as refused:
        read(file, "set.json")
    (breach,) = refused.value.breaches
    assert breach.rule == rule
    for language in languages():
        assert place in sentence(breach, language, folder="")


@pytest.mark.parametrize(
    "value", ["", "ü", "!!!", "AAAA", packed(SceneSet("", Texts(), (Scene("", "map", "map"),)))[:-12]]
)
def test_an_address_cut_on_its_way_is_refused(value: str) -> None:
    with pytest.raises(DamagedScenes):
        unpacked(value)


def test_an_address_does_not_unfold_without_end() -> None:
    bomb = base64.urlsafe_b64encode(zlib.compress(b" " * 50_000_000, 9)).decode()
    with pytest.raises(DamagedScenes) as refused:
        unpacked(bomb)
    assert refused.value.breaches[0].rule == "scenes_too_large"
