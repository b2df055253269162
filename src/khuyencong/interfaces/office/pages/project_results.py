"""Results of a project: what it promises, what was found, and what differs."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.results.actions.accept_place import accept_place
from khuyencong.apps.results.actions.close_promises import close_promises
from khuyencong.apps.results.actions.explain_result import explain_result
from khuyencong.apps.results.actions.plan_result import plan_result
from khuyencong.apps.results.actions.remove_planned_result import remove_planned_result
from khuyencong.apps.results.actions.reopen_promises import reopen_promises
from khuyencong.apps.results.follow_ups import AFTER
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.openings import can_reopen_promises, open_one
from khuyencong.apps.results.permissions import can_inspect_results, can_plan_results
from khuyencong.apps.results.queries import contents_of, get_project_to_compare, get_result_row
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.results.contents import OTHER, ResultContent, get_content
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.results import AcceptPlaceForm, ExplainForm, PlannedForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def results_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show promised beside found, by content, with what stands in the way of acceptance."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    acceptance = acceptance_of(project)
    shown = {content.id for content, _rows in acceptance.by_content()}
    context = {
        "project": project,
        "acceptance": acceptance,
        "is_followed": project.state in AFTER,
        "groups": acceptance.by_content(),
        "may_plan": can_plan_results(request.user, project),
        "may_reopen": bool(can_reopen_promises(request.user, project)),
        "opening": open_one(project),
        "may_inspect": can_inspect_results(request.user, project),
        "contents": contents_of(project),
        "unwritten": [
            each
            for each in contents_of(project)
            if each.id not in shown and not (shown and each.id == OTHER)
        ],
    }
    return render(request, "office/project_results.html", context)


@require_POST
@office_page("projects.draft")
def reopen(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Open the promises again, as the last amendment changed them."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    try:
        reopen_promises(project=project, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        back = reverse("office:results_close", args=[project.pk])
        offer_undo(request, _("Đã mở lại kết quả dự kiến; sửa xong thì chốt lại."), to=back)
    return redirect("office:project_results", project.pk)


@require_POST
@office_page("projects.draft")
def close(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Freeze the promises as they stand now."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    try:
        close_promises(project=project, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã chốt lại kết quả dự kiến."))
    return redirect("office:project_results", project.pk)


@office_page("projects.draft")
def new_page(request: OfficeRequest, project_id: int, content: str) -> HttpResponse:
    """Write one promised row."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    table = content_or_404(content)
    return _plan(request, project, table, None)


@office_page("projects.draft")
def plan_page(request: OfficeRequest, row_id: int) -> HttpResponse:
    """Change one promised row."""
    row = get_result_row(row_id, visible_to=request.user)
    return _plan(request, row.project, content_or_404(row.content), row)


def _plan(
    request: OfficeRequest, project: Project, content: ResultContent, row: ResultRow | None
) -> HttpResponse:
    form = PlannedForm(posted(request), content=content, row=row)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}

    def keep(data: dict[str, Any]) -> None:
        plan_result(
            project=project,
            content=content.id,
            values=form.figures(),
            place=data["place"],
            row=row,
            seen_version=data["version"],
            **given,
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi kết quả dự kiến."))
        if "more" in request.POST:
            return redirect("office:result_new", project.pk, content.id)
        return redirect("office:project_results", project.pk)
    context = {
        "project": project,
        "content": content,
        "form": form,
        "row": row,
        "may": can_plan_results(request.user, project),
        "is_plan": True,
    }
    return render(request, "office/result_write.html", context)


@require_POST
@office_page("projects.draft")
def remove(request: OfficeRequest, row_id: int) -> HttpResponse:
    """Take a promised row out."""
    row = get_result_row(row_id, visible_to=request.user)
    try:
        remove_planned_result(row=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ dòng; nội dung cũ còn trong nhật ký."))
    return redirect("office:project_results", row.project_id)


@office_page("results.inspect")
def explain_page(request: OfficeRequest, row_id: int) -> HttpResponse:
    """Explain a difference, or why a row was not looked at."""
    row = get_result_row(row_id, visible_to=request.user)
    form = ExplainForm(posted(request), initial={"explanation": row.explanation})
    given: dict[str, Any] = {"row": row, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: explain_result(reason=data["explanation"], **given)):
        messages.success(request, _("Đã ghi giải trình."))
        return redirect("office:project_results", row.project_id)
    return show_form(
        request,
        form,
        title=_("Giải trình"),
        lead=_("Vì sao kết quả khác dự kiến, hoặc không kiểm tra được."),
        submit=_("Ghi giải trình"),
        back=reverse("office:project_results", args=[row.project_id]),
        back_label=row.project.code,
    )


@office_page("results.inspect")
def accept_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Accept one place of a project that is accepted place by place."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    rows = acceptance_of(project).rows
    places = tuple(dict.fromkeys(r.place for r in rows if r.place and not r.accepted_on))
    form = AcceptPlaceForm(
        posted(request), places=places, initial={"accepted_on": timezone.localdate(request.now)}
    )
    given: dict[str, Any] = {"project": project, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: accept_place(**data, **given)):
        messages.success(request, _("Đã nghiệm thu địa điểm này."))
        return redirect("office:project_results", project.pk)
    return show_form(
        request,
        form,
        title=_("Nghiệm thu một địa điểm"),
        lead=_("Mọi dòng ở đó đã kiểm tra, chỗ khác đã giải trình; sau đó không sửa được."),
        submit=_("Nghiệm thu địa điểm"),
        back=reverse("office:project_results", args=[project.pk]),
        back_label=project.code,
    )


def content_or_404(content_id: str) -> ResultContent:
    """Return the content of an address. Raises Http404."""
    content = get_content(content_id)
    if content is None:
        raise Http404
    return content
