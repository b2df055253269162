"""Reads of results."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import ResultRow
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.results.contents import (
    ResultContent,
    contents_of_lines,
    get_content,
)


def list_result_rows(project: Project) -> list[ResultRow]:
    """Return the rows of a project the caller may see, with their figures, in order of entry."""
    rows = ResultRow.objects.filter(project=project).select_related("inspected_by")
    return list(rows.prefetch_related("values__file"))


def get_project_to_compare(project_id: int, *, visible_to: Account) -> Project:
    """Return a project the account may see, with what its results need and no more.

    Raises Project.DoesNotExist.
    """
    beside = ("province", "unit", "past_entry")
    rows = rows_visible_to(Project.objects.select_related(*beside), visible_to)
    return rows.prefetch_related("budget_lines").get(pk=project_id)


def get_result_row(row_id: int, *, visible_to: Account) -> ResultRow:
    """Return a row the account may see, with its project. Raises ResultRow.DoesNotExist."""
    beside = ("project__unit", "project__province", "project__past_entry", "unit", "province")
    rows = rows_visible_to(ResultRow.objects.select_related(*beside), visible_to)
    return rows.prefetch_related("values__file", "project__budget_lines").get(pk=row_id)


def lock_result_row(row: ResultRow) -> ResultRow:
    """Return the row as it is stored now, held until the transaction ends."""
    rows: QuerySet[ResultRow] = ResultRow.objects.select_for_update(of=("self",))
    beside = ("project__unit", "project__past_entry")
    rows = rows.select_related(*beside).prefetch_related("project__budget_lines", "values__file")
    return rows.get(pk=row.pk)


def contents_of(project: Project) -> tuple[ResultContent, ...]:
    """Return the contents a project promises, by its own line and those of its budget."""
    lines = [line.line for line in project.budget_lines.all()]
    return contents_of_lines([project.line, *lines])


def content_or_refuse(content_id: str) -> ResultContent:
    """Return the content of that name. Raises BadInput when the table has none."""
    content = get_content(content_id)
    if content is None:
        raise BadInput(
            "results.unknown_content", "Không có nội dung “{name}”", name=str(content_id)[:40]
        )
    return content
