"""The list of complaints."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import list_complaints, search_complaints
from khuyencong.interfaces.common.complaint_words import ABOUT, STATES
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows


def _rows(account: Account) -> Rows:
    return with_units(list_complaints(visible_to=account), account)


def _state(row: Complaint) -> list[Badge]:
    label, tone = STATES[row.state]
    badges = [Badge(label, tone)]
    if row.is_late_on(timezone.localdate()):
        badges.append(Badge(_("Quá hạn"), "bad"))
    return badges


def _row_url(row: Complaint) -> str:
    return record_address("complaint", row.pk)


def _late(rows: Rows, _value: str) -> Rows:
    # Expressions, so that the rows are still walked in the order of the list.
    held = rows.alias(due=Coalesce("due_on", date.max), at=Coalesce("state", Value("")))
    open_states = [Complaint.State.NEW, Complaint.State.TAKEN]
    kept: Rows = held.filter(at__in=open_states, due__lt=timezone.localdate())
    return kept


def _first_line(row: Complaint) -> Any:
    return row.says.splitlines()[0][:160]


COMPLAINTS = ListSpec(
    key="complaints",
    capability="complaints.read",
    title=_("Khiếu nại, phản ánh"),
    route="office:complaints",
    export_route="office:complaints_export",
    file_name="khieu-nai.xlsx",
    rows=_rows,
    search=search_complaints,
    search_hint=_("Số đơn, người gửi hoặc sự việc"),
    default_sort="-received",
    empty_template="office/parts/no_complaints.html",
    describe=lambda row: f"{row.sender_name} · {_first_line(row)}",
    row_url=_row_url,
    title_field="sender_name",
    columns=(
        Column(
            "received",
            _("Nhận lúc"),
            lambda row: row.received_at,
            kind="instant",
            sort=("received_at", "-pk"),
        ),
        Column(
            "number",
            _("Đơn"),
            lambda row: row.number,
            small=_first_line,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("about", _("Về việc"), lambda row: ABOUT[row.about]),
        Column("sender", _("Người gửi"), lambda row: row.sender_name),
        Column("due", _("Hạn trả lời"), lambda row: row.due_on, kind="day", sort=("due_on", "pk")),
        Column("state", _("Đến đâu"), _state, kind="badges"),
    ),
    filters=(
        Filter(
            "state",
            _("Đến đâu"),
            lambda rows, state: rows.filter(state=state),
            lambda: [(state, label) for state, (label, _tone) in STATES.items()],
        ),
        Filter(
            "about",
            _("Về việc"),
            lambda rows, about: rows.filter(about=about),
            lambda: list(ABOUT.items()),
        ),
        Filter("late", _("Hạn"), _late, lambda: [("late", _("Đã quá hạn"))]),
        *owner_filters(Complaint),
    ),
)
