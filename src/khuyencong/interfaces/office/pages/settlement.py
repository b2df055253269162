"""The settlement of a project: the file, the computation of each fund, what comes after."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.money.actions.prepare_settlement import prepare_settlement
from khuyencong.apps.money.queries import get_project_settlement
from khuyencong.apps.money.settling import funds_to_settle, live_settlements, routes_of, suggest
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.settlement import (
    KINDS,
    SettlementForm,
    first_facts,
    kind_of,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.settlement_view import settlement_context


@office_page("money.read")
def settlement_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show it."""
    project = get_project_settlement(project_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    context = settlement_context(project, request.user, today=today)
    return render(request, "office/settlement.html", context)


@office_page("money.book")
def compute_page(request: OfficeRequest, project_id: int, fund: str) -> HttpResponse:
    """Compute the settlement of one fund; the last one that was kept is replaced."""
    project = get_project_settlement(project_id, visible_to=request.user)
    if fund not in funds_to_settle(project):
        raise Http404
    kept = live_settlements(project).filter(fund=fund).first()
    found = suggest(project, fund)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else kind_of(kept or found)
    form = SettlementForm(
        posted(request),
        kind=kind,
        routes=routes_of(project, fund),
        on=project.pinned_on,
        initial=first_facts(found, kept, kind=kind),
    )
    given: dict[str, Any] = {"project": project, "fund": fund}

    def prepare(_data: dict[str, Any]) -> None:
        prepare_settlement(facts=form.facts(), actor=request.user, at=request.now, **given)

    if succeeds(form, prepare):
        messages.success(request, _("Đã tính quyết toán; chưa ghi sổ."))
        return redirect("office:settlement", project.pk)
    context = {**given, "form": form, "kind": kind, "kinds": KINDS.items()}
    return render(request, "office/settlement_compute.html", context)
