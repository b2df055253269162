"""The rows of the checks: each with its basis, none of a grade it has not."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.error_checks.model import SEVERITIES
from khuyencong.domain.error_checks.table import checks_by_id, list_checks, read_checks
from khuyencong.domain.foundation.errors import BadInput

ROW = "{id: a, label_vi: A, topic: dates, severity: info, passed_by: anyone, why_vi: B, %s}"


def read(row: str, acts: str = "{}") -> object:
    return read_checks(f"acts: {acts}\nchecks:\n  - {ROW % row}\n", name="x.yaml")


class TestTable:
    def test_there_is_a_check_of_each_severity(self) -> None:
        assert {check.severity for check in list_checks()} == set(SEVERITIES)

    def test_what_is_serious_is_for_the_leader_of_the_department(self) -> None:
        serious = {c.passed_by for c in list_checks() if c.severity == "serious"}
        assert serious == {"department_leader"}

    def test_bought_before_approval_is_a_warning_as_own_investment_counts(self) -> None:
        check = checks_by_id()["bought_before_approval"]
        assert (check.severity, check.article) == ("warning", "Điều 7.3")

    @pytest.mark.parametrize(
        ("row", "key"),
        [
            ("grade: text", "grade"),  # which text?
            ("grade: inference, act: TT", "grade"),
            ("grade: text, act: TT", "article"),
            ("grade: memory", "grade"),
            ("grade: inference, colour: red", "colour"),
        ],
    )
    def test_a_row_without_a_basis_is_refused_by_name(self, row: str, key: str) -> None:
        with pytest.raises(BadInput, match=rf"x\.yaml: a, khóa {key}"):
            read(row)


class TestBasis:
    def test_is_what_the_text_says_while_it_is_in_force(self) -> None:
        basis = checks_by_id()["machine_not_new"].basis(date(2016, 3, 1))
        assert (basis.grade, basis.article) == ("text", "Điều 4.4.b")

    def test_is_lower_once_the_text_was_amended_and_not_read(self) -> None:
        """TT 20/2017 amended TT 46/2012; what it says was not read."""
        assert checks_by_id()["machine_not_new"].basis(date(2018, 3, 1)).grade == "secondary"

    @pytest.mark.parametrize("day", [date(2012, 1, 1), date(2026, 1, 1)])
    def test_is_an_inference_on_a_day_the_text_does_not_rule(self, day: date) -> None:
        basis = checks_by_id()["machine_not_new"].basis(day)
        assert basis.grade == "inference"
        assert f"{day:%d/%m/%Y}" in basis.note_vi

    def test_what_nobody_wrote_is_an_inference_on_every_day(self) -> None:
        basis = checks_by_id()["machine_differs"].basis(date(2016, 3, 1))
        assert (basis.grade, str(basis)) == ("inference", "")
