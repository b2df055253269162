"""Rows on supported projects: only what their pages tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import override

from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.public_queries import published_projects
from khuyencong.interfaces.portal.open_data.dataset import Row
from khuyencong.interfaces.portal.templatetags.project_words import (
    line_label,
    told_holder,
    told_state,
)

PART = 500


def project_rows(on: date) -> Iterator[Row]:
    """Give the projects, newest year first, a part in memory at a time."""
    for project in published_projects().iterator(chunk_size=PART):
        with override("vi"):
            yield _row(project)


def _row(project: PublishedProject) -> Row:
    return {
        "number": project.number,
        "year": project.year,
        "title": project.title,
        "content": project.line,
        "content_vi": line_label(project.line),
        "holder_vi": told_holder(project),
        "place": project.place,
        "province": project.province.full_name,
        "unit": project.unit.name,
        "kcqg_vnd": project.kcqg_vnd,
        "kcdp_vnd": project.kcdp_vnd,
        "support_vnd": project.support_vnd,
        "state": project.state,
        "state_vi": told_state(project.state),
        "decided_on": project.decided_on,
    }


def result_rows(on: date) -> Iterator[Row]:
    """Give the sums of the projects of each year and content."""
    for group in _groups().iterator(chunk_size=PART):
        yield {
            "year": group["year"],
            "content": group["line"],
            "content_vi": line_label(group["line"]),
            "projects": group["projects"],
            "kcqg_vnd": group["kcqg"],
            "kcdp_vnd": group["kcdp"],
            "support_vnd": group["kcqg"] + group["kcdp"],
        }


def _groups() -> QuerySet[Any, Any]:
    rows = PublishedProject.objects.order_by("-year", "line").values("year", "line")
    sums = {"kcqg": Sum("kcqg_vnd"), "kcdp": Sum("kcdp_vnd")}
    return rows.annotate(projects=Count("pk"), **sums)


def project_stamp(on: date) -> str:
    """Return what changes with any row: the newest change and how many there are."""
    told = PublishedProject.objects.aggregate(at=Max("refreshed_at"), many=Count("pk"))
    return f"{told['at']}-{told['many']}"


def count_projects(on: date) -> int:
    return PublishedProject.objects.count()


def count_results(on: date) -> int:
    return _groups().count()


def projects_changed_on() -> date | None:
    """Return the day of the newest change of a row."""
    at = PublishedProject.objects.aggregate(at=Max("refreshed_at"))["at"]
    return timezone.localdate(at) if at else None
