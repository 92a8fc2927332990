"""Names of parties can be read by every reader: each is an organization, a state, or stands in the list of names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas

from core.breach import Breach
from core.checks.package import Package, at
from core.descriptor import Resource

TABLES = ("agreement_parties", "project_parties", "commitment_owners")
LIST, COUNTRIES = "vocabulary_party_name", "vocabulary_country"
# Languages in which a person's name is compared; in English it is part of the reported name itself.
COMPARED = ("fa", "ru", "kk")


def check_named(package: Package) -> Iterator[Breach]:
    """A party without an organization is a state or stands in the list; the list holds no name that nobody bears."""
    listed = package.table(LIST, "code")
    countries = package.table(COUNTRIES, "code")
    if listed is None or countries is None:
        return
    known = {*listed[1]["code"], *countries[1]["code"]}
    borne: set[str] = set()
    for resource, frame in _parties(package):
        borne.update(frame["name_as_reported"])
        for index in frame.index[(frame["organization_id"] == "") & ~frame["name_as_reported"].isin(known)]:
            name = frame["name_as_reported"][index]
            yield _noticed(at(resource, int(index), "name_as_reported", name, "party_without_name"))
    if not all(name in package.frames for name in TABLES):
        return
    for index in listed[1].index[~listed[1]["code"].isin(borne)]:
        yield _noticed(at(listed[0], int(index), "code", listed[1]["code"][index], "name_of_nobody"))


def check_joined(package: Package) -> Iterator[Breach]:
    """A name that leads to an organization in one row leads to it in every row, as does the organization's own name."""
    register = package.table("organizations", "organization_id", "name_en")
    joined: dict[str, str] = (
        dict(zip(register[1]["name_en"], register[1]["organization_id"], strict=True)) if register else {}
    )
    tables = list(_parties(package))
    for _, frame in tables:
        held = frame[frame["organization_id"] != ""]
        joined.update(zip(held["name_as_reported"], held["organization_id"], strict=True))
    for resource, frame in tables:
        for index in frame.index[(frame["organization_id"] == "") & frame["name_as_reported"].isin(set(joined))]:
            name = frame["name_as_reported"][index]
            yield at(resource, int(index), "organization_id", name, "party_not_joined", organization=joined[name])


def check_people(package: Package) -> Iterator[Breach]:
    """A person whose full name stands in a party's name is written there as in the table of people."""
    listed = package.table(LIST, "code", *(f"name_{code}" for code in COMPARED))
    people = package.table("people", "name_en", *(f"name_{code}" for code in COMPARED))
    if listed is None or people is None:
        return
    written: Mapping[str, Mapping[str, str]] = {row["name_en"]: row for row in people[1].to_dict("records")}
    for index, row in enumerate(listed[1].to_dict("records")):
        for person in (name for name in written if name in row["code"]):
            for column in (f"name_{code}" for code in COMPARED):
                if written[person][column] not in row[column]:
                    yield at(listed[0], index, column, row[column], "person_written_otherwise",
                             person=written[person][column])  # fmt: skip


def _parties(package: Package) -> Iterator[tuple[Resource, pandas.DataFrame]]:
    found = (package.table(name, "organization_id", "name_as_reported") for name in TABLES)
    return (table for table in found if table is not None)


def _noticed(breach: Breach) -> Breach:
    # A name in one language is better than no row: it is told, and fails nothing.
    return replace(breach, level="notice")
