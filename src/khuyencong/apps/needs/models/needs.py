"""What establishments asked for, and the sheets it came in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.notices.models import Job
from khuyencong.apps.search.order import TITLE_KEY, or_less


class SheetImport(OwnedRow):
    """One reading of one sheet: how many rows came in, and what was wrong where."""

    year = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    imported_at = models.DateTimeField()
    added = models.PositiveIntegerField()
    already_known = models.PositiveIntegerField()
    errors = models.JSONField(default=list)
    job = models.OneToOneField(
        Job, on_delete=models.PROTECT, related_name="sheet_import", null=True
    )
    """The work in the background that reads it; None when a command did."""

    class Meta:
        indexes = [
            models.Index(fields=["province", "unit", "year"], name="import_by_owner"),
        ]


class Need(OwnedRow):
    """One thing one establishment asked for, for one year."""

    year = models.PositiveSmallIntegerField()
    sheet_import = models.ForeignKey(
        SheetImport, on_delete=models.PROTECT, related_name="needs", null=True
    )
    """The sheet it came in; None when somebody answered a survey."""
    sheet = models.CharField(max_length=120, blank=True)
    row = models.PositiveIntegerField(null=True)
    fingerprint = models.CharField(max_length=64)
    """Same words, same need: what keeps a sheet that is read twice from adding anything."""
    title = models.CharField(max_length=1000)
    beneficiary = models.CharField(max_length=300, blank=True)
    """As the sheet writes it; ``establishment`` is its record once somebody has found it."""
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="needs", null=True
    )
    place = models.CharField(max_length=300, blank=True)
    content = models.CharField(max_length=1000, blank=True)
    note = models.TextField(blank=True)
    total_vnd = models.BigIntegerField(null=True)
    kcqg_vnd = models.BigIntegerField(null=True)
    kcdp_vnd = models.BigIntegerField(null=True)
    own_vnd = models.BigIntegerField(null=True)
    other_vnd = models.BigIntegerField(null=True)
    support_vnd = models.BigIntegerField(null=True)
    """Support whose fund the sheet does not name."""
    details = models.JSONField(default=dict)
    """What else the sheet says: workers, priority_area, establishment_kind, section."""
    search = models.TextField(blank=True)
    """Title, beneficiary and place folded."""

    class Meta:
        indexes = [
            *listed_by("need_year", "-year"),
            *listed_by("need_title", TITLE_KEY),
            *listed_by("need_total", or_less("total_vnd")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "fingerprint"], name="need_once"),
            models.CheckConstraint(
                condition=Q(sheet_import__isnull=True, row__isnull=True)
                | Q(sheet_import__isnull=False, row__isnull=False),
                name="need_of_a_sheet_has_its_row",
            ),
            *[
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 0}),
                    name=f"need_{name}_not_negative",
                )
                for name in (
                    "total_vnd",
                    "kcqg_vnd",
                    "kcdp_vnd",
                    "own_vnd",
                    "other_vnd",
                    "support_vnd",
                )
            ],
        ]
