"""A sheet of vouchers comes in whole or not at all, once, and can be taken back."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.vouchers.actions.accept_vouchers import accept_vouchers
from khuyencong.apps.vouchers.actions.import_vouchers import FAULTY, import_vouchers
from khuyencong.apps.vouchers.actions.undo_import import undo_voucher_import
from khuyencong.apps.vouchers.imports.template import write_voucher_template
from khuyencong.apps.vouchers.models import Invoice, Voucher, VoucherImport
from khuyencong.apps.vouchers.queries import list_vouchers
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import MILLION

CELLS: dict[str, tuple[Any, Any]] = {
    "STT": (1, 2),
    "Nội dung": ("Máy bào", "Tiền ăn hội nghị"),
    "Loại": ("Hóa đơn GTGT", "Danh sách ký nhận"),
    "Ký hiệu": ("1C16TAA", ""),
    "Số": ("0000123", ""),
    "Ngày": ("12/11/2016", "13/11/2016"),
    "Bên bán": ("Công ty Máy", ""),
    "MST": ("4100259564", ""),
    "Số tiền (đồng)": ("514.000.000", 5_000_000),
    "Nguồn": ("Vốn đối ứng", "KCĐP"),
    "Khoản mục": ("Máy bào bốn mặt", ""),
}
HEADS = list(CELLS)
MACHINE, MEALS = ([cells[row] for cells in CELLS.values()] for row in (0, 1))


def sheet_of(*rows: list[Any], heads: list[str] = HEADS) -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2016, 11, 23)})  # the same bytes each time
        sheet = book.add_worksheet("Chứng từ")
        sheet.write_row(0, 0, ["BẢNG KÊ CHỨNG TỪ"])
        for number, row in enumerate([heads, *rows], start=2):
            sheet.write_row(number, 0, row)
    return made.getvalue()


@pytest.fixture
def send(project: Any, officer: Any, at: Any) -> Any:
    def run(*rows: list[Any], data: bytes | None = None, **given: Any) -> VoucherImport:
        told = {"name": "ke.xlsx", "project": project, "actor": officer, "at": at, **given}
        return import_vouchers(data=data or sheet_of(*rows), **told)

    return run


@pytest.fixture
def faults(send: Any) -> Any:
    """Return a sender that must be refused, and gives back (row, column, message) of each."""

    def run(*rows: list[Any]) -> list[tuple[int, str, str]]:
        with pytest.raises(BadInput) as refusal:
            send(*rows)
        assert refusal.value.code == FAULTY
        assert not Voucher.objects.exists()
        assert not VoucherImport.objects.exists()
        return [(e["row"], e["column"], e["message"]) for e in refusal.value.params["errors"]]

    return run


def changed(row: list[Any], head: str, value: Any) -> list[Any]:
    return [value if name == head else cell for name, cell in zip(HEADS, row, strict=True)]


def test_rows_become_vouchers(send: Any, project: Any) -> None:
    total = ["", "Tổng cộng", "", "", "", "", "", "", 519_000_000, "", ""]
    made = send(MACHINE, MEALS, total)
    assert (made.added, made.known) == (2, 0)
    machine, meals = list_vouchers(project)
    assert (machine.kind, machine.serial, machine.number) == ("invoice", "1C16TAA", "0000123")
    assert (machine.amount_vnd, machine.paid_from) == (514 * MILLION, "own")
    assert machine.budget_line
    assert machine.budget_line.cost_item == "Máy bào bốn mặt"
    assert Invoice.objects.get() == machine.invoice
    assert (meals.kind, meals.amount_vnd, meals.paid_from) == ("signed_list", 5 * MILLION, "kcdp")
    line = Entry.objects.get(verb="vouchers.import.entered")
    assert (line.data["added"], line.object_id) == (2, str(project.pk))


def test_the_same_sheet_again_adds_nothing(send: Any) -> None:
    first = send(MACHINE, MEALS)
    assert send(MACHINE, MEALS) == first
    assert Voucher.objects.count() == 2


def test_a_longer_sheet_adds_what_is_new(send: Any) -> None:
    send(MACHINE)
    again = send(MACHINE, MEALS)
    assert (again.added, again.known) == (1, 1)


def test_each_faulty_cell_is_named_and_nothing_enters(faults: Any) -> None:
    """The heading is row 3; machine and meals are rows 4 and 5."""
    told = faults(
        changed(MACHINE, "Ngày", "hôm qua"),
        changed(changed(MEALS, "Nguồn", "chú Ba"), "Khoản mục", "Máy tiện"),
    )
    assert told == [
        (4, "F", "Không đọc được ngày"),
        (5, "J", "Không rõ nghĩa"),
        (5, "K", "Dự toán không có khoản mục này"),
    ]


def test_what_the_register_refuses_is_named_by_its_cell(faults: Any) -> None:
    """A tax code with a wrong check digit; the invoice of the row above; the same row twice."""
    code = changed(MEALS, "MST", "4100259565")
    second = changed(changed(MACHINE, "Nội dung", "Máy khác"), "Số tiền (đồng)", 7_000_000)
    told = faults(code, MACHINE, second, MACHINE)
    assert [(row, column) for row, column, _message in told] == [(4, "H"), (6, "E"), (7, "B")]
    assert "Trùng với hàng 5" in told[2][2]


def test_a_sheet_without_its_columns_says_which_it_needs(send: Any) -> None:
    with pytest.raises(BadInput, match="“Nội dung chi”, “Số tiền”") as refusal:
        send(data=sheet_of(["x", "y"], heads=["A", "B"]))
    assert refusal.value.field == "sheet"


def test_strangers_send_nothing(send: Any, outsider: Any) -> None:
    with pytest.raises(NotAllowed):
        send(MACHINE, actor=outsider)


def test_csv_and_the_template_are_read_too(send: Any, project: Any, tmp_path: Any) -> None:
    text = "Nội dung chi;Số tiền;Nguồn chi\nTiền ăn;5000000;KCĐP\n"
    assert send(data=text.encode(), name="ke.csv").added == 1
    path = tmp_path / "mau.xlsx"
    write_voucher_template(path, items=["Máy bào bốn mặt"])
    assert send(data=path.read_bytes()).added == 0


class TestUndo:
    def test_all_rows_leave_and_may_come_again(
        self, send: Any, project: Any, officer: Any, at: Any
    ) -> None:
        made = send(MACHINE, MEALS)
        assert undo_voucher_import(voucher_import=made, actor=officer, at=at) == 2
        assert list_vouchers(project) == []
        assert Invoice.objects.get().part_count == 0
        assert Entry.objects.get(verb="vouchers.import.undone").data["removed"] == 2
        assert send(MACHINE, MEALS).added == 2
        with pytest.raises(BadInput, match="đã được hoàn tác"):
            undo_voucher_import(voucher_import=made, actor=officer, at=at)

    def test_not_once_somebody_examined_a_row(
        self, send: Any, project: Any, officer: Any, appraiser: Any, at: Any
    ) -> None:
        made = send(MACHINE)
        accept_vouchers(project=project, actor=appraiser, at=at)
        with pytest.raises(BadInput, match="Máy bào"):
            undo_voucher_import(voucher_import=made, actor=officer, at=at)
        assert len(list_vouchers(project)) == 1
