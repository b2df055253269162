"""One project of the past, from its papers: enter it, record its steps, correct its amounts."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.record_past_step import record_past_step
from khuyencong.apps.projects.actions.set_past_amounts import set_past_amounts
from khuyencong.apps.projects.actions.take_step import Deed
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project_life
from khuyencong.apps.projects.standing import past_steps_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.past_project import (
    PastAmountsForm,
    PastProjectForm,
    PastStepForm,
    typed_amounts,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.draft")
def new(request: OfficeRequest) -> HttpResponse:
    """Enter one project in the state it had reached."""
    units = units_with(request.user, "projects.draft")
    form = PastProjectForm(posted(request), units=units)
    made: list[Project] = []

    def enter(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.extend(enter_past_projects(rows=[form.row()], unit=form.own_unit, **given))
        if not made:
            raise BadInput("projects.past_known", _("Đề án này đã được nhập rồi"), field="title")

    if units and succeeds(form, enter):
        messages.success(request, _("Đã nhập đề án; ghi tiếp các bước đã qua nếu còn văn bản."))
        return redirect("office:project_life", made[0].pk)
    return render(request, "office/past_project_new.html", {"form": form, "units": units})


@office_page("projects.draft")
def step_page(request: OfficeRequest, project_id: int, transition: str) -> HttpResponse:
    """Record from its paper a step that was taken before the project was entered."""
    project = get_project_life(project_id, visible_to=request.user)
    step = next((each for each in past_steps_of(project) if each.id == transition), None)
    if step is None:
        raise Http404
    form = PastStepForm(posted(request))

    def record(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        record_past_step(project=project, transition_id=step.id, deed=Deed(**data), **given)

    if succeeds(form, record):
        messages.success(request, _("Đã ghi bước: %(step)s.") % {"step": step.label_vi})
        return redirect("office:project_life", project.pk)
    return show_form(
        request,
        form,
        title=step.label_vi,
        lead=_("Bước đã làm trước khi đề án được nhập: ghi theo văn bản, tình trạng giữ nguyên."),
        submit=_("Ghi bước này"),
        back=reverse("office:project_life", args=[project.pk]),
        back_label=project.code,
    )


@office_page("projects.draft")
def amounts_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Correct the amounts a project was entered with."""
    project = get_project_life(project_id, visible_to=request.user)
    if project.past_entry_or_none is None:
        raise Http404
    form = PastAmountsForm(posted(request), amounts=current_amounts(project))

    def correct(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        amounts = typed_amounts(data)
        set_past_amounts(project=project, amounts=amounts, reason=data["reason"], **given)

    if succeeds(form, correct):
        messages.success(request, _("Đã sửa số tiền; số cũ vẫn còn trong nhật ký."))
        return redirect("office:project_life", project.pk)
    return render(request, "office/past_amounts.html", {"form": form, "project": project})
