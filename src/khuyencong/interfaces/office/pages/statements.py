"""Statements of the treasury: the list, sending one in, one with its lines, taking it back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.notices.models import Job
from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
from khuyencong.apps.treasury.actions.undo_statement import undo_statement
from khuyencong.apps.treasury.queries import (
    get_statement,
    list_lines,
    list_statements,
    overlapping,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.statements import StatementForm
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.needs import MOST_ERRORS

READ, WRITE = "treasury.read", "treasury.reconcile"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the statements that were sent in."""
    page = page_by_key(
        list_statements(visible_to=request.user),
        order=("-sent_at", "-pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    context = {"page": page, "may": can(request.user, WRITE)}
    return render(request, "office/treasury.html", context)


@office_page(WRITE)
def new_statement(request: OfficeRequest) -> HttpResponse:
    """Send a statement; a worker reads it while the next page tells how far it is."""
    units = units_with(request.user, WRITE)
    form = StatementForm(posted(request), request.FILES or None, units=units)
    jobs: list[Job] = []

    def start(data: dict[str, Any]) -> None:
        sheet = data["sheet"]
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"name": sheet.name, "data": sheet.read(), "unit": form.own_unit}
        jobs.append(start_statement_import(account=data["account"], **given))

    if units and succeeds(form, start):
        return redirect("office:job", jobs[0].pk)
    return render(request, "office/statement_new.html", {"form": form, "units": units})


@office_page(READ)
def statement_page(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Show a statement: its balances and lines, or what keeps it out."""
    statement = get_statement(statement_id, visible_to=request.user)
    context = {
        "statement": statement,
        "page": page_of(list_lines(statement, visible_to=request.user), request),
        "others": overlapping(statement).select_related("file")[:5],
        "errors": statement.errors[:MOST_ERRORS],
        "more_errors": max(0, len(statement.errors) - MOST_ERRORS),
        "may": can(request.user, WRITE, unit=statement.unit),
    }
    return render(request, "office/statement.html", context)


@require_POST
@office_page(WRITE)
def undo(request: OfficeRequest, statement_id: int) -> HttpResponse:
    """Take the statement back."""
    statement = get_statement(statement_id, visible_to=request.user)
    try:
        undo_statement(statement=statement, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác: các dòng của sao kê này đã bỏ."))
    return redirect("office:statement", statement.pk)
