"""What anybody may read of projects: whether a unit tells, and what of each project."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit
from khuyencong.apps.projects.models.projects import Project


class UnitPublishing(OwnedRow):
    """The choice of a unit to tell the public which of its projects are supported."""

    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="publishing")
    is_on = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")


class PublishedProject(OwnedRow):
    """One supported project, in words that name no person; made anew from the project.

    Pages, lists and files for the public read this table alone, so that nothing else can slip out.
    """

    class Holder(models.TextChoices):
        """Who is supported, as far as it may be told."""

        NAMED = "named", "Doanh nghiệp, hợp tác xã"
        HOUSEHOLD = "household", "Hộ kinh doanh"
        ESTABLISHMENT = "establishment", "Cơ sở"
        UNIT = "unit", "Đơn vị thực hiện"

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="published")
    number = models.CharField(max_length=120, unique=True)
    """Unit and code, as in the address of its page."""
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=1000)
    line = models.CharField(max_length=60, blank=True)
    holder_kind = models.CharField(max_length=16, choices=Holder.choices)
    holder = models.CharField(max_length=300, blank=True)
    """The name, of an enterprise, a cooperative or the unit itself; else empty."""
    place = models.CharField(max_length=200, blank=True)
    """The commune, or the district of before; empty where the text names none."""
    kcqg_vnd = models.BigIntegerField(default=0)
    kcdp_vnd = models.BigIntegerField(default=0)
    state = models.CharField(max_length=24)
    decided_on = models.DateField(null=True)
    search = models.TextField(blank=True)
    """What the public reads, folded; nothing else is found."""
    refreshed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-year", "number"]
        indexes: ClassVar = [
            models.Index(fields=["-year", "number"], name="told_project_by_year"),
            models.Index(fields=["line", "-year", "number"], name="told_project_by_line"),
            models.Index(fields=["place", "-year", "number"], name="told_project_by_place"),
            models.Index(fields=["province", "-year", "number"], name="told_project_by_province"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kcqg_vnd__gte=0, kcdp_vnd__gte=0), name="told_project_not_negative"
            ),
        ]

    @property
    def support_vnd(self) -> int:
        """What both funds give. [VND]"""
        return self.kcqg_vnd + self.kcdp_vnd
