"""What a unit, a province or the nation means to reach in a plan of a year or a programme."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.models.published_figures import FUNDS

WHOLE_NATION, WHOLE_PROVINCE, OWN_UNIT = "nation", "province", "unit"
COVERS = [(each, each) for each in (WHOLE_NATION, WHOLE_PROVINCE, OWN_UNIT)]


class Target(OwnedRow):
    """A value to reach of an indicator within whole years; one year is a plan, several a programme.

    ``value`` is whole, in the unit of the indicator (đồng for money). ``covers``: what is counted
    for it, the rows of the nation, of the province or of the unit that keeps it.
    """

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    """None just where the nation is counted."""
    indicator = models.CharField(max_length=60)
    fund = models.CharField(max_length=4, choices=FUNDS, default="both")
    covers = models.CharField(max_length=8, choices=COVERS)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    value = models.BigIntegerField()
    source = models.CharField(max_length=300)
    """The document that sets it."""
    note = models.CharField(max_length=500, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    """When somebody took it back; it can be put back."""

    class Meta:
        indexes = [*listed_by("report_target", "-first_year")]
        constraints = [
            models.CheckConstraint(
                condition=Q(covers=WHOLE_NATION, province__isnull=True)
                | Q(~Q(covers=WHOLE_NATION), province__isnull=False),
                name="target_of_a_place",
            ),
            models.CheckConstraint(condition=Q(value__gt=0), name="target_is_something"),
            models.CheckConstraint(
                condition=Q(first_year__lte=F("last_year")), name="target_years_in_order"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="target_names_its_source"),
            models.UniqueConstraint(
                fields=["unit", "covers", "indicator", "fund", "first_year", "last_year"],
                condition=Q(withdrawn_at=None),
                name="target_once_for_its_years",
            ),
        ]
