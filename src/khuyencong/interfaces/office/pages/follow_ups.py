"""What became of a project after it was closed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.follow_ups import FIGURES, get_follow_up, list_follow_ups_of
from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.form_page import posted, show_form, succeeds
from khuyencong.interfaces.office.forms.follow_ups import FollowUpForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def list_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the days on which one asks, and what was answered, beside each other."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    context = {
        "project": project,
        "follow_ups": list_follow_ups_of(project),
        "today": timezone.localdate(request.now),
        "may_answer": can(request.user, "results.inspect"),
        "may_confirm": can(request.user, "projects.draft", unit=project.unit),
    }
    return render(request, "office/project_follow_ups.html", context)


@office_page("results.inspect")
def answer_page(request: OfficeRequest, follow_up_id: int) -> HttpResponse:
    """Write what was seen or told."""
    row = get_follow_up(follow_up_id, visible_to=request.user)
    stored: dict[str, Any] = {name: getattr(row, name) for name in (*FIGURES, "output", "note")}
    for name in ("is_present", "is_in_use"):
        stored[name] = {True: "yes", False: "no"}.get(getattr(row, name), "")
    stored["seen_on"] = row.seen_on or timezone.localdate(request.now)
    form = FollowUpForm(posted(request), initial=stored)
    given: dict[str, Any] = {"follow_up": row, "actor": request.user, "at": request.now}

    def answer(data: dict[str, Any]) -> None:
        answer_follow_up(seen_on=data["seen_on"], answers=form.answers(), **given)

    if succeeds(form, answer):
        messages.success(request, _("Đã ghi số liệu theo dõi."))
        return redirect("office:project_follow_ups", row.project_id)
    return show_form(
        request,
        form,
        title=_("Theo dõi sau %(months)s tháng") % {"months": row.months},
        lead=row.project.title,
        submit=_("Ghi số liệu"),
        back=reverse("office:project_follow_ups", args=[row.project_id]),
        back_label=row.project.code,
    )


@require_POST
@office_page("projects.draft")
def confirm(request: OfficeRequest, follow_up_id: int) -> HttpResponse:
    """Confirm what was written."""
    row = get_follow_up(follow_up_id, visible_to=request.user)
    try:
        confirm_follow_up(follow_up=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã xác nhận; số liệu không sửa được nữa."))
    return redirect("office:project_follow_ups", row.project_id)
