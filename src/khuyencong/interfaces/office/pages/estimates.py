"""Pages of the finance department: estimates that wait, and the answer to one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.appraisals.actions.answer_estimate import answer_estimate, estimates_waiting
from khuyencong.apps.projects.bodies import bodies_of
from khuyencong.apps.projects.queries import list_projects
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.opinion import EstimateForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

ANSWERS = "estimates.answer"


@office_page(ANSWERS)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the projects whose estimate waits for the finance department."""
    rows = estimates_waiting(visible_to=request.user).prefetch_related("budget_lines")
    return render(request, "office/estimates.html", {"page": page_of(rows, request)})


@office_page(ANSWERS)
def estimate_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show an estimate line by line, and take the answer with its reason."""
    rows = list_projects(visible_to=request.user).select_related("unit")
    project = rows.prefetch_related("budget_lines").get(pk=project_id)
    first = {"paper_on": timezone.localdate(request.now)}
    lines = list(project.budget_lines.all())
    form = EstimateForm(posted(request), lines=lines, initial=first)
    given: dict[str, Any] = {"project": project, "actor": request.user, "at": request.now}
    if succeeds(form, lambda _data: answer_estimate(opinion=form.opinion(), **given)):
        messages.success(request, _("Đã trả lời dự toán."))
        return redirect("office:estimates")
    context = {
        "project": project,
        "form": form,
        "may_answer": "finance_department" in bodies_of(request.user, project),
        "answers": project.estimate_answers.order_by("-pk"),
    }
    return render(request, "office/estimate.html", context)
