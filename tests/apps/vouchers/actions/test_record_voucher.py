"""Vouchers are facts: any order of days is kept, and the checks speak of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.models import ProjectStep
from khuyencong.apps.vouchers.actions.remove_voucher import remove_voucher
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.queries import list_vouchers
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import MILLION, ON, project_of_a_machine


def findings(project: Any, at: Any) -> set[str]:
    check_project(project_id=project.pk, actor=None, at=at)
    return set(Finding.objects.filter(project=project, state="open").values_list("rule", flat=True))


def test_it_is_kept_and_journalled(buy: Any) -> None:
    row = buy()
    assert row.invoice_key == "4100259564|0000123"
    entry = Entry.objects.get(verb="vouchers.voucher.recorded")
    assert entry.data["after"]["amount_vnd"] == 514 * MILLION
    assert entry.data["after"]["issued_on"] == "2016-11-12"


def test_who_saw_an_older_version_is_refused(buy: Any) -> None:
    row = buy()
    buy(voucher=row, seen=1, amount_vnd=500 * MILLION)
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        buy(voucher=row, seen=1)
    assert Voucher.objects.count() == 1


def test_it_is_taken_off(buy: Any, officer: Any, at: Any) -> None:
    remove_voucher(voucher=buy(), reason="nhập nhầm", actor=officer, at=at)
    kept = Voucher.objects.get()
    assert (kept.removed_at, kept.removed_by, kept.removed_reason) == (at, officer, "nhập nhầm")
    assert list_vouchers(kept.project) == []
    line = Entry.objects.get(verb="vouchers.voucher.removed")
    assert (line.data["number"], line.reason) == ("0000123", "nhập nhầm")


def test_strangers_write_nothing(buy: Any, outsider: Any) -> None:
    with pytest.raises(NotAllowed):
        buy(actor=outsider)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"description": " "}, "description"),
        ({"description": "x" * 301}, "description"),
        ({"amount_vnd": -1}, "amount_vnd"),
        ({"amount_vnd": 10**16}, "amount_vnd"),
        ({"paid_on": date(2016, 11, 24)}, "paid_on"),
        ({"row_id": 999_999}, "row_id"),
        ({"budget_line_id": 999_999}, "budget_line_id"),
        ({"kind": "receipt"}, "kind"),
        ({"paid_from": "bank"}, "paid_from"),
        ({"payment_kind": "invoice"}, "payment_kind"),
        ({"seller_code": "4100259565"}, "seller_code"),
        ({"vat_vnd": 515 * MILLION}, "vat_vnd"),
    ],
)
def test_bad_input_names_its_field(buy: Any, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        buy(**changes)
    assert refusal.value.field == field
    assert not Voucher.objects.exists()


class TestWhatTheChecksSay:
    def test_days_in_order_say_nothing(self, buy: Any, project: Any, at: Any) -> None:
        buy()
        assert "purchase_out_of_order" not in findings(project, at)

    def test_an_invoice_before_its_contract(self, buy: Any, project: Any, at: Any) -> None:
        buy(issued_on=date(2016, 11, 9))
        assert "purchase_out_of_order" in findings(project, at)

    def test_bought_before_approval_is_shown(
        self, buy: Any, project: Any, officer: Any, at: Any
    ) -> None:
        """Contract of 10/11, approved 20/11: shown as a warning, not forbidden."""
        ProjectStep.objects.create(
            project=project,
            unit=project.unit,
            province=project.province,
            transition="approve",
            from_state="appraised_locally",
            to_state="approved",
            happened_on=date(2016, 11, 20),
            recorded_at=at,
            recorded_by=officer,
        )
        buy()
        assert "bought_before_approval" in findings(project, at)
        assert Finding.objects.get(rule="bought_before_approval").severity == "warning"

    def test_a_seller_with_the_code_of_the_beneficiary(
        self, buy: Any, project: Any, establishment: Any, officer: Any, at: Any
    ) -> None:
        link_establishment(project=project, establishment=establishment, actor=officer, at=at)
        buy(seller_code="4100258987")
        assert "related_supplier" in findings(project, at)

    def test_one_invoice_in_two_projects(
        self, buy: Any, project: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        buy()
        other = project_of_a_machine(centre, officer, at)
        buy(of=other, number="0000-123")
        assert "same_thing_twice" in findings(project, at)
        assert project.pinned_on == ON
