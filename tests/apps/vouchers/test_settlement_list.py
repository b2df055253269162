"""The lists 8a and 8b: what stands in them, and sums that follow their cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from khuyencong.apps.documents.rendering.voucher_list import (
    NOTE_VI,
    write_voucher_list_docx,
    write_voucher_list_xlsx,
)
from khuyencong.apps.vouchers.actions.accept_voucher import accept_voucher
from khuyencong.apps.vouchers.by_share import by_share, list_of
from khuyencong.apps.vouchers.settlement_list import settlement_list
from khuyencong.domain.norms.rules.vouchers import VoucherList, get_voucher_list
from tests.results_cast import MILLION


@pytest.fixture
def listed(project: Any, buy: Any, appraiser: Any, at: Any) -> Any:
    """314 million own share cut to 300, 200 million of the local fund; a contract beside them."""
    [line] = project.budget_lines.all()
    own = {"number": "1", "amount_vnd": 314 * MILLION, "paid_from": "own"}
    row = buy(**own, budget_line_id=line.pk, payment_kind="transfer_order", payment_number="UNC 5")
    accepted = {"accepted_vnd": 300 * MILLION, "reason": "Phần chở máy", "actor": appraiser}
    accept_voucher(voucher=row, at=at, **accepted)
    buy(number="2", amount_vnd=200 * MILLION, paid_from="kcdp")
    buy(number="3", amount_vnd=514 * MILLION, kind="contract")

    def of(list_id: str) -> Any:
        rule = get_voucher_list(list_id)
        assert isinstance(rule, VoucherList)
        return settlement_list(project, listed=rule, superior="")

    return of


def test_8b_lists_all_money(listed: Any) -> None:
    paper = listed("8b")
    assert paper.payers == ["Khuyến công địa phương", "Vốn đối ứng"]
    assert (paper.total_vnd, paper.asked_vnd) == (514 * MILLION, 500 * MILLION)
    assert paper.vouchers[0].paper == "Hóa đơn 1; Ủy nhiệm chi UNC 5"
    assert [item for item, _rows in paper.groups()] == ["Máy bào bốn mặt", "Chưa ghi khoản mục"]
    assert paper.notes == ["1 chứng từ chưa được xem: ghi đủ số tiền của chứng từ."]


def test_8a_lists_the_supported_part(listed: Any) -> None:
    paper = listed("8a")
    assert (paper.payers, paper.total_vnd) == ([], 200 * MILLION)
    assert paper.form == "Mẫu 8a"


def test_the_sheet_adds_up_by_itself(listed: Any, tmp_path: Path) -> None:
    """Rows: 7 group, 8 own, 9 group, 10 fund, 11 sum; columns F fund, G own, H amount, I asked."""
    path = tmp_path / "8b.xlsx"
    write_voucher_list_xlsx(listed("8b"), path)
    [values] = load_workbook(path, data_only=True).worksheets
    [formulas] = load_workbook(path).worksheets
    assert [values[f"{column}11"].value for column in "FGHI"] == [
        200 * MILLION,
        314 * MILLION,
        514 * MILLION,
        500 * MILLION,
    ]
    assert formulas["H11"].value == "=SUBTOTAL(9,H7:H10)"
    assert formulas["H7"].value == "=SUBTOTAL(9,H8:H8)"
    assert formulas["H8"].value == "=SUM(F8:G8)"
    assert values["J8"].value == "Phần chở máy"
    assert NOTE_VI in [cell.value for cell in values["A"]]


def test_an_empty_list_is_still_a_list(project: Any, tmp_path: Path) -> None:
    rule = get_voucher_list("8b")
    assert rule
    paper = settlement_list(project, listed=rule, superior="")
    write_voucher_list_xlsx(paper, tmp_path / "8b.xlsx")
    write_voucher_list_docx(paper, tmp_path / "8b.docx")


def test_the_paper_says_the_sum_in_words(listed: Any, tmp_path: Path) -> None:
    path = tmp_path / "8b.docx"
    write_voucher_list_docx(listed("8b"), path)
    paper = Document(str(path))
    words = "\n".join(each.text for each in paper.paragraphs)
    assert "năm trăm triệu đồng" in words.lower()
    assert "Trong đó Vốn đối ứng: 300.000.000 đồng" in words.replace("\u00a0", " ")
    assert NOTE_VI in words
    cells = [cell.text for cell in paper.tables[-2].columns[-1].cells]
    assert cells[1:] == ["300.000.000", "300.000.000", "200.000.000", "200.000.000", "500.000.000"]


def test_machinery_of_the_national_fund_is_supported_by_share(project: Any) -> None:
    """TTLT 26/2014 Điều 6.2.c: up to 50 % of the cost, so the list is 8b."""
    project.budget_lines.update(kcqg_vnd=200 * MILLION, kcdp_vnd=0)
    answer = by_share(project)
    assert answer.is_by_share
    assert "Điều 6.2.c" in answer.source
    needed = list_of(project)
    assert needed
    assert needed.id == "8b"


def test_without_a_norm_nothing_is_said(project: Any) -> None:
    """Our data hold no local norm of Bình Định for that day."""
    assert by_share(project).is_by_share is None
    assert list_of(project) is None


def test_without_a_known_line_nothing_is_said(project: Any) -> None:
    project.line = ""
    assert by_share(project).is_by_share is None
    assert list_of(project) is None
