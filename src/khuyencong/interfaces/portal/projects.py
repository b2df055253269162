"""Supported projects for anybody: a list with filters, a page of each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.public_queries import (
    COUNTS_TO,
    Place,
    count_published,
    page_after,
    published_projects,
)
from khuyencong.interfaces.portal.news_list import live_items, row_of
from khuyencong.interfaces.portal.project_filter import ProjectFilterForm
from khuyencong.interfaces.portal.templatetags.project_words import line_label, told_holder


@require_safe
def projects_page(request: HttpRequest) -> HttpResponse:
    """List the projects a reader asks for, newest year first."""
    form = ProjectFilterForm(request.GET)
    rows = published_projects(form.asked())
    page = page_after(rows, _after(request.GET.get("sau", "")))
    count = count_published(rows)
    context = {
        "form": form,
        "page": page,
        "count": min(count, COUNTS_TO),
        "is_more": count > COUNTS_TO,
        "is_first": "sau" not in request.GET,
        "next": _next_query(request.GET, page.after),
        "again": _next_query(request.GET, None),
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "portal/projects.html", context)


@require_safe
def project_page(request: HttpRequest, number: str) -> HttpResponse:
    """Show one project, with what was published about it."""
    project = published_projects().filter(number=number).first()
    if project is None:
        raise Http404
    news = live_items().filter(about_kind="project", about_id=project.project_id)[:5]
    context = {
        "project": project,
        "news": [row_of(item) for item in news],
        "picture": next((item for item in news if item.picture and item.picture_caption), None),
        "about": about(project),
        "address": request.build_absolute_uri(request.path),
        "structured": structured(request, project),
    }
    return render(request, "portal/project.html", context)


def about(project: PublishedProject) -> str:
    """Return a project in one sentence."""
    told = (line_label(project.line), told_holder(project), str(project.year))
    return " · ".join(filter(None, told))


def structured(request: HttpRequest, project: PublishedProject) -> dict[str, Any]:
    """Return the project in the words of schema.org; a recipient only where it may be named."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MonetaryGrant",
        "name": project.title,
        "identifier": project.number,
        "url": request.build_absolute_uri(reverse("portal:project", args=[project.number])),
        "amount": {"@type": "MonetaryAmount", "currency": "VND", "value": project.support_vnd},
        "funder": {"@type": "GovernmentOrganization", "name": project.unit.name},
    }
    if project.holder:
        told["fundedItem"] = {"@type": "Organization", "name": project.holder}
    return told


def _after(text: str) -> Place | None:
    """Return the place of the last row seen, in the address as "2016.ttkc-2016-003"."""
    year, _dot, number = text.partition(".")
    if not (year.isascii() and year.isdigit() and len(year) == 4 and 0 < len(number) <= 120):
        return None
    return int(year), number


def _next_query(asked: QueryDict, after: Place | None) -> str:
    given = asked.copy()
    given.pop("sau", None)
    if after:
        given["sau"] = f"{after[0]}.{after[1]}"
    return given.urlencode()
