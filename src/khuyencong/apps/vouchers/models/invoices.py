"""One invoice of one seller: used once in a unit, or divided into parts that stay within it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow


class Invoice(OwnedRow):
    """An invoice whose seller, serial and number are all known.

    ``part_count`` and ``parts_vnd`` are kept by triggers over the vouchers that stand, so that
    no path, however concurrent, uses an invoice twice or beyond its total.
    """

    recused_through: ClassVar[str] = "parts__project"

    key = models.CharField(max_length=200)
    is_divided = models.BooleanField(default=False)
    total_vnd = models.BigIntegerField(null=True)
    """What the whole invoice says; needed once it is divided."""
    part_count = models.PositiveIntegerField(default=0)
    parts_vnd = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "key"], name="invoice_once_in_a_unit"),
            models.CheckConstraint(
                condition=Q(is_divided=True) | Q(part_count__lte=1),
                name="invoice_is_used_once",
            ),
            models.CheckConstraint(
                condition=Q(is_divided=False)
                | Q(total_vnd__isnull=False, parts_vnd__lte=F("total_vnd")),
                name="invoice_parts_stay_within",
            ),
            models.CheckConstraint(
                condition=Q(parts_vnd__gte=0) & (Q(total_vnd__isnull=True) | Q(total_vnd__gte=0)),
                name="invoice_not_negative",
            ),
        ]
