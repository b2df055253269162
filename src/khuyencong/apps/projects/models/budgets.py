"""The lines of a budget: what is paid, and by whom."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.projects.models.projects import Project


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
