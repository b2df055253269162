"""The page of a need, and how it ends: as a project, deferred or declined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.needs.actions.reopen_need import reopen_need
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.outcomes import ending_of, project_of
from khuyencong.apps.needs.permissions import can_decide_need
from khuyencong.apps.needs.queries import get_need
from khuyencong.apps.needs.supplementing import list_supplements_of
from khuyencong.apps.projects.actions.join_need import join_need
from khuyencong.apps.projects.actions.part_need import part_need, was_drafted_from
from khuyencong.apps.projects.actions.take_up_need import take_up_need
from khuyencong.apps.projects.queries import get_project, list_projects, search_projects
from khuyencong.apps.surveys.actions.end_need import end_need
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.survey import EndForm
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

NEWEST, MOST_FOUND = 50, 20


@office_page("needs.read")
def need_page(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Show a need: what was asked, by whom, how it ended, and what can be done."""
    need = get_need(need_id, visible_to=request.user)
    project = project_of(need)
    may_draft = bool(can(request.user, "projects.draft", unit=need.unit))
    ending = ending_of(need)
    supplements = list(list_supplements_of(need)[:NEWEST])
    context = {
        "need": need,
        "answers": need.answers.select_related("campaign", "sender"),
        "ending": ending,
        "former": [each for each in need.decisions.all() if each.withdrawn_at],
        "project": project,
        "may_decide": bool(can_decide_need(request.user, need)),
        "waiting": [each for each in supplements if each.state == NeedSupplement.State.NEW],
        "answered": [each for each in supplements if each.state != NeedSupplement.State.NEW],
        "may_answer": bool(can(request.user, "needs.decide", unit=need.unit)),
        "may_draft": may_draft and project is None,
        "may_part": bool(project and may_draft and not was_drafted_from(need)),
        "journal": list_entries_of("need", need.pk)[:NEWEST],
    }
    return render(request, "office/need.html", context)


@office_page("needs.decide")
def end(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Defer or decline a need, with the reason its sender reads."""
    need = get_need(need_id, visible_to=request.user)
    if not (decision := can_decide_need(request.user, need)):
        raise PermissionDenied(decision.reason)
    asked = request.GET.get("outcome", "deferred")
    form = EndForm(posted(request), initial={"outcome": asked})

    def act(data: Any) -> None:
        end_need(need=need, link_to=_receipt(request), **_who(request), **data)

    if succeeds(form, act):
        back = reverse("office:need_reopen", args=[need.pk])
        offer_undo(request, _("Đã ghi kết quả; người gửi đọc được lý do."), to=back)
        return redirect("office:need", need.pk)
    return show_form(
        request,
        form,
        title=_("Để lại hoặc không hỗ trợ"),
        submit=_("Ghi kết quả"),
        back=reverse("office:need", args=[need.pk]),
        back_label=_("Nhu cầu"),
        lead=need.title,
    )


@require_POST
@office_page("needs.decide")
def reopen(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Take the decision back."""
    need = get_need(need_id, visible_to=request.user)
    return _act(
        request,
        need,
        lambda: reopen_need(need=need, **_who(request)),
        _("Nhu cầu lại chờ xét."),
    )


@require_POST
@office_page("projects.draft")
def draft(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Draft a project from the need, judged by the norms of today."""
    need = get_need(need_id, visible_to=request.user)
    try:
        project = take_up_need(
            need=need,
            pinned_on=timezone.localdate(request.now),
            link_to=_receipt(request),
            **_who(request),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:need", need.pk)
    messages.success(request, _("Đã dự thảo đề án từ nhu cầu."))
    return redirect("office:project", project.pk)


@office_page("projects.draft")
def join(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Find the project that answers the need already, and tie them."""
    need = get_need(need_id, visible_to=request.user)
    if not (decision := can(request.user, "projects.draft", unit=need.unit)):
        raise PermissionDenied(decision.reason)
    if request.method == "POST":
        chosen = number_of(request.POST.get("project", "")) or 0
        project = get_project(chosen, visible_to=request.user)
        return _act(
            request,
            need,
            lambda: join_need(
                need=need, project=project, link_to=_receipt(request), **_who(request)
            ),
            _("Đã nối nhu cầu với đề án."),
            back=reverse("office:need_part", args=[need.pk]),
        )
    text = request.GET.get("q", "").strip()
    rows = list_projects(visible_to=request.user).filter(unit=need.unit)
    found = search_projects(rows, text) if text else rows.filter(year=need.year)
    context = {"need": need, "q": text, "found": found[:MOST_FOUND]}
    return render(request, "office/need_join.html", context)


@require_POST
@office_page("projects.draft")
def part(request: OfficeRequest, need_id: int) -> HttpResponse:
    """Untie the need from its project."""
    need = get_need(need_id, visible_to=request.user)
    return _act(
        request,
        need,
        lambda: part_need(need=need, **_who(request)),
        _("Đã bỏ nối với đề án."),
    )


def _act(
    request: OfficeRequest, need: Need, deed: Callable[[], object], said: str, *, back: str = ""
) -> HttpResponse:
    try:
        deed()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        if back:
            offer_undo(request, said, to=back)
        else:
            messages.success(request, said)
    return redirect("office:need", need.pk)


def _who(request: OfficeRequest) -> dict[str, Any]:
    return {"actor": request.user, "at": request.now}


def _receipt(request: OfficeRequest) -> Callable[[str], str]:
    return lambda receipt: request.build_absolute_uri(reverse("portal:receipt", args=[receipt]))
