"""Each rule across tables, seen broken once: one change, one place, one rule."""

import pandas
import pytest

from core.breach import rule_text
from core.checks.dates import check_spans
from core.checks.package import Package
from core.contracts import look_over, read_files
from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME
from core.settings import ROOT
from core.words import languages

AGREEMENTS, EVENTS, SESSIONS = "tables/agreements.csv", "tables/agreement_events.csv", "tables/sessions.csv"
COMMITMENTS, UPDATES = "tables/commitments.csv", "tables/commitment_updates.csv"
PROJECTS, STAGES, AMOUNTS = "tables/projects.csv", "tables/project_events.csv", "tables/project_amounts.csv"
SOURCES, SITES, LINKS = "tables/sources.csv", "tables/sites.csv", "tables/links.csv"

# name: (file, row, column, new value, rule); the place reported is the place broken.
BREAKAGES = {
    "a citation with a capital": (EVENTS, 2, "source_ids", "Kazpravda_2016", "citation_malformed"),
    "a citation with an open bracket": (EVENTS, 2, "source_ids", "usgs_mrds[12", "citation_malformed"),
    "citations joined by a comma": (EVENTS, 2, "source_ids", "usgs_mrds,imidro_34197", "citation_malformed"),
    "a source that does not exist": (EVENTS, 2, "source_ids", "kazpravda_2016;nobody[3]", "unknown_source"),
    "the same place cited twice": (EVENTS, 2, "source_ids", "usgs_mrds;usgs_mrds", "cited_twice"),
    "an uncited source that is no reserve": (SOURCES, 6, "is_reserve", "false", None),
    "an address without a scheme": (SOURCES, 2, "url", "imidro.example/34197", "not_an_address"),
    "an address that is code": (SOURCES, 2, "url", "javascript:alert(1)", "not_an_address"),
    "an address that stands twice": (SOURCES, 3, "url", "https://imidro.example/34197", "address_twice"),
    "a code outside the vocabulary": (PROJECTS, 2, "sector", "gold", "unknown_code"),
    "one wrong code among several": (AGREEMENTS, 2, "sectors", "copper;gold", "unknown_code"),
    "codes joined with a space": (AGREEMENTS, 2, "sectors", "copper; iron_ore", "unknown_code"),
    "several codes where one belongs": (PROJECTS, 2, "sector", "copper;iron_ore", "unknown_code"),
    "a code that stands twice": (AGREEMENTS, 2, "sectors", "copper;copper", "code_twice"),
    "an id with a hyphen": (PROJECTS, 3, "project_id", "borly-line-3", "id_pattern"),
    "an id of a removed row": (PROJECTS, 3, "project_id", "old_mine", "buried_id"),
    "an old id that is a living one": (AGREEMENTS, 3, "alias", "d_2016_mining", "alias_is_living"),
    "an old id that leads to two rows": (AGREEMENTS, 3, "alias", "D-2016-MINING", "alias_twice"),
    "a date with dots": (SESSIONS, 3, "held_on", "21.02.2022", "not_a_date"),
    "a day that does not exist": (SESSIONS, 3, "held_on", "2022-02-30", "not_a_date"),
    "a Solar Hijri year": (SESSIONS, 3, "held_on", "1400-11", "not_a_date"),
    "a session that ends before it starts": (SESSIONS, 2, "ended_on", "2016-04-09", "ended_before_start"),
    "a project that is done before it starts": (PROJECTS, 2, "completion_year", "2019", "ended_before_start"),
    "an event before the signing": (EVENTS, 4, "on", "2016-03", "event_before_signing"),
    "a commitment due before its session": (COMMITMENTS, 2, "due_on", "2015", "due_before_session"),
    "two current stages on one date": (STAGES, 2, "on", "2022-11", None),
    "latitude beyond the pole": (PROJECTS, 2, "lat", "97.5", "lat_out_of_range"),
    "longitude beyond the date line": (PROJECTS, 2, "lon", "190", "lon_out_of_range"),
    "a latitude without its longitude": (PROJECTS, 3, "lat", "47", None),
    "a point in the neighbouring country": (SITES, 2, "lat", "42", "outside_country"),
    "a flagged point called exact": (SITES, 3, "location_accuracy", "exact", "flagged_exact"),
    "an exact place without a point": (PROJECTS, 3, "location_accuracy", "exact", "exact_without_point"),
    "a province that does not exist": (PROJECTS, 2, "admin1_id", "KZ-99", "unknown_admin_unit"),
    "money of no kind": (AMOUNTS, 2, "kind", "", "kind_missing"),
    "money below zero": (AMOUNTS, 2, "value", "-5", "amount_not_positive"),
    "money without a currency": (AMOUNTS, 2, "currency", "", "value_without_currency"),
    "a currency that does not exist": (AMOUNTS, 2, "currency", "TMN", "unknown_currency"),
    "a year of naming far ahead": (AMOUNTS, 2, "value_year", "2222", "implausible_year"),
    "a container that does not exist": (PROJECTS, 3, "contained_in_project_id", "nothing", "unknown_container"),
    "a project that contains itself": (PROJECTS, 3, "contained_in_project_id", "borly_line_3", "contains_itself"),
    "a link from no table": (LINKS, 2, "from_table", "commitment", "unknown_table"),
    "a link to no row": (LINKS, 2, "to_id", "nowhere", "unknown_end"),
    "a control character": (PROJECTS, 2, "name_en", "Borly\x07", "control_character"),
    "a line break in a cell": (PROJECTS, 2, "name_en", "Borly\nplant", "control_character"),
    "a hidden change of direction": (PROJECTS, 2, "name_en", "Borly \u202etnalp", "direction_override"),
    "an Arabic kaf in Persian": (AGREEMENTS, 2, "title_fa", "نقشه راه \u0643ار", "arabic_letter"),
    "a space at the end": (PROJECTS, 2, "name_en", "Borly ", "outer_space"),
    "a basis without a language": (PROJECTS, 2, "name_basis", "source_wording", "basis_malformed"),
    "an unknown basis": (PROJECTS, 2, "name_basis", "en=guess;ru=source_wording", "basis_unknown_code"),
    "a text without a basis": (PROJECTS, 2, "name_basis", "en=source_wording", "text_without_basis"),
    "a reserve that a row cites": (SOURCES, 2, "is_reserve", "true", "cited_reserve"),
    "a basis without a text": (PROJECTS, 3, "name_basis", "en=source_wording;kk=source_wording", "basis_without_text"),
}
ELSEWHERE = {
    "an uncited source that is no reserve": (SOURCES, 6, "source_id", "uncited_source"),
    "two current stages on one date": (STAGES, 3, "stage_after", "two_current"),
    "a latitude without its longitude": (PROJECTS, 3, "lon", "half_a_point"),
    "a point in the neighbouring country": (SITES, 2, "lat", "outside_country"),
}


