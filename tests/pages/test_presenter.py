"""The presenter: desk, stage and speaker's window in four languages; own sets; what is gone or damaged is said."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from components.presenter import sets
from components.text import Words
from core.scenes import Scene, SceneSet, Texts
from core.scenes.address import packed, unpacked
from core.scenes.document import written
from core.settings import ROOT
from core.words import languages, plain, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")


def visit(language: str = "en", page: str = "presenter", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.query_params["lang"] = language
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    elements = (*app.title, *app.markdown, *app.caption, *app.info, *app.warning, *app.error)
    return plain("\n".join(str(one.value) for one in elements)).replace("\\", "")


def own(app: AppTest) -> SceneSet:
    value = app.query_params["scenes"]
    return unpacked(value if isinstance(value, str) else value[0])


@pytest.mark.parametrize("language", languages())
def test_the_desk_shows_every_ready_set(language: str) -> None:
    app, words = visit(language), Words(language)
    assert not app.error
    assert app.title[0].value == say("frame.page_presenter", language)
    for scenes in sets.ready():
        assert sets.text(scenes.title, words) in texts(app)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("scenes", sets.ready(), ids=lambda each: each.set_id)
def test_the_stage_shows_a_scene_and_its_neighbours_without_a_frame(language: str, scenes: SceneSet) -> None:
    app, words = visit(language, set=scenes.set_id, at="2"), Words(language)
    assert not app.error and not app.warning and not app.title
    shown = texts(app)
    for scene in scenes.scenes[:3]:
        assert plain(sets.title(scene, words)) in shown
    assert plain(sets.title(scenes.scenes[4], words)) not in shown
    assert say("frame.product", language) not in shown


@pytest.mark.parametrize(("first", "second"), [("fa", "ru"), ("fa", "kk"), ("en", "fa")])
def test_two_languages_stand_side_by_side(first: str, second: str) -> None:
    shown = texts(visit(first, set="opening", at="6", second=second))
    scene = sets.found("opening").scenes[5]
    assert all(plain(sets.title(scene, Words(language))) in shown for language in (first, second))


@pytest.mark.parametrize("language", languages())
def test_the_speaker_reads_both_notes_and_the_next_scene(language: str) -> None:
    second = "ru" if language != "ru" else "fa"
    app = visit(language, set="lead_zinc", at="3", window="speaker", second=second)
    assert not app.error
    now, following = sets.found("lead_zinc").scenes[2:4]
    shown = texts(app)
    for text in (
        sets.text(now.note, Words(language)), sets.text(now.note, Words(second)), sets.title(following, Words(language))
    ):  # fmt: skip
        assert plain(text) in shown


def test_stage_and_speaker_of_a_desk_share_a_room() -> None:
    app = visit()
    links = [one.proto for one in (*app.get("page_link"), *app.get("link_button"))]
    rooms = {found[1] for link in links if (found := re.search(r"room=([0-9a-f]+)", str(link)))}
    assert len(rooms) == 1


@pytest.mark.parametrize("at", ["0", "99", "x", ""])
def test_a_place_that_is_none_leads_to_the_nearest(at: str) -> None:
    assert not visit(set="opening", at=at).error


def test_an_unknown_set_is_said_on_the_desk() -> None:
    app = visit(set="gone")
    assert "gone" in app.info[0].value and app.title


BROKEN = SceneSet(
    "", Texts(en="Mine"),
    (
        Scene("", "pipeline", "funnel", (("sector", "copper,gone"), ("stage", "mou"))),
        Scene("", "vanished", "matrix"), Scene("", "pipeline", "record", (("id", "gone"),)),
    ),
)  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_what_is_gone_is_said_and_the_rest_is_shown(language: str) -> None:
    app = visit(language, set="own", at="2", scenes=packed(BROKEN))
    assert not app.error
    missing = [plain(warning.value).replace("\\", "") for warning in app.warning]
    assert len(missing) == 3
    for part in ("parameters.sector=gone", "page=vanished", "parameters.id=gone"):
        assert any(part in warning for warning in missing)
    # What is left of the first scene is drawn.
    assert app.get("plotly_chart")


def test_a_damaged_address_is_refused_with_place_and_reason() -> None:
    app = visit(scenes="AAAA")
    assert say("checks.scenes_address", "en") in app.error[0].value


@pytest.mark.parametrize("language", languages())
def test_a_damaged_file_is_refused_on_the_desk_with_place_and_reason(language: str) -> None:
    app = visit(language)
    app.file_uploader(key="own_file").set_value(("ours.json", b'{"kind": \n oops', "application/json")).run()
    refused = plain(app.error[0].value).replace("\\", "")
    assert "ours.json:2:2" in refused and plain(say("checks.broken_json", language)) in refused
    assert "scenes" not in app.query_params


def test_a_file_gives_back_the_set_that_was_saved() -> None:
    ready = sets.found("logistics")
    app = visit()
    app.file_uploader(key="own_file").set_value(("ours.json", written(ready).encode(), "application/json")).run()
    app.button(key="own_take").click().run()
    assert [(each.page, each.view, each.parameters, each.title, each.note) for each in own(app).scenes] == [
        (each.page, each.view, each.parameters, each.title, each.note) for each in ready.scenes
    ]


def test_a_copy_can_be_moved_changed_and_thrown_away() -> None:
    app = visit()
    app.button(key="copy_opening").click().run()
    before = own(app).scenes
    assert [scene.view for scene in before] == [scene.view for scene in sets.found("opening").scenes]
    app.button(key="own_down_0").click().run()
    assert own(app).scenes[:2] == tuple(
        Scene(f"scene_{place}", each.page, each.view, each.parameters, each.as_of, each.title, each.note)
        for place, each in enumerate((before[1], before[0]), start=1)
    )
    app.button(key="own_remove_0").click().run()
    assert len(own(app).scenes) == len(before) - 1
    app.text_input(key="own_title").set_value("Ours").run()
    assert own(app).title.en == "Ours"
    app.button(key="own_discard").click().run()
    assert "scenes" not in app.query_params


def test_a_view_is_taken_from_its_page_with_its_filters() -> None:
    app = visit("ru", page="pipeline", sector="lead_zinc", view="money")
    app.button(key="add_scene_pipeline").click().run()
    assert not app.error
    (scene,) = own(app).scenes
    assert (scene.page, scene.view, scene.parameters) == ("pipeline", "money", (("sector", "lead_zinc"),))
    app.button(key="add_scene_pipeline").click().run()
    assert len(own(app).scenes) == 2


def test_filters_changed_on_the_stage_count_and_can_be_taken_back() -> None:
    changed = visit(set="lead_zinc", at="2", live="1", sector="copper")
    assert "sector" in changed.query_params
    changed.button(key="stage_reset").click().run()
    assert "sector" not in changed.query_params and "live" not in changed.query_params
    assert not changed.error


VIEWS_BEFORE_THE_EYES = [
    ("overview", {}, "numbers"), ("map", {"mineral": "Pb,Zn", "province": "KZ-43", "accuracy": "exact"}, "map"),
    ("agreements", {"status": "in_force", "group": "sector"}, "timeline"),
    ("agreements", {"id": "agreement_2016_mining_memoranda"}, "record"),
    ("agreements", {"view": "radar", "band": "10"}, "page"),
    ("commission", {"view": "board", "question": "never_seen_again", "silent": "12", "group": "status"}, "board"),
    ("commission", {"view": "papers"}, "page"),
    ("pipeline", {"view": "money", "sector": "lead_zinc"}, "money"),
    ("pipeline", {"view": "offers", "country": "KAZ"}, "offers"),
    ("pipeline", {"view": "flow", "stalled": "24"}, "page"),
    ("partners", {"country": "KAZ", "role": "promoter"}, "register"), ("partners", {"view": "network"}, "network"),
    ("logistics", {"to": "place.bandar_abbas_port"}, "route"), ("sources", {"section": "coverage"}, "coverage"),
    ("sources", {"section": "register", "side": "IRN"}, "register"), ("sources", {"section": "licences"}, "page"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "asked", "view"), VIEWS_BEFORE_THE_EYES)
def test_every_page_gives_its_view_with_its_filters(page: str, asked: dict[str, str], view: str) -> None:
    app = visit("en", page=page, **asked)
    app.button(key=f"add_scene_{page}").click().run()
    assert not app.error
    (scene,) = own(app).scenes
    assert (scene.page, scene.view) == (page, view)
    kept = {name: value for name, value in asked.items() if view == "page" or name not in ("view", "section")}
    assert kept.items() <= dict(scene.parameters).items()
    assert sets.gaps(scene) == ()
