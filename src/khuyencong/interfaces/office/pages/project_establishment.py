"""Link a project to the record of its beneficiary."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.establishments.queries import (
    get_establishment,
    list_establishments,
    search_establishments,
)
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.actions.register_beneficiary import register_beneficiary
from khuyencong.apps.projects.beneficiaries import suggest_establishments
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST_FOUND = 20


@office_page("projects.draft")
def link(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Offer records that may be the beneficiary; link the one chosen, a new one, or none."""
    project = get_project(project_id, visible_to=request.user)
    if not (decision := can(request.user, "projects.draft", unit=project.unit)):
        raise PermissionDenied(decision.reason)
    if request.method != "POST":
        return _offer(request, project)
    try:
        is_linked = _link(request, project)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        said = _("Đã nối với hồ sơ cơ sở.") if is_linked else _("Đã bỏ nối với hồ sơ cơ sở.")
        former = {"establishment": str(project.establishment_id or "")}
        to = reverse("office:project_establishment", args=[project.pk])
        offer_undo(request, said, to=to, fields=former)
    return redirect("office:project", project.pk)


def _offer(request: OfficeRequest, project: Project) -> HttpResponse:
    """Show what the written name suggests, and what a search finds."""
    text = request.GET.get("q", "").strip()
    rows = list_establishments(visible_to=request.user).filter(province=project.province)
    context = {
        "project": project,
        "suggestions": suggest_establishments(project, visible_to=request.user),
        "q": text,
        "found": search_establishments(rows, text)[:MOST_FOUND] if text else (),
    }
    return render(request, "office/project_establishment.html", context)


def _link(request: OfficeRequest, project: Project) -> bool:
    """Do what was asked; tell whether the project has a record now."""
    given: dict[str, Any] = {"project": project, "actor": request.user, "at": request.now}
    if "new" in request.POST:
        register_beneficiary(**given)
        return True
    chosen = number_of(request.POST.get("establishment", ""))
    firm = get_establishment(chosen, visible_to=request.user) if chosen else None
    link_establishment(establishment=firm, **given)
    return firm is not None
