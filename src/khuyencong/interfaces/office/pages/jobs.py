"""Background work: how far it is, how it ended, stop it, and once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.actions.stop_job import stop_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.permissions import can_restart_job, can_stop_job
from khuyencong.apps.notices.queries import get_job, list_jobs_ended, list_jobs_under_way
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.interfaces.office.job_progress import ask_again_s, news_of, percent_done
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RESULT_PAGES = {
    "sheet_import": "office:sheet_import",
    "ended_needs": "office:needs_ended",
    "past_import": "office:past_import",
    "register_import": "office:register_import",
    "statement": "office:statement",
    "reading_file": "office:reading_file",
    "comparison": "office:comparison",
    "simulation": "office:regulation_simulation",
    "plan": "office:plan",
    "report_file": "office:report_made",
}
MOST_UNDER_WAY = 50


def result_address(job: Job) -> str | None:
    """Return the page of what a job made, once it is done."""
    for name, page in RESULT_PAGES.items():
        if job.state == Job.State.DONE and name in job.result:
            return reverse(page, args=[job.result[name]])
    return None


@office_page("plans.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the work under way, then what ended lately."""
    under_way = list_jobs_under_way(visible_to=request.user)[:MOST_UNDER_WAY]
    page = page_by_key(
        list_jobs_ended(visible_to=request.user),
        order=("-asked_at", "-pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    context = {
        "under_way": [(job, job.is_lost(request.now), percent_done(job)) for job in under_way],
        "page": page,
    }
    return render(request, "office/jobs.html", context)


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
    template = "office/parts/job.html" if is_part else "office/job.html"
    return render(request, template, _told(request, job) | {"target": target, "is_part": is_part})


def _told(request: OfficeRequest, job: Job) -> dict[str, Any]:
    is_lost = job.is_lost(request.now)
    news = news_of(job, is_lost=is_lost)
    return {
        "job": job,
        "is_lost": is_lost,
        "waits_long": job.state == Job.State.WAITING
        and request.now - job.alive_at > settings.JOB_SILENCE,
        "is_followed": job.is_under_way and not is_lost,
        "percent": percent_done(job),
        "elapsed": (request.now if job.is_under_way else job.alive_at) - job.asked_at,
        "step_elapsed": request.now - job.step_at if job.step_at else None,
        "ask_again_s": ask_again_s(job, request.now),
        "news": news,
        "is_news": request.GET.get("told") != news,
        "may_stop": job.is_under_way and bool(can_stop_job(request.user, job)),
        "may_restart": bool(can_restart_job(request.user, job)),
    }


@require_POST
@office_page("plans.read")
def restart(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Do the work again after it failed, was stopped, or its worker was killed."""
    return _decide(request, job_id, restart_job)


@require_POST
@office_page("plans.read")
def stop(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Stop the work: at once when nobody does it, else at the worker's next report."""
    return _decide(request, job_id, stop_job)


def _decide(request: OfficeRequest, job_id: int, action: Callable[..., Job]) -> HttpResponse:
    job = get_job(job_id, visible_to=request.user)
    try:
        action(job=job, actor=request.user, at=request.now)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from None
    except BadInput as refusal:
        messages.error(request, str(refusal))
    return redirect("office:job", job.pk)
