"""The deadlines of one project, and moving one by a paper."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.deadlines.actions.extend_deadline import Extension, extend_deadline
from khuyencong.apps.deadlines.actions.undo_extension import undo_extension
from khuyencong.apps.deadlines.permissions import can_extend
from khuyencong.apps.deadlines.queries import deadlines_of, get_deadline, get_extension
from khuyencong.apps.projects.queries import get_project
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.deadlines import ExtendForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.my_work import work_rows


@office_page("deadlines.read")
def deadlines_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show what the project owes and owed, with source, extensions and how it ended."""
    project = get_project(project_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    rows = work_rows(deadlines_of(project), today)
    context = {
        "project": project,
        "open": [row for row in rows if row.deadline.state == "open"],
        "ended": [row for row in rows if row.deadline.state != "open"],
        "may_extend": bool(can_extend(request.user, project)),
    }
    return render(request, "office/project_deadlines.html", context)


@office_page("deadlines.extend")
def extend_page(request: OfficeRequest, deadline_id: int) -> HttpResponse:
    """Give a later day, with its reason and its paper."""
    deadline = get_deadline(deadline_id, visible_to=request.user)
    form = ExtendForm(posted(request))
    given: dict[str, Any] = {"deadline": deadline, "actor": request.user, "at": request.now}
    made = []

    def extend(data: dict[str, Any]) -> None:
        made.append(extend_deadline(extension=Extension(**data), **given))

    if succeeds(form, extend):
        to = reverse("office:extension_undo", args=[made[0].pk])
        offer_undo(request, _("Đã gia hạn."), to=to)
        return redirect("office:project_deadlines", deadline.project_id)
    day = deadline.due_on.strftime("%d/%m/%Y")
    return show_form(
        request,
        form,
        title=_("Gia hạn"),
        lead=_("%(label)s. Hiện nay đến hết ngày %(day)s, theo %(source)s.")
        % {"label": deadline.label, "day": day, "source": deadline.source},
        submit=_("Gia hạn"),
        back=reverse("office:project_deadlines", args=[deadline.project_id]),
        back_label=deadline.project.code,
    )


@office_page("deadlines.extend")
@require_POST
def undo_extension_page(request: OfficeRequest, extension_id: int) -> HttpResponse:
    """Take the last extension back."""
    extension = get_extension(extension_id, visible_to=request.user)
    try:
        undo_extension(extension=extension, actor=request.user, at=request.now)
        messages.success(request, _("Đã hủy lần gia hạn; ngày trước đó có hiệu lực lại."))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("office:project_deadlines", extension.deadline.project_id)
