"""What I must do: deadlines by day, projects that lie on my desk, what I put off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import scopes_of
from khuyencong.apps.deadlines.actions.snooze_deadline import snooze_deadline
from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.deadlines.people import bodies_anywhere
from khuyencong.apps.deadlines.queries import (
    LONG_AGO,
    deadlines_for,
    get_deadline,
    own_deadlines,
    projects_waiting,
    put_off_by,
)
from khuyencong.apps.deadlines.waiting import Waiting, list_waiting
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.forms.deadlines import SnoozeForm
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page

ORDER = ("due_on", "pk")
WAITING = 20
KEPT = "my_work"
VIEWS = {
    "mine": gettext_lazy("Của tôi"),
    "all": gettext_lazy("Mọi việc tôi được xem"),
    "old": gettext_lazy("Quá hạn trên một năm"),
}
STRETCHES = (
    ("late", gettext_lazy("Quá hạn")),
    ("week", gettext_lazy("Trong bảy ngày tới")),
    ("month", gettext_lazy("Trong ba mươi ngày tới")),
    ("later", gettext_lazy("Sau đó")),
)

BESIDE = {
    "appraisal": (gettext_lazy("Đề án chờ tôi khai xung đột lợi ích, nộp phiếu"), "appraisal_item"),
    "opinion_asked": (gettext_lazy("Ý kiến chờ trả lời"), "opinion"),
    "opinion_late": (gettext_lazy("Ý kiến đã hỏi, quá hạn chưa trả lời"), "opinion"),
    "complaint": (gettext_lazy("Khiếu nại, phản ánh chờ trả lời"), "complaint"),
    "follow_up": (gettext_lazy("Hỏi lại sau hỗ trợ"), "project_follow_ups"),
    "papers": (gettext_lazy("Đề án thiếu giấy tờ cho bước sau"), "project_dossier"),
    "repayment": (gettext_lazy("Hoàn trả kinh phí có thu hồi"), "project_repayments"),
    "call_back": (gettext_lazy("Gọi lại chủ cơ sở sau khảo sát năng lượng"), "call_back"),
    "calibration": (gettext_lazy("Thiết bị đo sắp hoặc đã hết hạn hiệu chuẩn"), "facility"),
    "contract": (gettext_lazy("Hợp đồng sắp hoặc đã hết hạn, chưa thanh lý"), "contract"),
    "milestone": (gettext_lazy("Mốc công việc tư vấn sắp hoặc đã đến hạn"), "engagement"),
    "unpaid": (gettext_lazy("Hóa đơn tư vấn chưa thu"), "engagement"),
    "commitment": (gettext_lazy("Cam kết sắp hoặc đã đến hạn"), "commitment"),
    "review": (gettext_lazy("Đề án kết thúc không tốt, chờ xem lại"), "review"),
    "report_file": (gettext_lazy("Tệp báo cáo đã làm xong"), "report_made"),
}
"""What waits beside the deadlines: its heading, and the page on which it is done."""


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A deadline with the days left on the day of the page; negative when it has passed."""

    deadline: ProjectDeadline
    days_left: int
    today: date

    @property
    def days_late(self) -> int:
        return -self.days_left

    @property
    def stretch(self) -> str:
        if self.days_left < 0:
            return "late"
        return "week" if self.days_left <= 7 else "month" if self.days_left <= 30 else "later"

    @property
    def until_choices(self) -> list[tuple[str, date]]:
        return [
            (_("đến ngày mai"), self.today + timedelta(days=1)),
            (_("một tuần"), self.today + timedelta(days=7)),
            (_("một tháng"), self.today + timedelta(days=30)),
        ]


@office_page("deadlines.read")
def my_work(request: OfficeRequest) -> HttpResponse:
    """Show it by day; the way of looking at it stays until another is chosen."""
    view = request.GET.get("view", "")
    if view not in VIEWS:
        if (kept := request.session.get(KEPT)) in VIEWS and kept != "mine":
            return HttpResponseRedirect(f"{reverse('office:my_work')}?view={kept}")
        view = "mine"
    elif request.session.get(KEPT, "mine") != view:
        request.session[KEPT] = view
    today = timezone.localdate(request.now)
    rows = _rows(request, view, today)
    page = page_by_key(
        *(rows.order_by().filter(scope) for scope in scopes_of(request.user)),
        order=ORDER,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    bodies = None if view == "all" else bodies_anywhere(request.user)
    waiting = [] if view == "old" else projects_waiting(request.user, bodies=bodies)[:WAITING]
    context = {
        "view": view,
        "views": VIEWS.items(),
        "page": page,
        "prefix": f"view={view}&",
        "groups": grouped(work_rows(page.rows, today)),
        "waiting": [
            (each, (today - each.moved_on).days if each.moved_on else None) for each in waiting
        ],
        "beside": beside(list_waiting(request.user, on=today)) if view == "mine" else [],
        "put_off": put_off_by(request.user, on=today)[:WAITING],
        "today": today,
        "may_extend": bool(can(request.user, "deadlines.extend")),
    }
    return render(request, "office/my_work.html", context)


def _rows(request: OfficeRequest, view: str, today: date) -> Any:
    if view == "mine":
        return own_deadlines(request.user, on=today)
    rows = deadlines_for(request.user, bodies=None)
    early = today - LONG_AGO
    return rows.filter(due_on__lt=early) if view == "old" else rows.filter(due_on__gte=early)


def work_rows(deadlines: Iterable[ProjectDeadline], today: date) -> list[WorkRow]:
    """Return deadlines with the days left."""
    return [WorkRow(each, (each.due_on - today).days, today) for each in deadlines]


def beside(waiting: Iterable[Waiting]) -> list[tuple[Any, list[tuple[Waiting, str]]]]:
    """Return what waits under its headings, each with the address where it is done."""
    found = list(waiting)
    parts = [
        (label, [(row, record_address(route, row.key)) for row in found if row.kind == kind])
        for kind, (label, route) in BESIDE.items()
    ]
    return [(label, part) for label, part in parts if part]


def grouped(rows: Iterable[WorkRow]) -> list[tuple[Any, list[WorkRow]]]:
    """Return the rows by stretch of time; empty stretches are left out."""
    found = list(rows)
    parts = [(label, [row for row in found if row.stretch == key]) for key, label in STRETCHES]
    return [(label, part) for label, part in parts if part]


@office_page("deadlines.read")
@require_POST
def snooze(request: OfficeRequest, deadline_id: int) -> HttpResponse:
    """Put a deadline off until a day, or bring it back."""
    deadline = get_deadline(deadline_id, visible_to=request.user)
    form = SnoozeForm(request.POST)
    if form.is_valid():
        until = form.cleaned_data["until"]
        try:
            snoozed = snooze_deadline(
                deadline=deadline, until=until, actor=request.user, at=request.now
            )
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return redirect("office:my_work")
        if snoozed:
            back = timezone.localdate(request.now).isoformat()
            text = _("Đã tạm ẩn khỏi danh sách của bạn.")
            offer_undo(request, text, to=request.path, fields={"until": back})
    return redirect("office:my_work")
