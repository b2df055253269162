"""What is done with many needs at once: look, let a worker do it, see what came of it, undo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.permissions import can_decide_need
from khuyencong.apps.needs.queries import list_needs
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.queries import get_job
from khuyencong.apps.projects.actions.start_ending_needs import (
    MOST_AT_ONCE,
    RECEIPT,
    start_ending_needs,
)
from khuyencong.apps.projects.actions.start_undoing_needs import start_undoing_needs
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.project_bulk import NothingToAsk
from khuyencong.interfaces.office.forms.survey import EndForm
from khuyencong.interfaces.office.listing.needs import NEEDS
from khuyencong.interfaces.office.listing.picked import picked_rows, rows_of_keys
from khuyencong.interfaces.office.page import OfficeRequest, office_page

TITLES = {
    "end": gettext_lazy("Để lại hoặc không hỗ trợ"),
    "draft": gettext_lazy("Dự thảo đề án"),
}
KIND = "projects.end_needs"


@office_page("needs.decide")
def end(request: OfficeRequest) -> HttpResponse:
    """Defer or decline the picked needs for one reason."""
    return _page(request, "end")


@office_page("projects.draft")
def draft(request: OfficeRequest) -> HttpResponse:
    """Make a project of each picked need."""
    return _page(request, "draft")


def _page(request: OfficeRequest, name: str) -> HttpResponse:
    keys = request.POST.get("picks", "").split(",") if request.method == "POST" else None
    rows = rows_of_keys(request, NEEDS, keys) if keys else picked_rows(request, NEEDS)
    needs = list(rows.select_related("unit").order_by("pk")[: MOST_AT_ONCE + 1])
    form: Any = EndForm(posted(request)) if name == "end" else NothingToAsk(posted(request))
    jobs: list[Job] = []
    free = [each for each in needs if _may(request, name, each)]

    def start(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["receipt_address"] = _receipts(request)
        given |= {"pinned_on": timezone.localdate(request.now), "outcome": "project"} | data
        # Those that may not change go along: what the worker answers names them too.
        jobs.append(start_ending_needs(need_ids=[each.pk for each in needs], **given))

    if succeeds(form, start):
        return redirect("office:job", jobs[0].pk)
    context = {
        "title": TITLES[name],
        "form": form,
        "free": free,
        "picks": ",".join(str(each.pk) for each in needs),
        "refused": [
            (each, decision.reason) for each in needs if not (decision := _may(request, name, each))
        ],
    }
    return render(request, "office/need_bulk.html", context)


def _may(request: OfficeRequest, name: str, need: Need) -> Decision:
    if name == "end":
        return can_decide_need(request.user, need)
    if project := project_of(need):
        return Decision.no(
            "needs.became_a_project", "Nhu cầu này đã thành đề án {project}", project=project.code
        )
    return can(request.user, "projects.draft", unit=need.unit)


def _receipts(request: OfficeRequest) -> str:
    return request.build_absolute_uri(reverse("portal:receipt", args=[RECEIPT]))


@office_page("needs.read")
def ended(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Show what came of it, with the way back."""
    job = _job(request, job_id)
    drafts = job.inputs["outcome"] == "project"
    undone = Job.objects.filter(kind="projects.undo_needs", inputs__job=job.pk).order_by("-pk")
    capability = "projects.draft" if drafts else "needs.decide"
    context = {
        "job": job,
        "undone": undone.first(),
        "may_undo": bool(can(request.user, capability, unit=job.unit)) and not job.is_under_way,
        "reason": job.inputs["reason"],
        "refused": _kept(request, job),
        "kept": _kept(request, undone.first()),
    }
    return render(request, "office/needs_ended.html", context)


def _kept(request: OfficeRequest, job: Job | None) -> list[tuple[Need, str]]:
    """Return the needs a job left as they were and why, as far as the reader sees them."""
    why = {each["need"]: each["reason"] for each in job.result.get("refused", [])} if job else {}
    needs = list_needs(visible_to=request.user).filter(pk__in=why)
    return [(need, why[need.pk]) for need in needs]


@require_POST
@office_page("needs.read")
def undo(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Take it back, in the background too."""
    job = _job(request, job_id)
    try:
        undoing = start_undoing_needs(ended=job, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:needs_ended", job.pk)
    messages.info(request, _("Đang hoàn tác; việc nào đã đi tiếp thì giữ nguyên và nêu tên."))
    return redirect("office:job", undoing.pk)


def _job(request: OfficeRequest, job_id: int) -> Job:
    job = get_job(job_id, visible_to=request.user)
    if job.kind != KIND:
        raise Http404
    return job
