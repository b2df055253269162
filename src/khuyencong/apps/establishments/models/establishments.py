"""Rural industrial establishments (cơ sở CNNT): one record for life."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models.villages import CraftVillage
from khuyencong.apps.search.order import or_less
from khuyencong.domain.norms.rules.establishment import Kind, Place


class Establishment(OwnedRow):
    """One establishment of a province's register, whoever of the province entered it.

    Head office and place of production are kept apart: the law looks at the second. A merged
    record stays, points to the one that was kept, and is listed no more.
    """

    class CodeKind(models.TextChoices):
        ENTERPRISE = "enterprise", "Mã số thuế doanh nghiệp"
        PERSONAL = "personal", "Mã số cá nhân của chủ hộ"
        NONE = "none", "Chưa có mã số"

    name = models.CharField(max_length=300)
    kind = models.CharField(
        max_length=20, blank=True, choices=[(each.value, each.value) for each in Kind]
    )
    code_kind = models.CharField(max_length=10, choices=CodeKind.choices, default=CodeKind.NONE)
    code = models.CharField(max_length=20, blank=True)
    trade = models.CharField(max_length=20, blank=True)
    """Code of a trade of ``norms.rules.trades``; empty while not known."""
    trade_words = models.CharField(max_length=300, blank=True)
    head_office = models.CharField(max_length=300, blank=True)
    production_place = models.CharField(max_length=300, blank=True)
    production_place_kind = models.CharField(
        max_length=20, blank=True, choices=[(each.value, each.value) for each in Place]
    )
    products = models.CharField(max_length=500, blank=True)
    craft_village = models.ForeignKey(
        CraftVillage, on_delete=models.PROTECT, related_name="establishments", null=True
    )
    workers = models.PositiveIntegerField(null=True)
    """As last stated; the figures of each year stand in ``YearFigures``."""
    capital_vnd = models.BigIntegerField(null=True)
    note = models.TextField(blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="merged_from", null=True, db_index=False
    )
    """Without an index: nearly every record has none, and lists would be sorted after using it."""
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Name, code, trade and places folded."""

    class Meta:
        indexes = [
            *listed_by("firm_name", "search"),
            *listed_by("firm_workers", or_less("workers")),
            *listed_by("firm_kind", "kind", "search"),
            *listed_by("firm_trade", "trade", "search"),
            *listed_by("firm_place", "production_place_kind", "search"),
            models.Index(fields=["code"], name="establishment_by_code"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="establishment_has_a_name"),
            models.CheckConstraint(
                condition=Q(code_kind="none", code="") | (~Q(code_kind="none") & ~Q(code="")),
                name="establishment_code_fits_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(capital_vnd__isnull=True) | Q(capital_vnd__gte=0),
                name="establishment_capital_not_negative",
            ),
            models.UniqueConstraint(
                fields=["province", "code"],
                condition=~Q(code="") & Q(merged_into__isnull=True),
                name="establishment_code_once",
            ),
        ]
