"""What the contract of the facts reports, and how the command of the data steward says it."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.breach import Breach, sentence
from core.contracts import look_over, read_files, validate
from core.contracts.__main__ import main
from core.words import languages

Break = Callable[[object], None]


def places(breaches: list[Breach]) -> list[tuple[str, int | None, str | None, str]]:
    return [(breach.file, breach.row, breach.column, breach.rule) for breach in breaches if breach.level == "error"]


def resource(document: dict, name: str) -> dict:
    return next(item for item in document["resources"] if item["name"] == name)


def drop_line(folder, file: str, row: int) -> None:
    rows = folder.rows(file)
    del rows[row - 1]
    folder.write_rows(file, rows)


def test_a_sound_package_has_no_errors(facts_folder):
    assert places(validate(facts_folder.path)) == []


P, A, S, R = "tables/projects.csv", "tables/project_amounts.csv", "tables/sources.csv", "tables/agreements.csv"
CELLS = {
    "a word in a whole number": ((P, 2, "start_year", "20x6"), (P, 2, "start_year", "type_integer")),
    "Persian digits in a number": ((P, 2, "lat", "۴۷"), (P, 2, "lat", "type_number")),
    "a decimal comma": ((A, 2, "value", "1,5"), (A, 2, "value", "type_number")),
    "yes for a boolean": ((S, 3, "is_reserve", "yes"), (S, 3, "is_reserve", "type_boolean")),
    "an empty required cell": ((S, 3, "title", ""), (S, 3, "title", "required")),
    "an empty key": (("tables/sites.csv", 2, "site_id", ""), ("tables/sites.csv", 2, "site_id", "required")),
    "a code outside the enumeration": ((P, 2, "country", "XYZ"), (P, 2, "country", "constraint_enum")),
    "an id that stands twice": ((P, 3, "project_id", "borly"), (P, 3, "project_id", "value_twice")),
    "a reference to no row": (
        ("tables/project_events.csv", 2, "project_id", "nowhere"),
        ("tables/project_events.csv", 2, "project_id", "foreign_key"),
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_broken_cell_is_reported_with_its_place(facts_folder, name):
    change, place = CELLS[name]
    facts_folder.set(*change)
    assert place in places(validate(facts_folder.path))


FILES: dict[str, tuple[Break, tuple[str, int | None, str | None, str]]] = {
    "a missing file": (lambda f: (f.path / P).unlink(), (P, None, None, "missing_file")),
    "a missing descriptor": (
        lambda f: (f.path / "datapackage.json").unlink(),
        ("datapackage.json", None, None, "missing_file"),
    ),
    "a broken descriptor": (
        lambda f: f.replace("datapackage.json", b'"title"', b'"title'),
        ("datapackage.json", 3, None, "broken_json"),
    ),
    "Windows-1251 text": (lambda f: f.replace(P, "Борлы".encode(), "Борлы".encode("cp1251")), (P, 2, None, "encoding")),
    "a byte order mark": (
        lambda f: f.replace(P, b"project_id", b"\xef\xbb\xbfproject_id"),
        (P, 1, None, "byte_order_mark"),
    ),
    "CRLF in the middle": (lambda f: f.replace(S, b"false\n", b"false\r\n"), (S, 2, None, "line_end")),
    "a doubled header": (lambda f: f.set(P, 1, "name_fa", "name_en"), (P, 1, "name_en", "column_twice")),
    "an unknown column": (lambda f: f.set(P, 1, "name_fa", "name_de"), (P, 1, "name_de", "column_unknown")),
    "a missing column": (lambda f: f.set(P, 1, "name_fa", "name_de"), (P, 1, "name_fa", "column_missing")),
    "columns in another order": (
        lambda f: (f.set(P, 1, "lat", "x"), f.set(P, 1, "lon", "lat"), f.set(P, 1, "x", "lon")),
        (P, 1, "lon", "column_order"),
    ),
    "a short row": (lambda f: f.write_rows(S, [*f.rows(S)[:2], ["short"], *f.rows(S)[3:]]), (S, 3, None, "ragged_row")),
    "a long row": (
        lambda f: f.replace(S, b"official,IRN,,false", b"official,IRN,,false,x"),
        (S, 2, None, "ragged_row"),
    ),
    "an empty row": (lambda f: f.replace(S, b"false\n", b"false\n\n"), (S, 3, None, "blank_row")),
    "an open quotation mark": (lambda f: f.replace(S, b"Mining is", b'"Mining is'), (S, 2, None, "broken_quotes")),
    "a lost row": (lambda f: drop_line(f, "tables/links.csv", 2), ("tables/links.csv", None, None, "row_count")),
    "a table nobody described": (
        lambda f: (f.path / "tables" / "extra.csv").write_text("a\n", encoding="utf-8"),
        ("tables/extra.csv", None, None, "undeclared_file"),
    ),
    "a layer that is no JSON": (
        lambda f: f.replace("geo/countries.geojson", b"}", b""),
        ("geo/countries.geojson", 1, None, "broken_json"),
    ),
    "a lost map feature": (
        lambda f: f.describe(lambda d: resource(d, "geo_countries").update(rows=4)),
        ("geo/countries.geojson", None, None, "feature_count"),
    ),
    "no ledger of rows": (
        lambda f: f.describe(lambda d: resource(d, "links").pop("rows")),
        ("datapackage.json", None, "links.rows", "ledger_missing"),
    ),
    "no day up to which the facts are known": (
        lambda f: f.describe(lambda d: d.update(data_date="soon")),
        ("datapackage.json", None, "data_date", "no_data_date"),
    ),
    "a field of no known type": (
        lambda f: f.replace("datapackage.json", b'"name": "lat", "type": "number"', b'"name": "lat", "type": "float"'),
        ("datapackage.json", None, "projects.lat", "unknown_field_type"),
    ),
    "a property of the wrong shape": (
        lambda f: f.replace("datapackage.json", b'"semantics": "sources"', b'"semantics": ["sources"]'),
        ("datapackage.json", None, "agreements.source_ids", "unreadable_part"),
    ),
    "a path out of the folder": (
        lambda f: f.describe(lambda d: resource(d, "links").update(path="../links.csv")),
        ("datapackage.json", None, "links", "path_outside"),
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_reported_calmly_in_every_language(facts_folder, name):
    change, place = FILES[name]
    change(facts_folder)
    breaches = validate(facts_folder.path)
    assert place in places(breaches)
    for breach in breaches:
        assert len({sentence(breach, language) for language in languages()}) == len(languages())


def test_a_lost_row_passes_when_the_ledger_was_changed_too(facts_folder):
    drop_line(facts_folder, "tables/links.csv", 2)
    assert places(validate(facts_folder.path)) == [("tables/links.csv", None, None, "row_count")]
    facts_folder.describe(lambda document: resource(document, "links").update(rows=1))
    assert places(validate(facts_folder.path)) == []


def test_one_broken_file_does_not_accuse_the_others(facts_folder):
    (facts_folder.path / S).unlink()
    assert places(validate(facts_folder.path)) == [(S, None, None, "missing_file")]


def test_a_broken_header_accuses_neither_its_rows_nor_other_tables(facts_folder):
    facts_folder.replace("tables/sites.csv", b"site_id,name_en", b"site_id;name_en")
    found = places(validate(facts_folder.path))
    assert {(file, row) for file, row, _, _ in found} == {("tables/sites.csv", 1)} and len(found) == 3


def test_a_lost_key_column_does_not_accuse_those_who_refer_to_it(facts_folder):
    facts_folder.set(P, 1, "project_id", "id")
    assert {(file, row) for file, row, _, _ in places(validate(facts_folder.path))} == {(P, 1)}


def test_a_ragged_row_is_reported_once_and_not_cell_by_cell(facts_folder):
    facts_folder.replace(S, b"official,IRN,,false", b"official,IRN,false")
    assert [place for place in places(validate(facts_folder.path)) if place[:2] == (S, 2)] == [
        (S, 2, None, "ragged_row")
    ]


def test_every_broken_promise_is_listed_and_not_only_the_first(facts_folder):
    for row in (2, 3):
        facts_folder.set(P, row, "start_year", "then")
    assert [place for place in places(validate(facts_folder.path)) if place[0] == P] == [
        (P, 2, "start_year", "type_integer"),
        (P, 3, "start_year", "type_integer"),
    ]


QUICK = [name for name in CELLS if "enumeration" not in name]


@pytest.mark.parametrize("name", QUICK)
def test_the_quick_look_at_start_sees_what_the_whole_contract_sees(facts_folder, name):
    change, place = CELLS[name]
    facts_folder.set(*change)
    assert place in places(list(look_over(read_files(facts_folder.path)).breaches))


def test_the_command_names_place_and_rule_and_fails(facts_folder, capsys):
    facts_folder.set(P, 2, "start_year", "20x6")
    assert main([str(facts_folder.path)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert f'{facts_folder.path}/tables/projects.csv:2:start_year "20x6" — is not a whole number' in printed
    assert printed[-1].startswith("1 place is wrong.")


@pytest.mark.parametrize("language", languages())
def test_the_command_says_in_every_language_that_nothing_is_wrong(facts_folder, capsys, language):
    assert main([str(facts_folder.path), "--lang", language]) == 0
    closing = capsys.readouterr().out.splitlines()[-1]
    assert ("Nothing is wrong: 21 tables, 65 rows." in closing) == (language == "en")


@settings(max_examples=40)
@given(st.data())
def test_no_damage_to_a_file_makes_the_look_lose_its_composure(sound_files, data):
    path = data.draw(st.sampled_from(sorted(sound_files)))
    content = sound_files[path]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 30)))
    damage = data.draw(st.sampled_from([b"", b'"', b",", b"\n", b"null", b"[]", b"{}", b"1", b"\xff", b"\x00"]))
    broken = {**sound_files, path: content[:start] + damage + content[end:]}
    assert all(sentence(breach, "fa") for breach in look_over(broken).breaches)
