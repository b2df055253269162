"""A sheet enters whole or not at all; each wrong cell is named; sent again it adds nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.documents.actions.learn_column import learn_column
from khuyencong.apps.energy_use.actions.import_use import FAULTY, import_use
from khuyencong.apps.energy_use.actions.record_bill import record_bill
from khuyencong.apps.energy_use.actions.undo_import import undo_use_import
from khuyencong.apps.energy_use.imports.columns import labels
from khuyencong.apps.energy_use.models import EnergyBill, Output, UseImport
from khuyencong.apps.energy_use.queries import list_bills
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.energy_use_cast import bill_facts

BILLS = (
    "Tháng;Loại;Đơn vị;Bình thường;Cao điểm;Thấp điểm;Tổng lượng dùng;Tiền trước thuế\n"
    "01/2016;Điện;;600,5;250;150;;1.700.000\n"
    "02/2016;;;;;;900;1,5 triệu\n"
    "03/2016;Trấu;kg;;;;1.200;\n"
    "Cộng;;;;;;2.100;\n"
)
OUTPUT = "Tháng;Sản phẩm;Sản lượng;ĐVT\n01/2016;Gạo;40,5;tấn\n02/2016;Gạo;38;\n"


@pytest.fixture
def send(site: Any, officer: Any, at: Any) -> Any:
    """Return what sends a sheet of bills, or of output."""

    def run(text: str, kind: str = "bills", *, actor: Any = None) -> UseImport:
        given = {"name": "bang.csv", "data": text.encode(), "kind": kind}
        return import_use(site=site, actor=actor or officer, at=at, **given)

    return run


def faults(send: Any, text: str, kind: str = "bills") -> list[tuple[str, int, str]]:
    with pytest.raises(BadInput) as refusal:
        send(text, kind)
    assert refusal.value.code == FAULTY
    assert not EnergyBill.objects.exists()
    found = refusal.value.params["errors"]
    return [(each["column"], each["row"], each["message"]) for each in found]


def test_bills_enter_together(send: Any, site: Any) -> None:
    made = send(BILLS)
    assert (made.added, made.known) == (3, 0)
    first, second, husk = list_bills(site)
    assert (first.quantity, first.before_vat_vnd) == (Decimal("1000.5"), 1_700_000)
    assert (second.quantity, second.before_vat_vnd) == (900, 1_500_000)
    assert (husk.carrier, husk.unit_of_use, husk.quantity) == ("rice_husk", "kg", 1200)
    assert Entry.objects.get(verb="energy_use.bills.imported").data["added"] == 3


def test_sent_again_it_adds_nothing(send: Any, site: Any) -> None:
    first = send(BILLS)
    assert send(BILLS).pk == first.pk
    again = send(BILLS + "04/2016;;;;;;800;\n")
    assert (again.added, again.known) == (1, 3)


def test_each_wrong_cell_is_named(send: Any) -> None:
    told = faults(
        send,
        "Tháng;Loại;Đơn vị;Tổng lượng dùng;Tiền trước thuế\n"
        "13/2016;Điện;;900;\n"
        "02/2016;Uran;;900;\n"
        "03/2016;Điện;lít;900;\n"
        "04/2016;Điện;;nhiều;\n"
        "05/2016;Điện;;-5;\n"
        "06/2016;Điện;;;x\n",
    )
    assert [each[:2] for each in told] == [
        ("A", 2), ("B", 3), ("C", 4), ("D", 5), ("D", 6), ("E", 7)
    ]  # fmt: skip
    assert "từ 0 đến" in told[4][2]


def test_days_twice_in_a_sheet_are_named(send: Any) -> None:
    told = faults(send, "Tháng;Sản lượng\n01/2016;900\n01/2016;901\n")
    assert told[0][:2] == ("A", 3) or told[0][1] == 3
    assert "trùng ngày" in told[0][2]


def test_a_sheet_without_a_heading_says_which_columns(send: Any) -> None:
    with pytest.raises(BadInput, match="“Tháng” hoặc “Từ ngày”"):
        send("a;b\n1;2\n")


def test_headings_that_the_unit_named_are_read(send: Any, site: Any, officer: Any, at: Any) -> None:
    for heading, field in (("Kì", "month"), ("Số chữ", "quantity")):
        learn_column(
            unit=site.unit,
            kind="energy_bill",
            heading=heading,
            field=field,
            fields=labels("energy_bill"),
            actor=officer,
            at=at,
        )
    assert send("Kì;Số chữ\n01/2016;900\n").added == 1


def test_output_enters_and_another_figure_is_refused(send: Any) -> None:
    told = faults(send, OUTPUT, "output")  # the second row has no unit yet
    assert told == [("D", 3, "Thiếu đơn vị tính")]
    made = send(OUTPUT.replace("38;", "38;tấn"), "output")
    assert made.added == 2
    assert [(each.month, each.quantity) for each in Output.objects.all()] == [
        (date(2016, 1, 1), Decimal("40.5")),
        (date(2016, 2, 1), 38),
    ]
    told = faults(send, "Tháng;Sản phẩm;Sản lượng\n02/2016;Gạo;39\n", "output")
    assert told[0][:2] == ("C", 2)


def test_a_sheet_is_taken_back_while_nobody_worked_on_it(
    send: Any, site: Any, officer: Any, at: Any
) -> None:
    who = {"actor": officer, "at": at}
    made = send(BILLS)
    assert undo_use_import(use_import=made, **who) == 3
    assert not list_bills(site).exists()
    with pytest.raises(BadInput, match="đã được hoàn tác"):
        undo_use_import(use_import=made, **who)
    made = send(BILLS)
    record_bill(site=site, bill=made.bills.first(), facts=bill_facts("2016-01"), **who)
    with pytest.raises(BadInput, match="được sửa hoặc bỏ"):
        undo_use_import(use_import=made, **who)


def test_output_of_a_sheet_is_taken_back(send: Any, officer: Any, at: Any) -> None:
    made = send(OUTPUT.replace("38;", "38;tấn"), "output")
    assert undo_use_import(use_import=made, actor=officer, at=at) == 2
    assert not Output.objects.exists()


def test_strangers_send_nothing(send: Any, outsider: Any) -> None:
    with pytest.raises(NotAllowed):
        send(BILLS, actor=outsider)