def errors_of(folder) -> list[tuple[str, int | None, str | None, str]]:
    found = [breach for breach in look_over(read_files(folder.path)).breaches if breach.level == "error"]
    for breach in found:
        assert len({rule_text(breach, language) for language in languages()}) == len(languages())
    return [(breach.file, breach.row, breach.column, breach.rule) for breach in found]


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_breakage_is_found_where_it_was_made(facts_folder, name):
    file, row, column, value, rule = BREAKAGES[name]
    facts_folder.set(file, row, column, value)
    assert ELSEWHERE.get(name, (file, row, column, rule)) in errors_of(facts_folder)


def test_swapped_coordinates_are_called_swapped(facts_folder):
    facts_folder.set(PROJECTS, 2, "lat", "74.0833")
    facts_folder.set(PROJECTS, 2, "lon", "47.5019")
    assert errors_of(facts_folder) == [(PROJECTS, 2, "lat", "swapped_point")]


def test_zero_zero_is_no_place(facts_folder):
    facts_folder.set(PROJECTS, 2, "lat", "0")
    facts_folder.set(PROJECTS, 2, "lon", "0.0")
    assert errors_of(facts_folder) == [(PROJECTS, 2, "lat", "zero_point")]


def test_a_point_flagged_as_outside_its_country_may_lie_there(facts_folder):
    facts_folder.set(SITES, 3, "qa_flags", "")
    assert errors_of(facts_folder) == [(SITES, 3, "lat", "outside_country")]


def test_a_circle_of_containers_is_found_at_every_member(facts_folder):
    facts_folder.set(PROJECTS, 2, "contained_in_project_id", "borly_line_3")
    found = [(row, rule) for _, row, _, rule in errors_of(facts_folder)]
    assert found == [(2, "contains_itself"), (3, "contains_itself")]


@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_is_linked_once_whichever_end_comes_first(facts_folder, turned):
    ends = [("agreements", "d_2016_mining"), ("projects", "borly")]
    for end, (table, name) in zip(("from", "to"), reversed(ends) if turned else ends, strict=True):
        facts_folder.set(LINKS, 2, f"{end}_table", table)
        facts_folder.set(LINKS, 2, f"{end}_id", name)
    facts_folder.set(LINKS, 2, "kind", "names")
    assert errors_of(facts_folder) == [(LINKS, 3, "to_id", "link_twice")]


def test_a_row_is_not_linked_with_itself(facts_folder):
    facts_folder.set(LINKS, 2, "from_table", "projects")
    facts_folder.set(LINKS, 2, "from_id", "borly")
    assert errors_of(facts_folder) == [(LINKS, 2, "to_id", "self_link")]


