"""Guided files of cleaner production: one for each round at a site, with its team and tasks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.energy_use.models import Site


class CleanerFile(OwnedRow):
    """One round of cleaner production at a site, through six steps and eighteen tasks.

    Flows and waste streams are counted in one basis (a batch, a day, a year); ``bases_per_year``
    and ``product_per_basis`` lead from there to a year and to a unit of product.
    """

    class State(models.TextChoices):
        OPEN = "open", "Đang làm"
        FINISHED = "finished", "Đã xong"

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="cleaner_files")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_on = models.DateField()
    finished_on = models.DateField(null=True)
    product = models.CharField(max_length=200, blank=True)
    product_unit = models.CharField(max_length=40, blank=True)
    """The common unit of product of the file, such as "tấn"."""
    basis = models.CharField(max_length=100, blank=True)
    """What flows are counted for, such as "mẻ 2 tấn củ"."""
    bases_per_year = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    product_per_basis = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    focus_step = models.ForeignKey(
        "cleaner_production.ProcessStep", on_delete=models.PROTECT, related_name="+", null=True
    )
    focus_reason = models.CharField(max_length=500, blank=True)
    weight_technical = models.PositiveSmallIntegerField(null=True)
    weight_economic = models.PositiveSmallIntegerField(null=True)
    weight_environmental = models.PositiveSmallIntegerField(null=True)
    """How much each side counts in the ranking [-]; None: nobody said it yet."""
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Site, establishment, place and product folded."""

    class Meta:
        indexes = [
            *listed_by("cleaner_file", "opened_on"),
            *listed_by("cleaner_file_state", "state", "opened_on"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(bases_per_year__isnull=True) | Q(bases_per_year__gt=0),
                name="cleaner_file_has_bases",
            ),
            models.CheckConstraint(
                condition=Q(product_per_basis__isnull=True) | Q(product_per_basis__gt=0),
                name="cleaner_file_makes_something",
            ),
            models.CheckConstraint(
                condition=Q(state="open", finished_on__isnull=True)
                | Q(state="finished", finished_on__isnull=False),
                name="cleaner_file_finished_on_a_day",
            ),
        ]


class TeamMember(OwnedRow):
    """Somebody of the team, and what is his part."""

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="team")
    name = models.CharField(max_length=200)
    post = models.CharField(max_length=200, blank=True)
    """Where and as what he works."""
    part = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]


class TaskProgress(OwnedRow):
    """How one of the eighteen tasks stands; a task without a row is open."""

    class State(models.TextChoices):
        OPEN = "open", "Chưa xong"
        DONE = "done", "Đã xong"
        NOT_NEEDED = "not_needed", "Không cần"

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="tasks")
    task = models.CharField(max_length=30)
    """A code of ``domain.cleaner_production.method.list_tasks``."""
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN)
    note = models.CharField(max_length=1000, blank=True)
    document = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cleaner_file", "task"], name="cleaner_task_once"),
            models.CheckConstraint(
                condition=~Q(state="not_needed") | ~Q(note=""),
                name="cleaner_task_left_out_with_a_reason",
            ),
        ]
