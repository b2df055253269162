"""My day: what is due, what waits for me, and what is new."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.people_queries import current_delegations
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.tour import has_finished_tour
from khuyencong.apps.deadlines.province_calendar import read_overrides
from khuyencong.apps.facilities.own_communes import is_collaborator_only
from khuyencong.apps.notices.queries import list_jobs_under_way
from khuyencong.apps.plans.queries import list_plans, without_alternatives
from khuyencong.apps.plans.waiting import (
    newest_imports,
    norms_to_confirm,
    plans_without_papers,
)
from khuyencong.domain.norms.rules.due_calendar import (
    DatedStep,
    counted_steps,
    dated_steps,
    next_monthly_steps,
)
from khuyencong.interfaces.office.job_progress import percent_done
from khuyencong.interfaces.office.page import OfficeRequest, office_page

NEWEST = 5
SOON_DAYS = 30


class DueRow(NamedTuple):
    """A step with the days left on the day of the page."""

    step: DatedStep
    days_left: int

    @property
    def is_soon(self) -> bool:
        return self.days_left <= SOON_DAYS


@office_page(None)
def home(request: OfficeRequest) -> HttpResponse:
    """Show the day of the person: empty parts say what to do first.

    A collaborator is led to his own pages; what else is open to him stands in the menu.
    """
    if is_collaborator_only(request.user):
        return redirect("collaborators:home")
    today = timezone.localdate(request.now)
    may_read = bool(can(request.user, "plans.read"))
    context: dict[str, Any] = {
        "unit": request.user.main_unit(),
        "today": today,
        "hour": timezone.localtime(request.now).hour,
        "may_read": may_read,
        "shows_tour": _shows_tour(request),
        "delegations": current_delegations(request.user, on=today),
    }
    if may_read:
        context |= _due(today, context["unit"]) | _newest(request)
        newest, to_mend = newest_imports(visible_to=request.user, most=NEWEST)
        context["imports"] = newest
        context["waiting"] = _waiting(request, context["plans"], to_mend)
    return render(request, "office/home.html", context)


def _due(today: date, unit: Unit | None) -> dict[str, Any]:
    """Return what lies ahead until the end of next year, and what this year has passed."""
    given = read_overrides(unit.province_id if unit else None)
    ahead = [
        *dated_steps(since=today, until=date(today.year + 1, 12, 31), overrides=given),
        *next_monthly_steps(on=today),
    ]
    ahead.sort(key=lambda step: step.due.last_on)
    first, yesterday = date(today.year, 1, 1), today - timedelta(days=1)
    passed = dated_steps(since=first, until=yesterday, overrides=given)
    return {
        "due": [DueRow(step, step.days_left(today)) for step in ahead],
        "passed": [DueRow(step, step.days_left(today)) for step in passed],
        "counted": counted_steps(on=today),
    }


def _newest(request: OfficeRequest) -> dict[str, Any]:
    return {
        "plans": list(without_alternatives(list_plans(visible_to=request.user))[:NEWEST]),
        "under_way": [
            (job, job.is_lost(request.now), percent_done(job))
            for job in list_jobs_under_way(visible_to=request.user)[:NEWEST]
        ],
    }


def _waiting(request: OfficeRequest, plans: list[Any], to_mend: list[Any]) -> dict[str, Any]:
    """Return what waits for the roles of the person; only what he may do something about."""
    user = request.user
    waiting: dict[str, Any] = {}
    if can(user, "needs.import"):
        waiting["imports"] = to_mend
    if can(user, "plans.accept"):
        waiting["decisions"] = [p for p in plans if p.comparison_id and not p.accepted_at]
    if can(user, "plans.build"):
        waiting["papers"] = list(plans_without_papers(visible_to=user)[:NEWEST])
    if plans and can(user, "norms.confirm"):
        waiting["norms"] = norms_to_confirm(plans[0])
    return {name: rows for name, rows in waiting.items() if rows}


def _shows_tour(request: OfficeRequest) -> bool:
    return "tour" in request.GET or not has_finished_tour(request.user)
