"""What stands in rows beside the record of an establishment: years, products, other support."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.models.establishments import Establishment


class YearFigures(OwnedRow):
    """What an establishment said of one year. [VND] Empty: not said."""

    establishment = models.ForeignKey(Establishment, on_delete=models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField()
    workers = models.PositiveIntegerField(null=True)
    capital_vnd = models.BigIntegerField(null=True)
    turnover_vnd = models.BigIntegerField(null=True)
    investment_vnd = models.BigIntegerField(null=True)
    """What it plans, or planned, to invest."""
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["establishment", "year"], name="establishment_year_once"
            ),
            models.CheckConstraint(
                condition=(Q(turnover_vnd__isnull=True) | Q(turnover_vnd__gte=0))
                & (Q(investment_vnd__isnull=True) | Q(investment_vnd__gte=0)),
                name="establishment_year_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(capital_vnd__isnull=True) | Q(capital_vnd__gte=0),
                name="establishment_year_capital",
            ),
        ]


class OtherSupport(OwnedRow):
    """State money that an establishment got from elsewhere than industrial promotion."""

    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="other_supports"
    )
    programme = models.CharField(max_length=300)
    payer = models.CharField(max_length=200, blank=True)
    """The office that pays, where known."""
    year = models.PositiveSmallIntegerField()
    cost_item = models.CharField(max_length=300)
    amount_vnd = models.BigIntegerField(null=True)
    paper_number = models.CharField(max_length=80, blank=True)
    paper_on = models.DateField(null=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(programme="") & ~Q(cost_item=""),
                name="other_support_says_who_and_what",
            ),
            models.CheckConstraint(
                condition=Q(amount_vnd__isnull=True) | Q(amount_vnd__gte=0),
                name="other_support_not_negative",
            ),
        ]


class Product(OwnedRow):
    """Something an establishment makes, as it says. Empty: not said."""

    class Level(models.TextChoices):
        """Levels of the vote for outstanding products."""

        DISTRICT = "district", "Cấp huyện"
        PROVINCE = "province", "Cấp tỉnh"
        REGION = "region", "Cấp khu vực"
        NATION = "nation", "Cấp quốc gia"

    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="product_rows"
    )
    name = models.CharField(max_length=300)
    counted_in = models.CharField(max_length=40, blank=True)
    """What its quantity is counted in: tấn, sản phẩm, m3."""
    yearly_quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    """[counted_in/year]"""
    yearly_vnd = models.BigIntegerField(null=True)
    """Value of a year's output. [VND/year]"""
    outstanding_level = models.CharField(max_length=10, blank=True, choices=Level.choices)
    """At which level it was voted an outstanding product (sản phẩm CNNT tiêu biểu)."""
    outstanding_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)
    """The last year it was made; empty while it still is."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="product_has_a_name"),
            models.CheckConstraint(
                condition=(Q(yearly_quantity__isnull=True) | Q(yearly_quantity__gte=0))
                & (Q(yearly_vnd__isnull=True) | Q(yearly_vnd__gte=0)),
                name="product_not_negative",
            ),
        ]
