"""What units said of the headings of their lists: by kind of list, who may say it."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.models import LearnedColumn

LISTS = {
    "statement": "treasury.reconcile",
    "voucher": "vouchers.record",
    "energy_bill": "energy_use.record",
    "energy_out": "energy_use.record",
    "village_year": "craft_villages.record",
}
"""The capability that sends a list of the kind in says what its columns are too."""


def learned_columns(unit_id: int, kind: str) -> dict[str, str]:
    """Return the field of each heading that a unit named, by the folded heading."""
    rows = LearnedColumn.objects.filter(unit=unit_id, kind=kind)
    return dict(rows.values_list("plain", "field"))


def list_learned(kind: str, *, visible_to: Account) -> QuerySet[LearnedColumn]:
    """Return what was said of one kind of list, by heading."""
    rows = LearnedColumn.objects.filter(kind=kind).select_related("unit", "learned_by")
    return rows_visible_to(rows, visible_to).order_by("plain", "pk")


def get_learned(column_id: int, kind: str, *, visible_to: Account) -> LearnedColumn:
    """Return one of them. Raises LearnedColumn.DoesNotExist."""
    return list_learned(kind, visible_to=visible_to).get(pk=column_id)
