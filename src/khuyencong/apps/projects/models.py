"""Grant projects (đề án) and the lines of their budgets."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.needs.models import Need
from khuyencong.apps.search.order import TITLE_KEY


class Project(OwnedRow):
    """A project; ``pinned_on`` is the day whose version of the norms it is judged by."""

    class State(models.TextChoices):
        DRAFT = "draft", "Dự thảo"
        PLANNED = "planned", "Đã vào kế hoạch"
        """Chosen in an accepted plan: its budget no longer changes."""

    year = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    need = models.OneToOneField(Need, on_delete=models.PROTECT, related_name="project", null=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    pinned_on = models.DateField()
    title = models.CharField(max_length=1000)
    beneficiary = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=300, blank=True)
    content = models.CharField(max_length=1000, blank=True)
    line = models.CharField(max_length=60, blank=True)
    """Stable name of the norm line; empty while the content has not been recognised."""
    activity = models.CharField(max_length=10, blank=True)
    is_flagship = models.BooleanField(default=False)
    is_carried_over = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    search = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    """Grows with every edit: who saves over a version he has not seen is refused."""
    edited_at = models.DateTimeField(null=True)
    """Last change of what a plan reads; empty while the project is as it was drafted."""

    class Meta:
        indexes = [
            *listed_by("project_year", "-year", "code"),
            *listed_by("project_code", "code"),
            *listed_by("project_title", TITLE_KEY),
            *listed_by("project_line", "line", "-year", "code"),
            *listed_by("project_state", "state", "-year", "code"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "code"], name="project_code_once"),
        ]


class BudgetLine(OwnedRow):
    """One cost item of a project and who is asked to pay it. Amounts requested, whole đồng."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="budget_lines")
    line = models.CharField(max_length=60, blank=True)
    cost_item = models.CharField(max_length=300)
    eligible_cost_vnd = models.BigIntegerField()
    kcqg_vnd = models.BigIntegerField(default=0)
    kcdp_vnd = models.BigIntegerField(default=0)
    open_vnd = models.BigIntegerField(default=0)
    """Support asked without naming the fund: the plan may take it from either."""
    own_vnd = models.BigIntegerField(null=True)
    """None: the sheet does not say; not the same as nothing."""
    commune_vnd = models.BigIntegerField(default=0)
    """From the budget of the commune."""
    sponsor_vnd = models.BigIntegerField(default=0)
    sponsor_name = models.CharField(max_length=200, blank=True)
    other_state_vnd = models.BigIntegerField(default=0)
    other_state_name = models.CharField(max_length=200, blank=True)
    """Which programme or budget it is: money without a name cannot be told from double funding."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(eligible_cost_vnd__gte=0, kcqg_vnd__gte=0, kcdp_vnd__gte=0)
                & Q(open_vnd__gte=0, other_state_vnd__gte=0)
                & (Q(own_vnd__isnull=True) | Q(own_vnd__gte=0)),
                name="budget_line_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(commune_vnd__gte=0, sponsor_vnd__gte=0),
                name="budget_line_gifts_not_negative",
            ),
            models.CheckConstraint(
                condition=(Q(sponsor_vnd=0) | ~Q(sponsor_name=""))
                & (Q(other_state_vnd=0) | ~Q(other_state_name="")),
                name="budget_line_names_its_sources",
            ),
        ]
