"""A project's appraisals: every round, opinions, finance's answers, and who takes no part."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.appraisals.queries import list_rounds_told
from khuyencong.apps.projects.actions.end_recusal import end_recusal
from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.apps.projects.models import ProjectRecusal
from khuyencong.apps.projects.queries import get_project, list_projects
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.step import UndoStepForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def tab(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show every round of appraisal, opinions of others, and who takes no part."""
    project = list_projects(visible_to=request.user).select_related("unit").get(pk=project_id)
    context = {
        "project": project,
        "rounds": list_rounds_told(project, visible_to=request.user),
        "opinions": project.opinion_requests.select_related("asked_unit").order_by("-pk"),
        "answers": project.estimate_answers.order_by("-pk"),
        "recusals": project.recusals.select_related("account"),
        "may_recuse": bool(can(request.user, "projects.recuse_others")),
        "today": request.now,
    }
    return render(request, "office/project_appraisals.html", context)


@office_page("projects.read")
def recuse(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Declare one's own conflict of interest; the project is gone from sight afterwards."""
    project = get_project(project_id, visible_to=request.user)
    form = UndoStepForm(posted(request))
    given: dict[str, Any] = {"project": project, "account": request.user}
    given |= {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: recuse_from_project(reason=data["reason"], **given)):
        messages.success(request, _("Đã ghi. Hồ sơ đề án này không còn hiện với người đã khai."))
        return redirect("office:home")
    return show_form(
        request,
        form,
        title=_("Khai xung đột lợi ích"),
        lead=_("Sau khi khai, đề án này không hiện với ông/bà nữa, ở bất kỳ trang nào."),
        submit=_("Khai và không tham gia"),
        back=reverse("office:project_appraisals", args=[project.pk]),
        back_label=project.code,
    )


@office_page("projects.recuse_others")
def end(request: OfficeRequest, recusal_id: int) -> HttpResponse:
    """Let a person see the project again, with a reason."""
    rows = ProjectRecusal.objects.select_related("project", "account")
    recusal = rows_visible_to(rows, request.user).get(pk=recusal_id)
    form = UndoStepForm(posted(request))
    given: dict[str, Any] = {"recusal": recusal, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: end_recusal(reason=data["reason"], **given)):
        messages.success(request, _("Đã kết thúc việc không tham gia."))
        return redirect("office:project_appraisals", recusal.project_id)
    return show_form(
        request,
        form,
        title=_("Kết thúc việc không tham gia"),
        lead=recusal.account.display_name,
        submit=_("Kết thúc"),
        back=reverse("office:project_appraisals", args=[recusal.project_id]),
        back_label=recusal.project.code,
    )
