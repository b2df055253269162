"""Reads of projects."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.projects.models import (
    LocalPaper,
    PastImport,
    Project,
    ProjectPaper,
    ProjectStep,
)
from khuyencong.apps.search.queries import matching

BESIDE = ("province", "unit", "need", "establishment", "past_entry", "selection")


def list_projects(*, visible_to: Account) -> QuerySet[Project]:
    """Return the projects the account may see, newest year first."""
    return rows_visible_to(Project.objects.all(), visible_to).order_by("-year", "code")


def list_projects_of(establishment: Establishment, *, visible_to: Account) -> QuerySet[Project]:
    """Return the projects of an establishment, with budget and amounts, newest year first."""
    rows = list_projects(visible_to=visible_to).filter(establishment=establishment)
    return rows.select_related("unit").prefetch_related("budget_lines", "positions")


def search_projects(projects: QuerySet[Project], text: str) -> QuerySet[Project]:
    """Keep the projects whose title, beneficiary, place or code holds the words."""
    return matching(projects, text, columns=("search", "code"))


def get_project(project_id: int, *, visible_to: Account) -> Project:
    """Return a project the account may see, with what decides its next steps.

    Raises Project.DoesNotExist.
    """
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    return rows.prefetch_related("budget_lines", "steps", with_files()).get(pk=project_id)


def get_project_to_edit(project_id: int, *, visible_to: Account) -> Project:
    """Return a project the account may see, with its budget only. Raises Project.DoesNotExist."""
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    return rows.prefetch_related("budget_lines").get(pk=project_id)


def get_project_life(project_id: int, *, visible_to: Account) -> Project:
    """Return a project with its whole life: steps and who entered them, papers, amounts.

    Raises Project.DoesNotExist.
    """
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    steps = Prefetch("steps", ProjectStep.objects.select_related("recorded_by"))
    papers = Prefetch("papers", ProjectPaper.objects.select_related("file", "added_by"))
    return rows.prefetch_related("budget_lines", steps, papers, "positions").get(pk=project_id)


def lock_project(project: Project) -> Project:
    """Return the project as it is stored now, held until the transaction ends."""
    rows = Project.objects.select_for_update(of=("self",)).select_related(
        "unit", "need", "past_entry"
    )
    return rows.prefetch_related("budget_lines", "steps", with_files(), "positions").get(
        pk=project.pk
    )


def list_past_imports(*, visible_to: Account) -> QuerySet[PastImport]:
    """Return the lists of projects of the past that came in, newest first."""
    rows = rows_visible_to(PastImport.objects.select_related("file"), visible_to)
    return rows.order_by("-imported_at")


def get_past_import(import_id: int, *, visible_to: Account) -> PastImport:
    """Return one list the account may see. Raises PastImport.DoesNotExist."""
    rows = rows_visible_to(PastImport.objects.select_related("file", "unit", "job"), visible_to)
    return rows.get(pk=import_id)


def with_files() -> Prefetch[Any]:
    """Read papers with their files at once: which of them count depends on the file."""
    return Prefetch("papers", ProjectPaper.objects.select_related("file"))


def list_local_papers(
    *, province_id: int, on: date, chain: str = "", line: str | None = None
) -> QuerySet[LocalPaper]:
    """Return the papers a province itself asks for on a day, of a chain and a content."""
    rows = LocalPaper.objects.filter(province=province_id, valid_from__lte=on)
    rows = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    if line is not None:
        rows = rows.filter(chain__in=["", chain], line__in=["", line])
    return rows
