"""The layout of an accountant: one row each entry, codes of its day, reversals too."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.documents.rendering.accountant_table import (
    accountant_csv,
    write_accountant_xlsx,
)
from khuyencong.apps.ledger.posting import Booking, reverse
from khuyencong.apps.treasury.accounting import COLUMNS, bookings_of, codes_of, rows_of
from khuyencong.apps.treasury.actions.set_account_map import Codes, set_account_map
from tests.treasury_cast import paid, project_of

HEADS = [column.heading for column in COLUMNS]


@pytest.fixture
def rows(centre: Any, officer: Any, at: Any) -> Any:
    """A transfer of May under codes of January, one of June under later ones, taken back."""
    who: dict[str, Any] = {"actor": officer, "at": at}
    paid(project_of(centre, beneficiary="=cmd"), 70, on=date(2016, 5, 5), number="-12", **who)
    june = paid(project_of(centre), 30, on=date(2016, 6, 5), **who)
    reverse(june, Booking(on=date(2016, 6, 6), **who))
    for day, chapter in ((date(2016, 1, 1), "416"), (date(2016, 6, 1), "417")):
        set_account_map(
            kind="transferred", valid_from=day, codes=Codes(chapter=chapter), unit=centre, **who
        )
    return lambda: rows_of(
        bookings_of(centre, first=date(2016, 5, 1), last=date(2016, 6, 30), visible_to=officer),
        codes_of(centre),
    )


def test_codes_follow_the_day_of_the_entry(rows: Any) -> None:
    told = [dict(zip(HEADS, row, strict=True)) for row in rows()]
    assert [row["Số tiền"] for row in told] == [70, 30, -30]
    assert [row["Chương"] for row in told] == ["416", "417", "417"]
    # Loại 070, khoản 102: Điều 8.3.a TTLT 26/2014, in force in 2016
    assert {(row["Loại"], row["Khoản"]) for row in told} == {("070", "102")}
    assert told[0]["TK nợ"] == ""  # nobody entered it
    assert told[2]["Đảo bút toán số"] == told[1]["Bút toán số"]


def test_the_sheet_opens_again_with_text_as_text(rows: Any) -> None:
    file = io.BytesIO()
    assert write_accountant_xlsx(COLUMNS, rows(), file, title="Bút toán") == 3
    sheet = openpyxl.load_workbook(file).active
    assert sheet is not None
    cells = {(cell.value, cell.data_type) for row in sheet.iter_rows() for cell in row}
    assert {("=cmd", "s"), ("-12", "s"), ("070", "s"), (-30, "n")} <= cells


def test_the_text_file_holds_no_formula(rows: Any) -> None:
    text = b"".join(accountant_csv(COLUMNS, rows())).decode("utf-8-sig")
    told = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["Số tiền"] for row in told] == ["70", "30", "-30"]
    assert (told[0]["Đơn vị thụ hưởng"], told[0]["Số chứng từ"]) == ("'=cmd", "'-12")
    assert told[0]["Ngày hạch toán"] == "05/05/2016"


def test_another_unit_exports_nothing(rows: Any, centre: Any, outsider: Any) -> None:
    period = {"first": date(2016, 1, 1), "last": date(2016, 12, 31)}
    assert not bookings_of(centre, **period, visible_to=outsider).exists()
