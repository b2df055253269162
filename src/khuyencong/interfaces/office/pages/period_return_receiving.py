"""What provinces sent: one edition beside what is counted here, and who is late."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.period_returns.actions.remind_senders import remind_senders
from khuyencong.apps.period_returns.actions.set_due_day import set_due_day
from khuyencong.apps.period_returns.queries import (
    due_day_of,
    get_received,
    project_rows,
    standings,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.period_returns import (
    DueDayForm,
    asked_period,
    period_choices,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.period_returns import LINES_SHOWN, READ, RECEIVE, own_unit
from khuyencong.interfaces.office.period_return_view import received_rows


@office_page(READ)
def page(request: OfficeRequest, received_id: int) -> HttpResponse:
    """Show an edition that arrived; figures of one's own stand beside, never added."""
    row = get_received(received_id, visible_to=request.user)
    context = {
        "row": row,
        "figures": received_rows(row),
        "projects": page_of(project_rows(row, request.user), request),
        "journal": list_entries_of("received_return", row.pk)[:LINES_SHOWN],
    }
    return render(request, "office/received_return.html", context)


@office_page(RECEIVE)
def late_page(request: OfficeRequest) -> HttpResponse:
    """Show who has sent a period, who owes it and who is late."""
    today = timezone.localdate(request.now)
    period = asked_period(request.GET.get("period", ""), today)
    due = due_day_of(period)
    rows = standings(period, due, today=today, visible_to=request.user)
    context = {
        "period": period,
        "choices": period_choices(today),
        "due": due,
        "rows": rows,
        "may_remind": any(each.is_owed and each.sender.email for each in rows),
    }
    return render(request, "office/returns_late.html", context)


@office_page(RECEIVE)
def due_day(request: OfficeRequest) -> HttpResponse:
    """Record by when a period is due."""
    period = asked_period(request.GET.get("period", ""), timezone.localdate(request.now))
    known = due_day_of(period)
    initial = {"due_on": known.due_on, "source": known.source} if known else {}
    form = DueDayForm(posted(request), initial=initial)
    back = f"{page_address('returns_late')}?period={period.text}"

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        set_due_day(period=period, unit=own_unit(request), **data, **given)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi hạn nộp."))
        return redirect(back)
    return show_form(
        request,
        form,
        title=_("Hạn nộp số liệu %(period)s") % {"period": period.label_vi},
        submit=_("Ghi"),
        back=back,
        back_label=_("Ai nộp muộn"),
    )


@require_POST
@office_page(RECEIVE)
def remind(request: OfficeRequest) -> HttpResponse:
    """Write to the provinces that owe."""
    period = asked_period(request.POST.get("period", ""), timezone.localdate(request.now))
    try:
        told = remind_senders(
            period=period, unit=own_unit(request), actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Số tỉnh đã được gửi thư nhắc: %(told)s") % {"told": told})
    return redirect(f"{page_address('returns_late')}?period={period.text}")
