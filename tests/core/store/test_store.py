"""The store serves the last good version, notices changes, and never makes a visitor wait for a check."""

import datetime
import os
import shutil
import threading

import pandas
import pytest

from core.clock import AsOf
from core.descriptor import UnknownResource
from core.settings import Settings
from core.store import BrokenPackage, Store, open_store, watch

PROJECTS, SOURCES = "tables/projects.csv", "tables/sources.csv"


@pytest.fixture
def store(facts_folder) -> Store:
    return open_store(Settings(data_folder=facts_folder.path, seconds_between_looks=0))


def touch(folder, file: str) -> None:
    # A later time stamp without waiting for the clock of the file system.
    status = (folder.path / file).stat()
    os.utime(folder.path / file, ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))


def test_between_two_looks_nothing_is_read_and_settling_looks_at_once(facts_folder):
    seldom = open_store(Settings(data_folder=facts_folder.path, seconds_between_looks=3600))
    before = seldom.version
    facts_folder.set(PROJECTS, 2, "name_en", "Borly copper")
    assert seldom.version == before
    seldom.settle()
    assert seldom.version != before


def test_columns_have_the_types_of_the_descriptor(store):
    types = store.table("projects").frame.dtypes.astype(str)
    assert (types["lat"], types["start_year"], types["name_en"]) == ("Float64", "Int64", "string")
    assert store.frame("sources")["is_reserve"].dtype == "boolean"


def test_unknown_stays_unknown(store):
    row = store.table("projects").frame.set_index("project_id").loc["borly_line_3"]
    assert row[["lat", "start_year", "name_fa", "stage_on"]].isna().all()


def test_words_that_look_empty_stay_words(facts_folder):
    facts_folder.set(PROJECTS, 2, "name_en", "NA")
    assert Store(Settings(data_folder=facts_folder.path)).table("projects").frame["name_en"].iloc[0] == "NA"


def test_a_table_carries_only_the_sources_it_cites(store):
    assert set(store.table("sites").sources) == {"usgs_mrds"}
    assert store.source("usgs_mrds").licence == "Public domain"


def test_what_one_visitor_changes_no_other_sees(store):
    mine = store.table("projects").frame
    mine["stage"] = mine["stage"].fillna("")
    mine.loc[:, "stage"] = "changed"
    assert "changed" not in set(store.table("projects").frame["stage"])


def test_a_table_that_does_not_exist_is_named(store):
    with pytest.raises(UnknownResource):
        store.table("ministries")


def test_the_version_follows_the_content_and_not_the_time(facts_folder, store):
    before = store.version
    touch(facts_folder, PROJECTS)
    store.settle()
    assert store.version == before
    facts_folder.set(PROJECTS, 2, "name_en", "Borly copper")
    store.settle()
    assert store.version != before


def test_nothing_is_read_again_while_nothing_changed(store, monkeypatch):
    store.settle()
    monkeypatch.setattr(watch, "read_files", lambda folder: pytest.fail("read again"))
    assert store.version == store.version and store.notice is None


def test_a_mended_row_is_served_without_a_restart(facts_folder, store):
    facts_folder.set(PROJECTS, 2, "name_en", "Borly copper")
    store.settle()
    assert store.table("projects").frame["name_en"].iloc[0] == "Borly copper"


def test_broken_files_leave_the_last_good_version_and_a_notice(facts_folder, store):
    before = store.version
    facts_folder.set(PROJECTS, 2, "country", "XYZ")
    store.settle()
    assert store.version == before
    assert [(found.file, found.row, found.rule) for found in store.notice.breaches] == [
        (PROJECTS, 2, "constraint_enum")
    ]
    assert store.notice.reference != before


def test_a_table_never_asked_for_is_still_served_from_the_good_version(facts_folder, store):
    shutil.rmtree(facts_folder.path / "tables")
    store.settle()
    assert len(store.table("sites")) == 2 and {found.rule for found in store.notice.breaches} == {"missing_file"}


def test_the_notice_goes_when_the_files_are_mended(facts_folder, store):
    facts_folder.set(PROJECTS, 2, "country", "XYZ")
    store.settle()
    assert store.notice
    facts_folder.set(PROJECTS, 2, "country", "KAZ")
    store.settle()
    assert store.notice is None


def test_a_vanished_folder_does_not_take_the_facts_away(facts_folder, store):
    shutil.rmtree(facts_folder.path)
    store.settle()
    assert len(store.table("projects")) == 2 and store.notice


def test_nobody_waits_while_a_new_version_is_judged(facts_folder, store, monkeypatch):
    asked, judge = threading.Event(), threading.Event()

    def slow(folder, files):
        asked.set()
        judge.wait(5)
        return watch.look_over(files)

    before = store.version
    monkeypatch.setattr(watch, "examine", slow)
    facts_folder.set(PROJECTS, 2, "name_en", "Borly copper")
    assert store.version == before  # begins the reading and does not wait for it
    assert asked.wait(5) and store.table("projects").frame["name_en"].iloc[0] == "Borly copper plant"
    judge.set()
    store.settle()
    assert store.version != before


