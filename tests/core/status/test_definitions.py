"""Every definition is computed somewhere, reads columns that exist, and is said in four languages."""

import importlib
import re

import pytest

from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME
from core.settings import ROOT
from core.status.definitions import DEFINITIONS, GROUNDS, UnknownDefinition, definition
from core.words import languages, say
from core.words.catalogue import entries


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_is_computed_where_it_says_and_explained_there(name):
    room, _, function = DEFINITIONS[name].function.partition(":")
    assert getattr(importlib.import_module(room), function).__doc__


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_reads_columns_of_the_facts(name):
    described = parse_descriptor((ROOT / "data" / FILE_NAME).read_bytes())
    tables = {table.name: {field.name for field in table.fields} for table in described.tables}
    for cell in DEFINITIONS[name].reads:
        table, _, column = cell.partition(".")
        assert column in tables[table], cell


@pytest.mark.parametrize("language", languages())
def test_every_definition_and_ground_is_said(language):
    for name, known in DEFINITIONS.items():
        assert say(f"computed.{name}_title", language) and say(f"computed.{name}_text", language)
        assert known.formula and known.grounds and set(known.grounds) <= set(GROUNDS)
    assert all(say(f"computed.ground_{code}", language) for code in GROUNDS)


def test_nothing_is_said_that_is_not_defined():
    said = {re.sub("_(title|text)$", "", key.partition(".")[2]) for key in entries("en", "computed")}
    assert said - {"how", "reads", "ground", "formula"} == set(DEFINITIONS) | {f"ground_{code}" for code in GROUNDS}


def test_an_undefined_name_is_refused():
    with pytest.raises(UnknownDefinition):
        definition("guess")
