"""A statement comes in as a whole, each line once for ever, and can be taken back."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
from khuyencong.apps.treasury.actions.undo_statement import undo_statement
from khuyencong.apps.treasury.models import Statement, StatementLine
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

HEAD = ("Ngày hạch toán", "Số chứng từ", "Nội dung", "Phát sinh nợ", "Phát sinh có")
MAY = ("06/05/2016", "UNC 12", "Tạm ứng", 70_000_000, "")
TWIN = ("07/05/2016", "", "Phí", 11_000, "")
JUNE = ("02/06/2016", "UNC 19", "Chi", 5_000_000, "")


def book(*rows: tuple[object, ...], above: str = "Tài khoản: 9523.2.1012345") -> bytes:
    made = openpyxl.Workbook()
    for row in ((above,), HEAD, *rows):
        made.active.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.fixture
def send(centre: Any, officer: Any, at: Any) -> Any:
    def run(*rows: tuple[object, ...], name: str = "sao-ke.xlsx", **more: Any) -> Statement:
        above = {"above": more.pop("above")} if "above" in more else {}
        given = {"unit": centre, "actor": officer, "at": at, "data": book(*rows, **above), **more}
        job = start_statement_import(name=name, **given)
        statement = Statement.objects.select_related("job").get(job=job)
        statement.job.refresh_from_db()
        return statement

    return run


class TestEnterStatement:
    def test_keeps_lines_account_and_period(self, send: Any) -> None:
        made = send(MAY, TWIN, TWIN)
        assert (made.state, made.account) == ("entered", "9523.2.1012345")
        assert (made.new_lines, made.known_lines, made.debit_vnd) == (3, 0, 70_022_000)
        assert [line.amount_vnd for line in made.lines.order_by("row")] == [
            70_000_000,
            11_000,
            11_000,
        ]
        verbs = Entry.objects.filter(object_kind="statement").order_by("pk")
        assert [each.verb for each in verbs] == [
            "treasury.statement.sent",
            "treasury.statement.entered",
        ]

    def test_the_same_again_adds_nothing(self, send: Any) -> None:
        send(MAY, TWIN, TWIN)
        again = send(MAY, TWIN, TWIN, name="lan-hai.xlsx")
        assert (again.new_lines, again.known_lines) == (0, 3)
        assert StatementLine.objects.count() == 3

    def test_an_overlapping_one_adds_what_is_new_and_tells_what_it_lacks(self, send: Any) -> None:
        send(MAY, TWIN, TWIN)
        longer = send(MAY, TWIN, JUNE, name="hai-thang.xlsx")
        assert (longer.new_lines, longer.known_lines, longer.missing_lines) == (1, 2, 1)

    def test_one_wrong_cell_keeps_everything_out(self, send: Any) -> None:
        made = send(MAY, ("32/05/2016", "1", "Chi", 5, ""))
        assert (made.state, len(made.errors)) == ("refused", 1)
        assert not StatementLine.objects.exists()

    def test_the_account_is_asked_where_the_file_is_silent(self, send: Any) -> None:
        silent = send(MAY, above="Sao kê")
        assert silent.job.state == "failed"
        assert "số tài khoản" in silent.job.failure
        told = send(MAY, above="Sao kê", account=" 9523.2.1 ")
        assert (told.state, told.account) == ("entered", "9523.2.1")
        other = send(MAY, account="111", name="khac.xlsx")
        assert other.job.state == "failed"
        assert not other.lines.exists()

    def test_only_who_reconciles_may(self, send: Any, outsider: Any, appraiser: Any) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                send(MAY, actor=actor)


class TestUndoStatement:
    def test_removes_its_lines_once(self, send: Any, officer: Any, at: Any) -> None:
        made = send(MAY)
        undo_statement(statement=made, actor=officer, at=at)
        assert not StatementLine.objects.exists()
        with pytest.raises(BadInput):
            undo_statement(statement=made, actor=officer, at=at)
        assert send(MAY).new_lines == 1

    def test_waits_for_a_later_one_that_leans_on_it(self, send: Any, officer: Any, at: Any) -> None:
        first, later = send(MAY), send(MAY, TWIN, name="sau.xlsx")
        with pytest.raises(BadInput) as refusal:
            undo_statement(statement=first, actor=officer, at=at)
        assert refusal.value.code == "treasury.leaned_on"
        undo_statement(statement=later, actor=officer, at=at)
        undo_statement(statement=first, actor=officer, at=at)
