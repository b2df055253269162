"""Purchases of a project: who may write them, and how they are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.archived import can_change
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.text import fold

TEXTS = {
    "item": 300,
    "supplier_name": 300,
    "supplier_code": 20,
    "supplier_address": 300,
    "representative": 200,
    "contract_number": 80,
    "invoice_number": 80,
}
DAYS = ("contract_on", "invoice_on", "paid_on")
MOST_VND = 10**15


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFacts:
    """A purchase as its papers tell it; empty: not said. ``row_id`` is a row of the results."""

    item: str
    row_id: int | None = None
    supplier_name: str = ""
    supplier_code: str = ""
    supplier_address: str = ""
    representative: str = ""
    contract_number: str = ""
    contract_on: date | None = None
    invoice_number: str = ""
    invoice_on: date | None = None
    paid_on: date | None = None
    amount_vnd: int | None = None


def can_record_purchases(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may write purchases: centre and department."""
    if not (decision := can(actor, "results.inspect")):
        return decision
    if bodies_of(actor, project) & RECORDERS:
        return can_change(project)
    return Decision.no(
        "results.purchases_of_others",
        "Mua sắm do đơn vị thực hiện hoặc Sở Công Thương ghi",
    )


def list_purchases(project: Project) -> list[PurchaseRecord]:
    """Return the purchases of a project the caller may see, in order of entry."""
    return list(PurchaseRecord.objects.filter(project=project))


def get_purchase(purchase_id: int, *, visible_to: Account) -> PurchaseRecord:
    """Return one purchase with its project. Raises PurchaseRecord.DoesNotExist."""
    beside = ("project__unit", "project__province", "project__past_entry")
    rows = PurchaseRecord.objects.select_related(*beside)
    found = rows.prefetch_related("project__budget_lines")
    return rows_visible_to(found, visible_to).get(pk=purchase_id)


def invoice_key(*, seller: str, number: str) -> str:
    """Return one form of an invoice; empty where the number is not said.

    >>> invoice_key(seller="4100 259 564", number="0000123")
    '4100259564|0000123'
    """
    bare = _bare(number)
    return f"{_bare(seller)}|{bare}"[:120] if bare else ""


def _bare(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
