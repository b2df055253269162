"""The department accepts vouchers, cuts them with a reason, and nothing moves after settlement."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import ProjectStep
from khuyencong.apps.vouchers.accepted import accepted_cost
from khuyencong.apps.vouchers.actions.accept_voucher import accept_voucher
from khuyencong.apps.vouchers.actions.accept_vouchers import accept_vouchers
from khuyencong.apps.vouchers.actions.remove_voucher import remove_voucher
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.sums import register_sums
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import MILLION, ON

OWN, FUND = {"paid_from": "own"}, {"paid_from": "kcdp"}


@pytest.fixture
def accept(appraiser: Any, at: Any) -> Any:
    def run(row: Any, million: int, reason: str = "", **given: Any) -> Voucher:
        told = {"accepted_vnd": million * MILLION, "reason": reason, "actor": appraiser, **given}
        return accept_voucher(voucher=row, at=at, **told)

    return run


def test_a_cut_keeps_its_reason(buy: Any, accept: Any, appraiser: Any, at: Any) -> None:
    row = accept(buy(**OWN), 500, "Phần lắp đặt không có hợp đồng")
    assert (row.accepted_vnd, row.accepted_by, row.accepted_at) == (500 * MILLION, appraiser, at)
    line = Entry.objects.get(verb="vouchers.voucher.accepted")
    assert (line.data["accepted_vnd"], line.reason) == (500 * MILLION, row.cut_reason)


def test_a_cut_without_reason_is_refused(buy: Any, accept: Any) -> None:
    with pytest.raises(BadInput, match="Ghi lý do") as refusal:
        accept(buy(**OWN), 500)
    assert refusal.value.field == "reason"


def test_nothing_is_accepted_beyond_the_voucher(buy: Any, accept: Any) -> None:
    with pytest.raises(BadInput, match=r"514.000.000"):
        accept(buy(**OWN), 515)


def test_without_amount_or_payer_there_is_nothing_to_accept(buy: Any, accept: Any) -> None:
    for row in (buy(), buy(number="9", amount_vnd=None, **OWN)):
        with pytest.raises(BadInput, match="nguồn chi"):
            accept(row, 0, "x")


def test_a_contract_promises_and_is_not_examined(
    buy: Any, accept: Any, project: Any, appraiser: Any, at: Any
) -> None:
    row = buy(kind="contract", **OWN)
    with pytest.raises(BadInput, match="Hợp đồng chưa phải là chi"):
        accept(row, 514)
    with pytest.raises(BadInput, match="Không còn chứng từ"):
        accept_vouchers(project=project, actor=appraiser, at=at)


def test_the_unit_itself_accepts_nothing(buy: Any, accept: Any, officer: Any) -> None:
    with pytest.raises(NotAllowed):
        accept(buy(**OWN), 514, actor=officer)


def test_who_saw_an_older_version_is_refused(buy: Any, accept: Any) -> None:
    row = buy(**OWN)
    buy(voucher=row, seen=1, amount_vnd=600 * MILLION, **OWN)
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        accept(row, 514, seen_version=1)


def test_a_correction_takes_the_acceptance_back(buy: Any, accept: Any) -> None:
    row = accept(buy(**OWN), 514)
    again = buy(voucher=row, amount_vnd=520 * MILLION, **OWN)
    assert (again.accepted_vnd, again.accepted_by) == (None, None)
    line = Entry.objects.filter(verb="vouchers.voucher.recorded").latest("pk")
    assert line.data["before"]["accepted_vnd"] == 514 * MILLION
    assert "accepted_vnd" not in line.data["after"]


def test_all_that_is_complete_is_accepted_at_once(
    buy: Any, accept: Any, project: Any, appraiser: Any, at: Any
) -> None:
    """314 cut to 300 stays, 200 is accepted whole, the one without payer waits."""
    [line] = project.budget_lines.all()
    first = buy(number="1", amount_vnd=314 * MILLION, budget_line_id=line.pk, **OWN)
    accept(first, 300, "Chi ngoài dự toán")
    buy(number="2", amount_vnd=200 * MILLION, **FUND)
    buy(number="3", amount_vnd=5 * MILLION)
    assert accept_vouchers(project=project, actor=appraiser, at=at) == 1
    cost = accepted_cost(project)
    assert (cost.cost_vnd, cost.kcdp_vnd, cost.own_vnd) == (
        500 * MILLION,
        200 * MILLION,
        300 * MILLION,
    )
    assert cost.by_line == {line.pk: 300 * MILLION}
    assert (cost.cut_vnd, cost.waiting, cost.other_vnd) == (14 * MILLION, 1, 0)
    with pytest.raises(BadInput, match="Không còn chứng từ"):
        accept_vouchers(project=project, actor=appraiser, at=at)


def test_sums_stand_beside_the_budget(buy: Any, project: Any) -> None:
    """The budget: 514 million, 200 of the local fund and 314 own. A contract spends nothing."""
    [line] = project.budget_lines.all()
    buy(number="1", amount_vnd=330 * MILLION, budget_line_id=line.pk, **OWN)
    buy(number="2", amount_vnd=150 * MILLION, **FUND)
    buy(number="3", amount_vnd=514 * MILLION, kind="contract")
    sums = register_sums(project)
    told = {row.key: (row.planned_vnd, row.spent_vnd, row.left_vnd) for row in sums.by_payer}
    assert told["own"] == (314 * MILLION, 330 * MILLION, -16 * MILLION)
    assert told["kcdp"] == (200 * MILLION, 150 * MILLION, 50 * MILLION)
    assert [row.spent_vnd for row in sums.by_line] == [330 * MILLION, 150 * MILLION]
    assert sums.short_vnd == 34 * MILLION  # 514 - 330 - 150


def test_a_settled_register_is_only_read(
    buy: Any, accept: Any, project: Any, officer: Any, at: Any
) -> None:
    row = buy(**OWN)
    settled = ProjectStep.objects.create(
        project=project,
        unit=project.unit,
        province=project.province,
        transition="settle",
        from_state="accepted",
        to_state="settled",
        happened_on=ON,
        recorded_at=at,
        recorded_by=officer,
    )
    for deed in (
        lambda: buy(voucher=row),
        lambda: buy(number="2"),
        lambda: accept(row, 514),
        lambda: remove_voucher(voucher=row, reason="x", actor=officer, at=at),
    ):
        with pytest.raises(NotAllowed, match="đã quyết toán"):
            deed()
    ProjectStep.objects.filter(pk=settled.pk).update(undone_at=at)
    assert accept(row, 514).accepted_vnd == 514 * MILLION


@pytest.mark.parametrize(
    "changes",
    [
        {"accepted_vnd": 515 * MILLION},
        {"accepted_vnd": 100},
        {"accepted_vnd": 514 * MILLION, "paid_from": ""},
        {"vat_vnd": 515 * MILLION},
    ],
)
def test_the_database_refuses_it_too(
    buy: Any, accept: Any, appraiser: Any, at: Any, changes: Any
) -> None:
    row = accept(buy(**OWN), 514)
    with pytest.raises(IntegrityError), transaction.atomic():
        Voucher.objects.filter(pk=row.pk).update(**changes)
