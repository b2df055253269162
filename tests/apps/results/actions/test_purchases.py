"""Purchases are facts: any order of days is kept, and the checks speak of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.models import ProjectStep
from khuyencong.apps.results.actions.record_purchase import record_purchase
from khuyencong.apps.results.actions.remove_purchase import remove_purchase
from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.apps.results.purchases import PurchaseFacts
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import MILLION, ON, project_of_a_machine

BOUGHT = PurchaseFacts(
    item="Máy bào bốn mặt",
    supplier_name="Công ty Máy An Nhơn",
    supplier_code="4100259564",
    contract_number="12/HĐMB",
    contract_on=date(2016, 11, 10),
    invoice_number="0000123",
    invoice_on=date(2016, 11, 12),
    paid_on=date(2016, 11, 15),
    amount_vnd=514 * MILLION,
)


@pytest.fixture
def buy(project: Any, officer: Any, at: Any) -> Any:
    def run(of: Any = None, *, actor: Any = None, **changes: Any) -> PurchaseRecord:
        given = {
            "purchase": changes.pop("purchase", None),
            "seen_version": changes.pop("seen", None),
        }
        facts = replace(BOUGHT, **changes)
        return record_purchase(
            project=of or project, facts=facts, actor=actor or officer, at=at, **given
        )

    return run


def findings(project: Any, at: Any) -> set[str]:
    check_project(project_id=project.pk, actor=None, at=at)
    return set(Finding.objects.filter(project=project, state="open").values_list("rule", flat=True))


def test_it_is_kept_and_journalled(buy: Any) -> None:
    row = buy()
    assert row.invoice_key == "4100259564|0000123"
    entry = Entry.objects.get(verb="results.purchase.recorded")
    assert entry.data["after"]["amount_vnd"] == 514 * MILLION
    assert entry.data["after"]["invoice_on"] == "2016-11-12"


def test_who_saw_an_older_version_is_refused(buy: Any) -> None:
    row = buy()
    buy(purchase=row, seen=1, amount_vnd=500 * MILLION)
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        buy(purchase=row, seen=1)
    assert PurchaseRecord.objects.count() == 1


def test_it_is_taken_off(buy: Any, officer: Any, at: Any) -> None:
    remove_purchase(purchase=buy(), actor=officer, at=at)
    assert not PurchaseRecord.objects.exists()
    assert Entry.objects.get(verb="results.purchase.removed").data["invoice_number"] == "0000123"


def test_strangers_write_nothing(buy: Any, outsider: Any) -> None:
    with pytest.raises(NotAllowed):
        buy(actor=outsider)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"item": " "}, "item"),
        ({"item": "x" * 301}, "item"),
        ({"amount_vnd": -1}, "amount_vnd"),
        ({"amount_vnd": 10**16}, "amount_vnd"),
        ({"paid_on": date(2016, 11, 24)}, "paid_on"),
        ({"row_id": 999_999}, "row_id"),
    ],
)
def test_bad_input_names_its_field(buy: Any, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        buy(**changes)
    assert refusal.value.field == field
    assert not PurchaseRecord.objects.exists()


class TestWhatTheChecksSay:
    def test_days_in_order_say_nothing(self, buy: Any, project: Any, at: Any) -> None:
        buy()
        assert "purchase_out_of_order" not in findings(project, at)

    def test_an_invoice_before_its_contract(self, buy: Any, project: Any, at: Any) -> None:
        buy(invoice_on=date(2016, 11, 9))
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
        buy(supplier_code="4100258987")
        assert "related_supplier" in findings(project, at)

    def test_one_invoice_in_two_projects(
        self, buy: Any, project: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        buy()
        other = project_of_a_machine(centre, officer, at)
        buy(of=other, invoice_number="0000-123")
        assert "same_thing_twice" in findings(project, at)
        assert project.pinned_on == ON
