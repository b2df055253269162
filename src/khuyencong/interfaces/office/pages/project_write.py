"""Write a project: its facts and budget, with the norms answering while one types."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.edit_project import edit_project
from khuyencong.apps.projects.actions.undo_edit import undo_edit
from khuyencong.apps.projects.drafts import ProjectDraft, draft_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project
from khuyencong.apps.projects.queries import get_project, get_project_to_edit
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.project import NewProjectForm, ProjectForm
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.project_desk import Desk

FIRST_YEAR, LAST_YEAR = 2009, 2100


@office_page("projects.draft")
def new(request: OfficeRequest) -> HttpResponse:
    """Write a project that came in no sheet."""
    units = units_with(request.user, "projects.draft")
    if not units:
        raise PermissionDenied(_("Tài khoản chưa thuộc đơn vị nào của tỉnh."))
    year = number_of(request.GET.get("year", "")) or timezone.localdate(request.now).year
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    initial = {"year": year, "pinned_on": date(year, 1, 1)}
    desk = Desk(request, NewProjectForm, initial=initial, units=units)
    made: list[Project] = []

    def create(draft: ProjectDraft) -> None:
        owner = {"unit": desk.form.own_unit, "year": desk.form.cleaned_data["year"]}  # type: ignore[attr-defined]
        made.append(create_project(draft=draft, actor=request.user, at=request.now, **owner))

    if desk.keeps(create):
        messages.success(request, _("Đã tạo đề án %(code)s.") % {"code": made[0].code})
        return redirect("office:project", made[0].pk)
    blank = Project(province=units[0].province, unit=units[0], year=year)
    back = {"href": reverse("office:projects"), "label": _("Đề án")}
    return desk.answer(request, project=blank, **back)


@office_page("projects.draft")
def edit(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Change a draft project."""
    project = get_project_to_edit(project_id, visible_to=request.user)
    if not (decision := can_edit_project(request.user, project)):
        raise PermissionDenied(decision.reason)
    desk = Desk(request, ProjectForm, stored=draft_of(project))
    seen = request.POST.get("seen_version", str(project.version))
    entries: list[Any] = []

    def save(draft: ProjectDraft) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["seen_version"] = number_of(seen) or 0
        entries.append(edit_project(project=project, draft=draft, **given))

    if desk.keeps(save):
        _say_saved(request, project, entries[0])
        return redirect("office:project", project.pk)
    back = {"href": reverse("office:project", args=[project.pk]), "label": project.code}
    return desk.answer(request, project=project, seen_version=seen, stored=project, **back)


@require_POST
@office_page("projects.draft")
def undo(request: OfficeRequest, project_id: int, version: int) -> HttpResponse:
    """Take back the edit that made this version."""
    project = get_project(project_id, visible_to=request.user)
    try:
        undo_edit(project=project, version=version, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa đề án về như trước khi sửa."))
    return redirect("office:project", project.pk)


def _say_saved(request: OfficeRequest, project: Project, entry: Any) -> None:
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
        return
    back = reverse("office:project_undo", args=[project.pk, entry.data["version"]])
    offer_undo(request, _("Đã lưu đề án."), to=back)
