"""Options of cleaner production: what could be done, what it gives, what became of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.cleaner_production.models.files import CleanerFile
from khuyencong.apps.cleaner_production.models.waste import Cause, WasteStream
from khuyencong.apps.projects.models import Project

NOT_NEGATIVE = ("investment_vnd", "saving_vnd", "yearly_cost_vnd")
SAVED = ("saving_material_kg", "saving_water_m3", "saving_kwh", "saving_waste_kg", "saving_tco2")


class CleanerOption(OwnedRow):
    """One option. Savings are a year's; None: nobody said it."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Đề xuất"
        ACCEPTED = "accepted", "Cơ sở đồng ý"
        REFUSED = "refused", "Cơ sở từ chối"
        DONE = "done", "Đã làm"

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="options")
    stream = models.ForeignKey(
        WasteStream, on_delete=models.PROTECT, related_name="options", null=True
    )
    cause = models.ForeignKey(Cause, on_delete=models.PROTECT, related_name="options", null=True)
    option_class = models.CharField(max_length=20)
    """One of ``method.list_option_classes``."""
    title = models.CharField(max_length=300)
    what_to_do = models.TextField(blank=True)
    screening = models.CharField(max_length=10, blank=True)
    """One of ``method.list_screenings``; empty: not screened yet."""
    reason = models.CharField(max_length=500, blank=True)
    """Why it was screened so; always there where it was rejected."""
    technical = models.JSONField(default=dict)
    """Answers "yes" or "no" to ``method.list_technical_questions``."""
    score_technical = models.PositiveSmallIntegerField(null=True)
    score_economic = models.PositiveSmallIntegerField(null=True)
    score_environmental = models.PositiveSmallIntegerField(null=True)
    """Scores of the team, 0 to 10."""
    investment_vnd = models.BigIntegerField(null=True)
    saving_vnd = models.BigIntegerField(null=True)
    yearly_cost_vnd = models.BigIntegerField(null=True)
    """Spent on running it in a year."""
    life_years = models.PositiveSmallIntegerField(null=True)
    discount_bp = models.PositiveIntegerField(null=True)
    """Discount rate in hundredths of a percent, as the owner named it."""
    saving_material_kg = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    saving_water_m3 = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    saving_kwh = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    saving_waste_kg = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    saving_tco2 = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    responsible = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.PROPOSED)
    status_on = models.DateField(null=True)
    refusal = models.CharField(max_length=500, blank=True)
    """Why the owner refused, in his words."""
    project = models.ForeignKey(
        Project, on_delete=models.SET_NULL, related_name="cleaner_options", null=True
    )
    """The project that the option became."""
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Title folded."""

    class Meta:
        ordering = ["pk"]
        indexes = [
            *listed_by("cp_option", "search"),
            *listed_by("cp_option_status", "status", "search"),
            *listed_by("cp_option_screened", "screening", "search"),
            *listed_by("cp_option_class", "option_class", "search"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="cleaner_option_has_a_title"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 0}),
                    name=f"cleaner_option_{name.removesuffix('_vnd')}_sound",
                )
                for name in (*NOT_NEGATIVE, *SAVED)
            ),
            models.CheckConstraint(
                condition=~Q(screening="reject") | ~Q(reason=""),
                name="cleaner_option_rejected_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status="refused") | ~Q(refusal=""),
                name="cleaner_option_refused_with_a_reason",
            ),
        ]
