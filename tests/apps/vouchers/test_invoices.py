"""One invoice is used once in a unit, or divided within its total; the database holds it too."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.apps.vouchers.actions.remove_voucher import remove_voucher
from khuyencong.apps.vouchers.models import Invoice, Voucher
from khuyencong.domain.foundation.errors import BadInput
from tests.results_cast import MILLION, project_of_a_machine

WHOLE = {"serial": "1C16TAA", "number": "0000123"}


@pytest.fixture
def other(centre: Any, officer: Any, at: Any, project: Any) -> Any:
    return project_of_a_machine(centre, officer, at)


def test_a_second_use_in_the_unit_names_the_first(buy: Any, project: Any, other: Any) -> None:
    """The same invoice without its leading zeros is the same invoice."""
    buy(**WHOLE)
    with pytest.raises(BadInput, match=project.code) as refusal:
        buy(of=other, serial="1c16taa", number="123")
    assert refusal.value.field == "number"
    assert Voucher.objects.count() == 1


def test_an_invoice_without_serial_is_left_to_the_checks(buy: Any, other: Any) -> None:
    buy()
    buy(of=other)
    assert Voucher.objects.count() == 2
    assert not Invoice.objects.exists()


def test_one_invoice_is_divided_between_payers_and_projects(buy: Any, other: Any) -> None:
    """Of 514 million: 314 own share, 150 and 50 of the local fund."""
    buy(**WHOLE, amount_vnd=314 * MILLION, paid_from="own", invoice_total_vnd=514 * MILLION)
    buy(**WHOLE, amount_vnd=150 * MILLION, paid_from="kcdp")
    buy(of=other, **WHOLE, amount_vnd=50 * MILLION, paid_from="kcdp")
    invoice = Invoice.objects.get()
    assert (invoice.part_count, invoice.parts_vnd) == (3, 514 * MILLION)
    with pytest.raises(BadInput, match=r"514.000.001 đồng, hơn tổng hóa đơn 514.000.000"):
        buy(of=other, **WHOLE, amount_vnd=1, paid_from="kcdp")


def test_a_part_and_the_total_shrink_in_one_correction(buy: Any) -> None:
    row = buy(**WHOLE, amount_vnd=100, invoice_total_vnd=100)
    buy(voucher=row, **WHOLE, amount_vnd=80, invoice_total_vnd=80)
    invoice = Invoice.objects.get()
    assert (invoice.part_count, invoice.parts_vnd, invoice.total_vnd) == (1, 80, 80)


def test_what_was_taken_off_frees_its_invoice(buy: Any, officer: Any, at: Any, other: Any) -> None:
    remove_voucher(voucher=buy(**WHOLE), reason="nhầm đề án", actor=officer, at=at)
    assert Invoice.objects.get().part_count == 0
    buy(of=other, **WHOLE)
    assert Invoice.objects.get().part_count == 1


def test_a_corrected_number_frees_the_old_invoice(buy: Any) -> None:
    row = buy(**WHOLE)
    buy(voucher=row, serial="1C16TAA", number="124")
    counts = dict(Invoice.objects.values_list("key", "part_count"))
    assert counts == {"4100259564|1c16taa|123": 0, "4100259564|1c16taa|124": 1}


def test_dividing_needs_the_whole_invoice(buy: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        buy(invoice_total_vnd=600 * MILLION)
    assert refusal.value.field == "invoice_total_vnd"


def test_who_is_recused_from_the_first_project_does_not_learn_its_code(
    buy: Any, project: Any, other: Any, officer: Any, make_account: Any, centre: Any, at: Any
) -> None:
    buy(**WHOLE)
    leader = make_account(centre, "leader")
    recuse_from_project(
        project=project, account=officer, reason="Người nhà của chủ cơ sở", actor=leader, at=at
    )
    with pytest.raises(BadInput, match="một đề án khác") as refusal:
        buy(of=other, **WHOLE)
    assert project.code not in str(refusal.value)


class TestTheDatabaseRefuses:
    def test_a_second_voucher_of_an_undivided_invoice(self, buy: Any, other: Any) -> None:
        row = buy(**WHOLE)
        with pytest.raises(IntegrityError, match="invoice_is_used_once"), transaction.atomic():
            Voucher.objects.create(
                project=other,
                unit=other.unit,
                province=other.province,
                kind="invoice",
                description="x",
                invoice=row.invoice,
            )

    def test_parts_above_the_invoice(self, buy: Any) -> None:
        row = buy(**WHOLE, amount_vnd=100, invoice_total_vnd=100)
        with pytest.raises(IntegrityError, match="invoice_parts_stay_within"), transaction.atomic():
            Voucher.objects.filter(pk=row.pk).update(amount_vnd=101)

    def test_a_deleted_part_is_counted_off(self, buy: Any) -> None:
        row = buy(**WHOLE, amount_vnd=100, invoice_total_vnd=100)
        row.papers.clear()
        Voucher.objects.filter(pk=row.pk).delete()
        assert Invoice.objects.values_list("part_count", "parts_vnd").get() == (0, 0)
