"""What project rows leave unsaid is told with its place and fails nothing; what cannot be read fails."""

import pandas
import pytest

from core.breach import rule_text
from core.checks.package import Package
from core.checks.projects import check_capacity, check_measures, check_steps, check_value_years
from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME
from core.settings import settings
from core.words import languages


def package(name: str, **columns: list[str]) -> Package:
    return Package(
        parse_descriptor((settings().data_folder / FILE_NAME).read_bytes()), {name: pandas.DataFrame(columns)}, {}
    )


def told(breaches) -> list[tuple[int | None, str | None, str, str]]:
    found = list(breaches)
    for breach in found:
        assert len({rule_text(breach, language) for language in languages()}) == len(languages())
    return [(breach.row, breach.column, breach.rule, breach.level) for breach in found]


def test_a_capacity_without_a_unit_is_a_notice_and_a_unit_alone_an_error() -> None:
    facts = package("projects", capacity=["4", "", "5"], capacity_unit=["", "ha", "Mt/y"])
    assert told(check_capacity(facts)) == [
        (2, "capacity", "capacity_without_unit", "notice"),
        (3, "capacity_unit", "unit_without_capacity", "error"),
    ]


def test_an_amount_without_a_year_is_a_notice() -> None:
    facts = package("project_amounts", value=["7", "7", ""], value_year=["", "2020", ""])
    assert told(check_value_years(facts)) == [(2, "value_year", "amount_without_year", "notice")]


@pytest.mark.parametrize(
    ("stages", "row"),
    [
        (("idea", "mou", "construction"), None),
        (("feasibility", "listed", "mou"), 3),
        (("operating", "suspended", "feasibility"), None),
        (("mou", "exploration", "mou"), None),
    ],
)
def test_a_step_back_is_told_where_it_stands_whatever_the_order_of_rows(stages, row) -> None:
    days = ["2010", "2015-03", "2020"]
    rows = list(zip(days, stages, strict=True))
    found = [] if row is None else [(row, "stage_after", "stage_fell_back", "notice")]
    facts = package("project_events", project_id=["a"] * 3, on=[on for on, _ in rows], stage_after=[s for _, s in rows])
    assert told(check_steps(facts)) == found
    turned = package(
        "project_events", project_id=["a"] * 3, on=[on for on, _ in rows[::-1]], stage_after=[s for _, s in rows[::-1]]
    )
    assert [rule for _, _, rule, _ in told(check_steps(turned))] == [rule for _, _, rule, _ in found]


def test_undated_and_unknown_stages_are_no_steps() -> None:
    facts = package("project_events", project_id=["a"] * 3, on=["2010", "", "2020"],
                    stage_after=["operating", "idea", "half built"])  # fmt: skip
    assert told(check_steps(facts)) == []


def test_a_grade_that_cannot_be_read_is_an_error() -> None:
    facts = package("project_resources", grades=["Zn 3 %", "3 % Zn"], contained=["", ""])
    assert told(check_measures(facts)) == [(3, "grades", "not_a_measure", "error")]
