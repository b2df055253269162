"""Background work: how far it is, how it ended, and once more."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.queries import get_job
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RESULT_PAGES = {
    "sheet_import": "office:sheet_import",
    "comparison": "office:comparison",
    "plan": "office:plan",
}


def result_address(job: Job) -> str | None:
    """Return the page of what a job made, once it is done."""
    for name, page in RESULT_PAGES.items():
        if job.state == Job.State.DONE and name in job.result:
            return reverse(page, args=[job.result[name]])
    return None


@office_page("plans.read")
def job_page(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Tell how far the work is. Asked again by the page itself; when done, go to the result."""
    job = get_job(job_id, visible_to=request.user)
    target = result_address(job)
    is_part = bool(request.headers.get("HX-Request"))
    if target and is_part:
        return HttpResponseClientRedirect(target)
    if target and "follow" in request.GET:
        return redirect(target)
    context = {
        "job": job,
        "target": target,
        "is_lost": job.is_lost(request.now),
        "elapsed": (request.now if job.is_under_way else job.alive_at) - job.asked_at,
    }
    template = "office/parts/job.html" if is_part else "office/job.html"
    return render(request, template, context)


@require_POST
@office_page("plans.read")
def restart(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Do the work again after a failure or a killed worker."""
    job = get_job(job_id, visible_to=request.user)
    try:
        restart_job(job=job, actor=request.user, at=request.now)
    except BadInput as refusal:
        messages.error(request, str(refusal))
    return redirect("office:job", job.pk)