def test_files_that_change_while_they_are_read_are_read_again(facts_folder, store, monkeypatch):
    real, times = watch.examine, []

    def disturbed(folder, files):
        times.append(1)
        if len(times) == 1:
            facts_folder.set(PROJECTS, 2, "name_en", "Borly, second thought")
        return real(folder, files)

    monkeypatch.setattr(watch, "examine", disturbed)
    facts_folder.set(PROJECTS, 2, "name_en", "Borly, first thought")
    store.settle()
    assert store.table("projects").frame["name_en"].iloc[0] == "Borly, second thought" and len(times) == 2


def test_a_first_start_on_broken_facts_names_every_place(facts_folder):
    facts_folder.set(PROJECTS, 2, "start_year", "20x6")
    (facts_folder.path / SOURCES).unlink()
    with pytest.raises(BrokenPackage) as raised:
        open_store(Settings(data_folder=facts_folder.path))
    places = {(found.file, found.row, found.rule) for found in raised.value.breaches}
    assert places == {(SOURCES, None, "missing_file"), (PROJECTS, 2, "type_integer")}


def test_a_first_start_without_a_folder_is_a_broken_package_too(tmp_path):
    with pytest.raises(BrokenPackage):
        open_store(Settings(data_folder=tmp_path / "nothing"))


def test_a_kept_version_stays_whole_after_a_change(facts_folder, store):
    kept = store.facts
    facts_folder.set("tables/sites.csv", 2, "name_en", "Renamed")
    store.settle()
    assert kept.table("sites").frame["name_en"].iloc[0] == "Ab Talkhun"
    assert store.table("sites").frame["name_en"].iloc[0] == "Renamed"


def test_the_data_date_and_the_layers_come_from_the_package(store):
    assert store.data_date == datetime.date(2024, 6, 30)
    assert len(store.layer("geo_countries")["features"]) == 3


def seen(store: Store, name: str, day: str, known_then: bool = False) -> tuple[pandas.DataFrame, object]:
    table, report = store.seen(name, AsOf(datetime.date.fromisoformat(day), known_then))
    return table.frame, report


def test_rows_are_those_that_had_certainly_happened(store):
    frame, report = seen(store, "agreement_events", "2017-06-30")
    assert list(frame["event_id"]) == ["e_1", "e_2"] and report.later == 2
    assert list(seen(store, "agreement_events", "2017-12-31")[0]["event_id"]) == ["e_1", "e_2", "e_3"]


def test_a_row_is_dated_by_the_row_it_belongs_to(store):
    assert list(seen(store, "commitments", "2016-04-10")[0]["commitment_id"]) == ["c_1"]


def test_undated_rows_show_only_from_the_data_date_on(store):
    frame, report = seen(store, "links", "2024-06-29")
    assert list(frame["link_id"]) == ["l_1"] and report.undated == 1
    assert len(seen(store, "links", "2024-06-30")[0]) == 2


def test_a_past_status_comes_from_events_and_not_from_todays_snapshot(store):
    assert seen(store, "agreements", "2016-12-31")[0]["status"].tolist() == ["signed"]
    frame, report = seen(store, "agreements", "2017-12-31")
    assert frame["status"].tolist() == ["in_force"] and frame["status_reported"].isna().all()
    assert (report.derived, report.emptied) == (1, 1)


def test_todays_snapshot_shows_from_the_data_date_on(store):
    assert seen(store, "agreements", "2024-06-30")[0]["status"].tolist() == ["under_review", "unknown"]


def test_a_dated_snapshot_holds_from_its_date_on(store):
    assert seen(store, "projects", "2022-11-30")[0]["stage"].tolist()[0] == "operating"
    assert seen(store, "projects", "2022-10-31")[0]["stage"].tolist()[0] == "construction"
    assert seen(store, "projects", "2019-12-31")[0]["stage"].isna().all()


def test_known_then_needs_a_source_published_by_then_and_counts_undated_ones(store):
    frame, report = seen(store, "projects", "2022-12-31", known_then=True)
    assert frame.empty and report.not_known_then == 2
    frame, report = seen(store, "sessions", "2022-12-31", known_then=True)
    assert len(frame) == 2 and (report.on_undated_sources, report.undated_sources) == (1, ("imidro_34197",))


def test_a_status_nobody_could_know_then_is_not_derived(facts_folder, store):
    assert seen(store, "agreements", "2017-12-31", known_then=True)[0]["status"].tolist() == ["in_force"]
    facts_folder.set("tables/agreement_events.csv", 4, "source_ids", "kazpravda_2023")
    store.settle()
    assert seen(store, "agreements", "2017-12-31", known_then=True)[0]["status"].tolist() == ["signed"]
    assert seen(store, "agreements", "2017-12-31")[0]["status"].tolist() == ["in_force"]
