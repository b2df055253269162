"""Reads of findings."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.error_checks.models import Finding, FindingPass
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects

BESIDE = ("project__unit", "project__province")


def list_findings(*, visible_to: Account) -> QuerySet[Finding]:
    """Return what looks wrong now, let pass or not, the gravest that is open first.

    By state, which has no index of its own: a list is read in the order of the index it asks for.
    """
    rows = rows_visible_to(Finding.objects.exclude(state=Finding.State.GONE), visible_to)
    return rows.prefetch_related("project", "unit").order_by("place", "pk")


def search_findings(findings: QuerySet[Finding], text: str) -> QuerySet[Finding]:
    """Keep the findings of projects whose title, beneficiary, place or code holds the words."""
    return findings.filter(project__in=search_projects(Project.objects.all(), text).values("pk"))


def list_findings_of(project: Project) -> list[Finding]:
    """Return all findings of a project the caller was allowed to see, with who let them pass."""
    passes = FindingPass.objects.select_related("passed_by", "ended_by")
    rows = Finding.objects.filter(project=project).prefetch_related(Prefetch("passes", passes))
    found = list(rows.order_by("place", "pk"))
    for finding in found:
        finding.project = project
    return found


def get_finding(finding_id: int, *, visible_to: Account) -> Finding:
    """Return a finding the account may see. Raises Finding.DoesNotExist."""
    rows = rows_visible_to(Finding.objects.select_related(*BESIDE), visible_to)
    return rows.get(pk=finding_id)


def lock_finding(finding: Finding) -> Finding:
    """Return the finding as it is stored now, held until the transaction ends."""
    rows = Finding.objects.select_for_update(of=("self",)).select_related(*BESIDE)
    return rows.get(pk=finding.pk)


def current_pass(finding: Finding) -> FindingPass | None:
    """Return the pass that holds now, None when there is none."""
    return next((each for each in finding.passes.all() if each.ended_at is None), None)


def clear_unpassed(project_ids: Sequence[int]) -> None:
    """Drop the findings about projects about to be removed of which nobody said anything."""
    Finding.objects.filter(project__in=project_ids, passes=None).delete()
