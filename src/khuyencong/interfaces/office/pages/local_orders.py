"""The order of local projects: the national tables, and what a province rules of its own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.actions.add_local_order import add_local_order
from khuyencong.apps.library.permissions import provinces_spoken_for
from khuyencong.apps.library.queries import local_orders_seen_by
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.lifecycle.variants import list_seen_practice
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.local_order import APPROVERS, LocalOrderForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the versions in our data, then the rules of the person's own province."""
    context = {
        "lifecycles": list_lifecycles(),
        "orders": list(local_orders_seen_by(request.user)),
        "approvers": dict(APPROVERS),
        "may_add": bool(can(request.user, "norms.add_local")),
    }
    return render(request, "office/local_orders.html", context)


@office_page("norms.add_local")
def new(request: OfficeRequest) -> HttpResponse:
    """Enter a rule of the province from its document."""
    owners = provinces_spoken_for(request.user, "norms.add_local")
    form = LocalOrderForm(posted(request), provinces=list(owners))

    def add(data: dict[str, Any]) -> None:
        province = form.chosen_province
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        add_local_order(draft=form.draft(), province=province, unit=owners[province], **given)

    if owners and succeeds(form, add):
        messages.success(request, _("Đã ghi quy trình của tỉnh."))
        return redirect("office:local_orders")
    names = {each.name for each in owners}
    context = {
        "form": form,
        "provinces": list(owners),
        "seen": [each for each in list_seen_practice() if each.province in names],
    }
    return render(request, "office/local_order_new.html", context)
