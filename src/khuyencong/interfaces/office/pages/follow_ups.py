"""What became of projects after they were closed: each project, all of them, and one answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.follow_ups import get_follow_up, list_follow_ups_of
from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.apps.results.told_years import told_beside
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.follow_up_form import FollowUpForm
from khuyencong.interfaces.common.seen_items import items_to_see
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.follow_up_view import figure_rows, seen_rows
from khuyencong.interfaces.office.listing.follow_ups import FOLLOW_UPS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def all_page(request: OfficeRequest) -> HttpResponse:
    """List every follow-up, the longest due first."""
    return list_response(request, FOLLOW_UPS, "office/follow_ups.html")


@office_page("projects.read")
def list_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the days on which one asks, and what was answered, beside each other."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    follow_ups = list_follow_ups_of(project)
    context = {
        "project": project,
        "follow_ups": follow_ups,
        "figures": figure_rows(follow_ups),
        "seen": seen_rows(acceptance_of(project), follow_ups),
        "today": timezone.localdate(request.now),
        "now": request.now,
        "may_answer": can(request.user, "results.inspect"),
        "may_confirm": can(request.user, "projects.draft", unit=project.unit),
    }
    return render(request, "office/project_follow_ups.html", context)


@office_page("results.inspect")
def answer_page(request: OfficeRequest, follow_up_id: int) -> HttpResponse:
    """Write what was seen or told."""
    row = get_follow_up(follow_up_id, visible_to=request.user)
    form = FollowUpForm(
        posted(request),
        request.FILES or None,
        follow_up=row,
        items=items_to_see(row.project),
        initial={"seen_on": row.seen_on or timezone.localdate(request.now)},
    )

    def answer(data: dict[str, Any]) -> None:
        told: dict[str, Any] = {"answers": form.answers(), "items": form.item_answers()}
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        answer_follow_up(follow_up=row, seen_on=data["seen_on"], **told, **given)

    if succeeds(form, answer):
        messages.success(request, _("Đã ghi số liệu theo dõi."))
        return redirect("office:project_follow_ups", row.project_id)
    context = {"follow_up": row, "form": form, "keep": f"follow-up-{row.pk}"}
    return render(request, "office/follow_up_write.html", context)


@office_page("projects.draft")
def confirm_page(request: OfficeRequest, follow_up_id: int) -> HttpResponse:
    """Show what goes into the register, beside what stands there; then confirm."""
    row = get_follow_up(follow_up_id, visible_to=request.user)
    if request.method != "POST":
        context = {
            "follow_up": row,
            "beside": told_beside(row),
            "figures": figure_rows([row]),
            "may": can(request.user, "projects.draft", unit=row.project.unit),
        }
        return render(request, "office/follow_up_confirm.html", context)
    try:
        confirm_follow_up(
            follow_up=row,
            replace=request.POST.getlist("replace")[:10],
            actor=request.user,
            at=request.now,
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã xác nhận; số liệu không sửa được nữa."))
    return redirect("office:project_follow_ups", row.project_id)
