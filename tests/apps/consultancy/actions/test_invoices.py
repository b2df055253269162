"""Invoices and payments stay within the contract, whoever writes; revenue counts what came."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.consultancy.actions.issue_invoice import cancel_invoice
from khuyencong.apps.consultancy.actions.record_payment import (
    PaymentFacts,
    record_payment,
    withdraw_payment,
)
from khuyencong.apps.consultancy.models import Engagement, Invoice, Payment
from khuyencong.apps.consultancy.queries import list_open_milestones, list_unpaid_invoices
from khuyencong.apps.consultancy.revenue import Open, open_work, revenue_by_year
from khuyencong.apps.deadlines.waiting import list_waiting
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.consultancy_cast import MILLION, ON, SIGNED, asked, bill, contracted, milestone_of


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def row(centre: Any, officer: Any, at: Any) -> Engagement:
    return contracted(centre, officer, at)


def paid(invoice: Invoice, vnd: Any, given: dict[str, Any], **more: Any) -> Payment:
    facts = {"paid_on": ON, "amount_vnd": vnd} | more
    return record_payment(invoice=invoice, facts=PaymentFacts(**facts), **given)


def sums(row: Engagement) -> tuple[int, int]:
    found = Engagement.objects.get(pk=row.pk)
    return found.invoiced_vnd // MILLION, found.paid_vnd // MILLION


def test_invoices_add_up_within_the_contract(row: Engagement, officer: Any, at: Any) -> None:
    """60 and 40 are the 100 of the contract; one đồng more is refused."""
    bill(row, 60 * MILLION, officer, at)
    bill(row, 40 * MILLION, officer, at, number="0000002")
    assert sums(row) == (100, 0)
    assert Entry.objects.latest("pk").verb == "consultancy.invoice.issued"
    with pytest.raises(BadInput, match="còn 0 đồng") as refusal:
        bill(row, 1, officer, at, number="0000003")
    assert refusal.value.field == "amount_vnd"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"number": "\x00 "}, "number"),
        ({"issued_on": date(2016, 11, 9)}, "issued_on"),
        ({"issued_on": date(2099, 1, 1)}, "issued_on"),
        ({"amount_vnd": "1"}, "amount_vnd"),
        ({"amount_vnd": True}, "amount_vnd"),
        ({"amount_vnd": 0}, "amount_vnd"),
        ({"pay_by": date(2016, 11, 1)}, "pay_by"),
    ],
)
def test_what_cannot_be_names_its_field(
    row: Engagement, officer: Any, at: Any, wrong: dict[str, Any], field: str
) -> None:
    amount = wrong.pop("amount_vnd", MILLION)
    with pytest.raises(BadInput) as refusal:
        bill(row, amount, officer, at, **wrong)
    assert refusal.value.field == field


def test_one_number_is_one_invoice_unless_it_was_cancelled(
    row: Engagement, given: dict[str, Any], officer: Any, at: Any
) -> None:
    invoice = bill(row, 60 * MILLION, officer, at)
    with pytest.raises(BadInput, match="đã được ghi"):
        bill(row, MILLION, officer, at)
    with pytest.raises(BadInput, match="vì sao hủy"):
        cancel_invoice(invoice=invoice, reason=" ", **given)
    cancel_invoice(invoice=invoice, reason="Sai tên", **given)
    assert sums(row) == (0, 0)
    bill(row, 100 * MILLION, officer, at)
    assert sums(row) == (100, 0)


def test_no_invoice_without_a_running_contract(centre: Any, officer: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="không có hợp đồng"):
        bill(asked(centre, officer, at), MILLION, officer, at)


def test_payments_add_up_to_the_invoice(
    row: Engagement, given: dict[str, Any], officer: Any, at: Any
) -> None:
    """20 and 40 are the 60 of the invoice."""
    invoice = bill(row, 60 * MILLION, officer, at)
    first = paid(invoice, 20 * MILLION, given, paper="GBC 01")
    data = Entry.objects.latest("pk").data
    assert (data["paid_vnd"], data["payment_paper"]) == (20 * MILLION, "GBC 01")
    with pytest.raises(BadInput, match=r"còn phải thu 40\.000\.000 đồng") as refusal:
        paid(invoice, 40 * MILLION + 1, given)
    assert refusal.value.field == "amount_vnd"
    paid(invoice, 40 * MILLION, given, paid_on=SIGNED)  # an earlier day may be told later
    assert sums(row) == (60, 60)
    assert [each.paid_on for each in invoice.payments.all()] == [SIGNED, ON]
    with pytest.raises(BadInput, match="rút các lần thu"):
        cancel_invoice(invoice=invoice, reason="x", **given)
    assert withdraw_payment(payment=first, **given).unpaid_vnd == 20 * MILLION
    assert sums(row) == (60, 40)
    assert Entry.objects.latest("pk").verb == "consultancy.payment.withdrawn"
    with pytest.raises(BadInput, match="đã được rút"):
        withdraw_payment(payment=first, **given)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"paid_on": date(2016, 11, 9)}, "paid_on"),
        ({"paid_on": date(2099, 1, 1)}, "paid_on"),
        ({"amount_vnd": 0}, "amount_vnd"),
        ({"amount_vnd": -1}, "amount_vnd"),
        ({"amount_vnd": 1.5}, "amount_vnd"),
        ({"paper": "x" * 121}, "paper"),
        ({"paper": " GBC 01"}, "paper"),
    ],
)
def test_a_payment_that_cannot_be_names_its_field(
    row: Engagement, given: dict[str, Any], officer: Any, at: Any, wrong: Any, field: str
) -> None:
    invoice = bill(row, 60 * MILLION, officer, at)
    paid(invoice, MILLION, given, paper="GBC 01")
    amount = wrong.pop("amount_vnd", MILLION)
    with pytest.raises(BadInput) as refusal:
        paid(invoice, amount, given, **wrong)
    assert refusal.value.field == field
    assert sums(row) == (60, 1)


def test_only_the_unit_keeps_them(
    row: Engagement, officer: Any, appraiser: Any, outsider: Any, at: Any
) -> None:
    invoice = bill(row, MILLION, officer, at)
    for other in (appraiser, outsider):
        with pytest.raises(NotAllowed):
            bill(row, MILLION, other, at, number="2")
        with pytest.raises(NotAllowed):
            paid(invoice, 1, {"actor": other, "at": at})
    came = paid(invoice, 1, {"actor": officer, "at": at})
    for other in (appraiser, outsider):
        with pytest.raises(NotAllowed):
            withdraw_payment(payment=came, actor=other, at=at)


def test_the_database_itself_keeps_the_limits(
    row: Engagement, officer: Any, at: Any, centre: Any
) -> None:
    """Rows written past the action, as a second connection would, add up and stop at the limit."""
    bill(row, 60 * MILLION, officer, at)
    raw: dict[str, Any] = {
        "engagement_id": row.pk,
        "unit_id": centre.pk,
        "province_id": centre.province_id,
        "issued_on": ON,
        "recorded_at": at,
        "recorded_by": officer,
    }
    with pytest.raises(IntegrityError, match="consult"), transaction.atomic():
        Invoice.objects.create(number="2", amount_vnd=41 * MILLION, **raw)
    second = Invoice.objects.create(number="2", amount_vnd=40 * MILLION, **raw)
    assert sums(row) == (100, 0)
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.filter(pk=second.pk).update(amount_vnd=41 * MILLION)
    came = {**raw, "invoice": second, "paid_on": ON}
    del came["engagement_id"], came["issued_on"]
    Payment.objects.create(amount_vnd=30 * MILLION, **came)
    assert sums(row) == (100, 30)
    for wrong in (0, -MILLION, 10 * MILLION + 1):
        with pytest.raises(IntegrityError), transaction.atomic():
            Payment.objects.create(amount_vnd=wrong, **came)
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment.objects.update(amount_vnd=41 * MILLION)
    Payment.objects.create(amount_vnd=10 * MILLION, **came)
    assert sums(row) == (100, 40)
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.filter(pk=second.pk).update(cancelled_at=at)
    Payment.objects.all().delete()
    Invoice.objects.filter(pk=second.pk).delete()
    assert sums(row) == (60, 0)
    with pytest.raises(IntegrityError), transaction.atomic():
        Engagement.objects.filter(pk=row.pk).update(total_vnd=59 * MILLION)


def test_revenue_counts_what_came_by_year_and_kind(
    row: Engagement, given: dict[str, Any], officer: Any, centre: Any, at: Any, outsider: Any
) -> None:
    """60 of 100 invoiced, 20 came in two days of two years; another of 30, all of it came in 2017:
    2016 has 15, 2017 has 5 and 30; 40 not invoiced, 40 not paid."""
    given["at"] = datetime(2017, 2, 1, tzinfo=UTC)
    invoice = bill(row, 60 * MILLION, officer, at)
    paid(invoice, 15 * MILLION, given)
    paid(invoice, 5 * MILLION, given, paid_on=date(2017, 1, 5))
    other = contracted(centre, officer, at, vnd=30 * MILLION, number="02/TV", kind="training")
    invoice = bill(other, 30 * MILLION, officer, at, number="0000002")
    paid(invoice, 30 * MILLION, given, paid_on=date(2017, 1, 5))
    later, year = revenue_by_year(visible_to=officer)
    assert later.paid_vnd == {"measurement": 5 * MILLION, "training": 30 * MILLION}
    assert (later.year, later.total_vnd, later.signed) == (2017, 35 * MILLION, 0)
    assert (year.year, year.total_vnd) == (2016, 15 * MILLION)
    assert (year.signed, year.signed_vnd) == (2, 130 * MILLION)
    expected = Open(contracts=2, to_invoice_vnd=40 * MILLION, unpaid_vnd=40 * MILLION)
    assert open_work(visible_to=officer) == expected
    assert revenue_by_year(visible_to=outsider) == []
    assert open_work(visible_to=outsider) == Open(0, 0, 0)


def test_what_is_due_waits_for_who_keeps_it(
    row: Engagement, officer: Any, appraiser: Any, at: Any
) -> None:
    """The reminder opens thirty days before: the milestone of 20/11 waits from 21/10 on."""
    milestone_of(row, officer, at)
    bill(row, MILLION, officer, at, pay_by=date(2017, 3, 1))
    assert [each.due_on for each in list_open_milestones(visible_to=officer, by=ON)] == [ON]
    assert not list_unpaid_invoices(visible_to=officer, by=date(2017, 2, 28))

    def kinds(account: Any, on: date) -> set[str]:
        found = {each.kind for each in list_waiting(account, on=on)}
        return found & {"milestone", "unpaid"}

    assert kinds(officer, date(2016, 10, 20)) == set()
    assert kinds(officer, date(2016, 10, 21)) == {"milestone"}
    assert kinds(officer, date(2017, 3, 1)) == {"milestone", "unpaid"}
    assert kinds(appraiser, date(2017, 3, 1)) == set()
