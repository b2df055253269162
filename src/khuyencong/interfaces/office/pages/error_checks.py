"""Pages of the error guard: findings across projects, of one project, letting one pass."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.actions.pass_finding import pass_finding
from khuyencong.apps.error_checks.actions.reopen_finding import reopen_finding
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.error_checks.permissions import passed_by, permission_to_pass
from khuyencong.apps.error_checks.queries import current_pass, get_finding, list_findings_of
from khuyencong.apps.exchange.links import Kind
from khuyencong.apps.exchange.queries import keys_with_lessons, lessons_at
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import list_projects
from khuyencong.domain.error_checks.table import list_checks
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.finding import PassForm, ReopenForm
from khuyencong.interfaces.office.listing.findings import FINDINGS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page

State = Finding.State


class Row:
    """A finding as its project's page shows it; ``may``: the reader may let it pass."""

    def __init__(self, finding: Finding, *, may: bool) -> None:
        self.finding, self.may = finding, may
        self.passed_by = passed_by(finding)
        self.current = current_pass(finding)
        self.former = [each for each in finding.passes.all() if each.ended_at]


@office_page("error_checks.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what looks wrong, the gravest that is open first."""
    return list_response(request, FINDINGS, "office/findings.html")


@office_page("error_checks.read")
def table_page(request: OfficeRequest) -> HttpResponse:
    """Show every check: what it looks at, why, on what basis, who may let it pass."""
    today = request.now.date()
    learned = keys_with_lessons(Kind.CHECK, on=today, visible_to=request.user)
    checks = [(each, each.basis(today), learned.get(each.id, 0)) for each in list_checks()]
    return render(request, "office/checks.html", {"checks": checks})


@office_page("error_checks.read")
def project_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show what looks wrong in a project, who let what pass, and what is gone."""
    project = _project(request, project_id)
    found = list_findings_of(project)
    may_pass = permission_to_pass(request.user, project)
    rows = [Row(finding, may=passed_by(finding) in may_pass) for finding in found]
    rules = [row.finding.rule for row in rows if row.finding.state != State.GONE]
    today = timezone.localdate(request.now)
    context = {
        "project": project,
        "lessons_here": lessons_at(Kind.CHECK, rules, on=today, visible_to=request.user),
        "open": [row for row in rows if row.finding.state == State.OPEN],
        "passed": [row for row in rows if row.finding.state == State.PASSED],
        "gone": [row for row in rows if row.finding.state == State.GONE],
        "count": len(list_checks()),
        "may_check": bool(can(request.user, "error_checks.check")),
    }
    return render(request, "office/project_checks.html", context)


@require_POST
@office_page("error_checks.check")
def check_now(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Look at the project again, now."""
    project = _project(request, project_id)
    looked = check_project(project_id=project.pk, actor=request.user, at=request.now)
    counts = {"new": looked.found + looked.reopened, "gone": looked.gone}
    said = _("Đã soát lại: %(new)s điều mới, %(gone)s điều không còn.") % counts
    (messages.warning if counts["new"] else messages.success)(request, said)
    return redirect("office:project_checks", project.pk)


@office_page("error_checks.read")
def pass_page(request: OfficeRequest, finding_id: int) -> HttpResponse:
    """Let a finding pass, with a reason."""
    finding = get_finding(finding_id, visible_to=request.user)
    form = PassForm(posted(request), initial={"told": finding.told})
    given: dict[str, Any] = {"finding": finding, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: pass_finding(told=data["told"], reason=data["reason"], **given)):
        messages.success(request, _("Đã cho qua; sẽ hiện lại khi số liệu thay đổi."))
        return redirect("office:project_checks", finding.project_id)
    return _decide(request, finding, form, title=_("Cho qua"), submit=_("Cho qua"))


@office_page("error_checks.read")
def reopen_page(request: OfficeRequest, finding_id: int) -> HttpResponse:
    """Take back that a finding was let pass, with a reason."""
    finding = get_finding(finding_id, visible_to=request.user)
    form = ReopenForm(posted(request))
    given: dict[str, Any] = {"finding": finding, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: reopen_finding(reason=data["reason"], **given)):
        messages.success(request, _("Đã mở lại để xem."))
        return redirect("office:project_checks", finding.project_id)
    return _decide(request, finding, form, title=_("Mở lại để xem"), submit=_("Mở lại"))


def _decide(
    request: OfficeRequest, finding: Finding, form: Any, *, title: str, submit: str
) -> HttpResponse:
    who = passed_by(finding)
    context = {
        "finding": finding,
        "form": form,
        "title": title,
        "submit": submit,
        "passed_by": who,
        "may": who in permission_to_pass(request.user, finding.project),
    }
    return render(request, "office/finding_decide.html", context)


def _project(request: OfficeRequest, project_id: int) -> Project:
    rows = list_projects(visible_to=request.user).select_related("unit", "province", "past_entry")
    return rows.get(pk=project_id)
