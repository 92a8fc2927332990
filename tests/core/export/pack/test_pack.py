"""The whole pack: what is in it, what it says about itself, and that it is made whole or not at all."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from core.export.pack import making
from core.export.pack.book import sheet_name
from core.export.pack.command import main
from core.export.pack.making import pack_bytes
from core.export.pack.order import Leaflet, Order, UnfitOrder
from core.export.pack.progress import STEPS, Progress, Stopped, write_whole
from core.export.pack.screen import screen_bytes
from core.export.pack.work import Wanted, Work
from core.scenes import SceneSet, Texts
from core.scenes.document import written
from core.settings import ROOT
from core.store import Facts
from core.words import say
from tests.core.export.pack.conftest import DAY, SCENES

FILES = {
    "READ-ME.txt", "SOURCES.txt", "sources.csv", "screen.html", "slides_fa-ru.pptx",
    *(f"{code}/{name}" for code in ("fa", "ru") for name in (
        f"slides_{code}.pptx", f"brief_{code}.pdf", f"report_{code}.pdf", f"data_{code}.xlsx",
    )),
}  # fmt: skip


def test_the_zip_holds_every_file_once(pack: zipfile.ZipFile) -> None:
    assert sorted(pack.namelist()) == sorted(FILES)
    assert pack.testzip() is None


def test_the_read_me_is_short_and_says_what_it_is(pack: zipfile.ZipFile, leaflets: dict[str, Leaflet]) -> None:
    said = pack.read("READ-ME.txt").decode("utf-8-sig")
    assert said.splitlines()[0] == "فارسی: آزمون نشست · Русский: Проба"
    assert len(said.splitlines()) < 80
    for language in ("fa", "ru"):
        leaflet = leaflets[language]
        assert say("frame.boundaries", language) in said and say("pack.drafts", language, count=leaflet.drafts) in said
    assert leaflets["fa"].version in said and "no_such_stage" in said
    assert f"{say('filters.kind', 'ru')}: Меморандум" in said
    assert "فارسی، روسی" in said and "персидский, русский" in said
    assert all(f"{name}: " in said for name in FILES if name != "READ-ME.txt")


def test_every_source_and_licence_stands_in_files_of_their_own(
    pack: zipfile.ZipFile, leaflets: dict[str, Leaflet]
) -> None:
    said = pack.read("SOURCES.txt").decode("utf-8-sig")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(pack.read("sources.csv").decode("utf-8-sig")))}
    leaflet = leaflets["fa"]
    layers = {"geo_countries", "geo_water", "geo_railways_ne", "geo_railways_osm"}
    assert set(rows) == {source.source_id for source in leaflet.sources()} | layers
    for source in leaflet.sources():
        assert f"[{source.source_id}]" in said and source.licence in said
        row = rows[source.source_id]
        assert (row["licence"], row["address"]) == (source.licence, source.url or "")
        cited = [str(place) for place, brief in enumerate(leaflet.briefs, start=1) if source in brief.sources]
        assert row["scenes"].split() == cited
    assert rows["geo_railways_osm"]["licence"] == "ODbL-1.0" and "OpenStreetMap" in said


def test_the_workbook_holds_every_row(pack: zipfile.ZipFile, leaflets: dict[str, Leaflet]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(pack.read("fa/data_fa.xlsx")))
    grids = [grid for brief in leaflets["fa"].briefs for grid in brief.grids]
    assert len(book.sheetnames) == len(grids) + 3
    assert [book.worksheets[place + 1].max_row - 1 for place in range(len(grids))] == [len(one.rows) for one in grids]
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)


@pytest.mark.parametrize("text", ["a/b:c*d?[e]", "x" * 50, "'quoted'"])
def test_sheet_names_are_accepted(text: str) -> None:
    assert 0 < len(sheet_name(text)) <= 31 and not set(sheet_name(text)) & set("[]:*?/\\'")


def test_the_screen_asks_nobody_and_runs_only_its_own_script(pack: zipfile.ZipFile) -> None:
    screen = pack.read("screen.html").decode()
    head = screen[: screen.index("<style>")]
    assert "default-src 'none'" in head and head.count("sha256-") == 2 and "unsafe-eval" not in head
    assert "<link" not in screen[:5000] and 'src="http' not in head


def test_hostile_texts_stay_text_on_the_screen(hostile: Leaflet) -> None:
    screen = screen_bytes([hostile], lambda: None).decode()
    own = screen[screen.index("<main") : screen.index('<script type="application/json"')]
    assert "<script" not in own and "<img" not in own
    figures = screen.split('id="figures">')[1].split("</script>")[0]
    read = json.loads(figures)
    assert "<" not in figures and read[0]["layout"]["yaxis"]["ticktext"][0].startswith("&lt;script")


def test_steps_are_told_to_the_end_and_never_backwards(facts: Facts) -> None:
    told: list[Progress] = []
    pack_bytes(Order(SceneSet("", Texts(), SCENES.scenes[1:2]), ("en",), DAY), facts, told.append)
    shares = [one.done / one.of for one in told]
    assert shares == sorted(shares) and shares[-1] == 1
    assert {one.step for one in told} == set(STEPS)


def test_whoever_is_told_may_stop_it(facts: Facts) -> None:
    def stop(progress: Progress) -> None:
        if progress.step == "brief":
            raise Stopped

    with pytest.raises(Stopped):
        pack_bytes(Order(SCENES, ("en",), DAY), facts, stop)


@pytest.mark.parametrize("languages", [(), ("fa", "fa"), ("fa", "en", "ru")])
def test_a_pack_has_one_or_two_languages(languages: tuple[str, ...]) -> None:
    with pytest.raises(UnfitOrder):
        Order(SCENES, languages, DAY)


def test_half_a_file_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OSError, match="disk full"):
        write_whole(b"content", tmp_path / "pack.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_half_way_leaves_nothing_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> bytes:
        raise ValueError("no paper today")

    monkeypatch.setattr(making, "report_bytes", broken)
    (tmp_path / "scenes.json").write_text(written(SceneSet("", Texts(), SCENES.scenes[1:2])), encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    asked = ["--scenes", str(tmp_path / "scenes.json"), "--languages", "en", "--out", str(out / "pack.zip")]
    assert main(asked) == 1
    assert "no paper today" in capsys.readouterr().err
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "no_such_set"), "no_such_set"),
        (("--scenes", "{damaged}"), "damaged.json"),
    ],
)
def test_a_wrong_order_is_refused_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_text('{"kind": 7', encoding="utf-8")
    filled = [one.replace("{damaged}", str(damaged)) for one in arguments]
    assert main([*filled, "--out", str(tmp_path / "pack.zip")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "pack.zip").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [(("--languages", "xx"), "xx"), (("--languages", "ru,ru"), "ru,ru"), (("--as-of", "2026-13-40"), "2026-13-40")],
)
def test_an_order_in_words_that_do_not_exist_says_what_it_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: tuple[str, str], said: str
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--set", "opening", *given, "--out", str(tmp_path / "pack.zip")])
    assert refused.value.code == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "pack.zip").exists()


def test_the_command_stopped_half_way_leaves_nothing(tmp_path: Path) -> None:
    progress, out = tmp_path / "progress.json", tmp_path / "pack.zip"
    command = [sys.executable, "-m", "core.export", "--set", "opening", "--languages", "fa"]
    process = subprocess.Popen([*command, "--out", str(out), "--progress", str(progress)], cwd=ROOT)
    _wait(progress.exists)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) != 0
    assert set(tmp_path.iterdir()) <= {progress}


def test_work_makes_a_pack_in_a_process_of_its_own() -> None:
    work = Work(Wanted(SceneSet("", Texts(), SCENES.scenes[1:2]), ("en",), DAY))
    _wait(lambda: work.state != "making")
    assert work.state == "done", work.reason
    assert "en/slides_en.pptx" in zipfile.ZipFile(io.BytesIO(work.content)).namelist()
    assert not work._folder.exists()


def test_work_that_is_stopped_or_forgotten_leaves_nothing() -> None:
    stopped, forgotten = (Work(Wanted(SCENES, ("fa", "ru"), DAY)) for _ in range(2))
    folders = [stopped._folder, forgotten._folder]
    processes = [stopped._process, forgotten._process]
    stopped.stop()
    assert stopped.state == "stopped" and stopped.content == b""
    del forgotten
    assert not any(folder.exists() for folder in folders)
    assert all(process.poll() is not None for process in processes)


def test_work_that_fails_says_why() -> None:
    work = Work(Wanted(SCENES, ("xx",), DAY))
    _wait(lambda: work.state != "making")
    assert work.state == "failed" and "xx" in work.reason
    assert not work._folder.exists()


def _wait(holds: object, seconds: float = 90.0) -> None:
    end = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end, "nothing happened in time"
        time.sleep(0.05)
