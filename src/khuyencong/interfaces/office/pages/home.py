"""First page of the office."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.needs.queries import list_sheet_imports
from khuyencong.apps.plans.queries import list_plans
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(None)
def home(request: OfficeRequest) -> HttpResponse:
    """Show the newest plans and imports, and what to do first."""
    may_read = bool(can(request.user, "plans.read"))
    context = {
        "unit": request.user.main_unit(),
        "may_read": may_read,
        "plans": list_plans(visible_to=request.user)[:5] if may_read else [],
        "imports": list_sheet_imports(visible_to=request.user)[:5] if may_read else [],
    }
    return render(request, "office/home.html", context)
