"""What was bought for a project: a list, one purchase."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.results.actions.record_purchase import record_purchase
from khuyencong.apps.results.actions.remove_purchase import remove_purchase
from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.apps.results.purchases import can_record_purchases, get_purchase, list_purchases
from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.form_page import posted, succeeds
from khuyencong.interfaces.office.forms.purchase import PurchaseForm
from khuyencong.interfaces.office.page import OfficeRequest, check_after, office_page


@office_page("projects.read")
def list_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the purchases with their sum."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    rows = list_purchases(project)
    context = {
        "project": project,
        "rows": rows,
        "sum_vnd": sum(row.amount_vnd or 0 for row in rows),
        "may": can_record_purchases(request.user, project),
    }
    return render(request, "office/project_purchases.html", context)


@office_page("results.inspect")
def new_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Write a purchase."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    return _write(request, project, None)


@office_page("results.inspect")
def edit_page(request: OfficeRequest, purchase_id: int) -> HttpResponse:
    """Change a purchase."""
    purchase = get_purchase(purchase_id, visible_to=request.user)
    answer = _write(request, purchase.project, purchase)
    if request.method == "POST":  # the address names no project: the frame cannot see to it
        check_after(request, purchase.project_id, answer)
    return answer


@require_POST
@office_page("results.inspect")
def remove(request: OfficeRequest, purchase_id: int) -> HttpResponse:
    """Take a purchase off."""
    purchase = get_purchase(purchase_id, visible_to=request.user)
    try:
        remove_purchase(purchase=purchase, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ lần mua này."))
    answer = redirect("office:project_purchases", purchase.project_id)
    check_after(request, purchase.project_id, answer)
    return answer


def _write(
    request: OfficeRequest, project: Project, purchase: PurchaseRecord | None
) -> HttpResponse:
    rows = [(row.row_id, row.name) for row in acceptance_of(project).rows]
    form = PurchaseForm(posted(request), rows=rows, purchase=purchase)
    given: dict[str, Any] = {"project": project, "purchase": purchase}
    given |= {"actor": request.user, "at": request.now}

    def keep(data: dict[str, Any]) -> None:
        record_purchase(facts=form.facts(), seen_version=data["version"], **given)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi mua sắm."))
        return redirect("office:project_purchases", project.pk)
    context = {
        "project": project,
        "purchase": purchase,
        "form": form,
        "may": can_record_purchases(request.user, project),
    }
    return render(request, "office/purchase_write.html", context)