def test_a_judged_contradiction_is_listed_and_does_not_fail(facts_folder):
    facts_folder.set(COMMITMENTS, 2, "due_on", "2015")
    assert errors_of(facts_folder) == [(COMMITMENTS, 2, "due_on", "due_before_session")]
    facts_folder.set("judgements/contradictions.csv", 2, "subject_table", "commitments")
    facts_folder.set("judgements/contradictions.csv", 2, "subject_id", "c_1")
    levels = {breach.rule: breach.level for breach in look_over(read_files(facts_folder.path)).breaches}
    assert levels == {"due_before_session": "contradiction", "event_before_signing": "error"}


def test_what_precedes_a_signature_by_nature_is_no_contradiction(facts_folder):
    facts_folder.set(EVENTS, 5, "event", "negotiated")
    assert "event_before_signing" not in {breach.rule for breach in look_over(read_files(facts_folder.path)).breaches}


def test_dates_that_may_agree_are_no_contradiction(facts_folder):
    facts_folder.set(COMMITMENTS, 2, "due_on", "2016")
    assert errors_of(facts_folder) == []


def test_a_semicolon_inside_a_locator_does_not_part_citations(facts_folder):
    facts_folder.set(EVENTS, 2, "source_ids", "usgs_mrds[rows 3; 5];kazpravda_2016")
    assert errors_of(facts_folder) == []


def test_a_vocabulary_that_does_not_exist_is_named_with_its_field(facts_folder):
    def rename(document: dict) -> None:
        fields = next(item for item in document["resources"] if item["name"] == "sites")["schema"]["fields"]
        next(field for field in fields if field["name"] == "qa_flags")["vocabulary"] = "flags"

    facts_folder.describe(rename)
    assert errors_of(facts_folder) == [("datapackage.json", None, "sites.qa_flags", "unknown_vocabulary")]


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (b'"dated_by": "signed_on"', b'"dated_by": "signed_at"', "agreements.dated_by"),
        (b'"dated_by": ["sessions"', b'"dated_by": ["projects"', "commitments.dated_by"),
        (b'"snapshot": "agreement_events.event"', b'"snapshot": "project_events.event"', "agreements.status.snapshot"),
        (b'"snapshot_on": "stage_on"', b'"snapshot_on": "staged"', "projects.stage.snapshot_on"),
        (b'"resource": "agreements", "fields"', b'"resource": "treaties", "fields"', "agreement_events.foreignKeys"),
    ],
)
def test_what_the_descriptor_says_about_dates_leads_somewhere(facts_folder, old, new, part):
    facts_folder.replace("datapackage.json", old, new)
    assert ("datapackage.json", None, part, "leads_nowhere") in errors_of(facts_folder)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b'"FeatureCollection"', b'"Feature"', "not_a_layer"),
        (b'"Polygon"', b'"Circle"', "feature_without_shape"),
        (b"[44, 25]", b"[440, 25]", "feature_off_the_globe"),
    ],
)
def test_a_layer_that_cannot_be_drawn_is_reported(facts_folder, old, new, rule):
    facts_folder.replace("geo/countries.geojson", old, new)
    assert rule in {found[3] for found in errors_of(facts_folder)}


def all_of(folder) -> list[tuple]:
    found = look_over(read_files(folder.path)).breaches
    return [(breach.file, breach.row, breach.column, breach.rule, breach.level) for breach in found]


def test_an_act_that_ends_an_agreement_and_one_by_which_it_goes_on_are_not_both_current(facts_folder):
    facts_folder.set(EVENTS, 3, "on", "2017")
    facts_folder.set(EVENTS, 3, "event", "expired")
    assert (EVENTS, 4, "event", "two_current", "error") in all_of(facts_folder)


def test_a_status_beside_an_act_that_ended_it_is_listed_for_readers(facts_folder):
    facts_folder.set(EVENTS, 3, "on", "2016-05-01")
    facts_folder.set(EVENTS, 3, "event", "superseded")
    assert (AGREEMENTS, 2, "status", "status_against_act", "contradiction") in all_of(facts_folder)


def test_a_judged_link_to_no_row_is_listed_and_does_not_fail(facts_folder):
    facts_folder.set(LINKS, 2, "to_id", "nowhere")
    facts_folder.set("judgements/contradictions.csv", 2, "subject_table", "links")
    facts_folder.set("judgements/contradictions.csv", 2, "subject_id", "l_1")
    assert (LINKS, 2, "to_id", "unknown_end", "contradiction") in all_of(facts_folder)


def test_an_agreement_does_not_end_before_it_was_signed():
    described = parse_descriptor((ROOT / "data" / FILE_NAME).read_bytes())
    cells = {"agreement_id": ["a", "b"], "signed_on": ["2016", "2016"], "expires_on": ["2015-12", "2016-03"]}
    package = Package(described, {"agreements": pandas.DataFrame(cells)}, {})
    found = [(breach.row, breach.column, breach.rule) for breach in check_spans(package)]
    assert found == [(2, "expires_on", "ended_before_start")]
