"""Lists of establishments taken in: what each column holds, and what became of each row."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.models.establishments import Establishment
from khuyencong.apps.establishments.models.rows import YearFigures
from khuyencong.apps.notices.models import Job


class ColumnMeaning(OwnedRow):
    """What a unit once said that a column of its lists holds; the next list is read by it."""

    heading = models.CharField(max_length=300)
    """Folded, the texts above a column joined."""
    field = models.CharField(max_length=40, blank=True)
    """A field of ``imports/register_columns.yaml``; empty: not read."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "heading"], name="column_meaning_once")
        ]


class RegisterImport(OwnedRow):
    """One list of establishments: looked at first, its rows entered once its columns are settled.

    ``columns`` holds ``{"index": 0, "heading": "Tên cơ sở", "field": "name", "samples": [...]}``.
    """

    class Policy(models.TextChoices):
        """What becomes of a row whose establishment seems to be in the register."""

        FILL = "fill", "Điền ô còn trống"
        SKIP = "skip", "Bỏ qua"
        NEW = "new", "Lập hồ sơ mới"
        ASK = "ask", "Hỏi từng dòng"

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    read_job = models.OneToOneField(
        Job, on_delete=models.PROTECT, related_name="register_reading", null=True
    )
    job = models.OneToOneField(
        Job, on_delete=models.PROTECT, related_name="register_import", null=True
    )
    sheet = models.CharField(max_length=120, blank=True)
    heading_row = models.PositiveIntegerField(default=0)
    """The last row of the heading; 0 while nobody has looked."""
    columns = models.JSONField(default=list)
    policy = models.CharField(max_length=8, choices=Policy.choices, blank=True)
    errors = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["province", "unit", "-sent_at"], name="register_import_by_owner")
        ]


class ImportedRow(OwnedRow):
    """What became of one row of a list. ``data`` is what it said, ``before`` what was filled."""

    class Outcome(models.TextChoices):
        ADDED = "added", "Hồ sơ mới"
        FILLED = "filled", "Đã điền thêm"
        SKIPPED = "skipped", "Bỏ qua"
        WAITING = "waiting", "Chờ chọn"
        REFUSED = "refused", "Có lỗi"

    register_import = models.ForeignKey(
        RegisterImport, on_delete=models.CASCADE, related_name="rows"
    )
    row = models.PositiveIntegerField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    establishment = models.ForeignKey(
        Establishment, on_delete=models.SET_NULL, related_name="imported_rows", null=True
    )
    """The record made, or the one the row was found to be."""
    data = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    """Values that were put into empty fields of a known record."""
    figures = models.JSONField(default=dict)
    """Figures of the row's year, as ``YearRow`` tells them; empty where it has none."""
    year_figures = models.ForeignKey(
        YearFigures, on_delete=models.SET_NULL, related_name="imported_rows", null=True
    )
    """The year that was written from them."""
    other_years = models.JSONField(default=list)
    """Further years of the row: ``{"figures": as above, "key": of the year written, or None}``."""

    class Meta:
        indexes = [
            models.Index(fields=["register_import", "outcome", "row"], name="imported_row_outcome")
        ]
        constraints = [
            models.UniqueConstraint(fields=["register_import", "row"], name="imported_row_once"),
            models.CheckConstraint(
                condition=~Q(outcome="added") | Q(establishment__isnull=False),
                name="imported_row_added_has_record",
            ),
        ]
