"""The list of follow-ups: who is to be asked what became of the support, and what was told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.apps.results.follow_ups import list_follow_ups
from khuyencong.apps.results.models import FollowUp
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Rows,
    number_of,
)

SOON = timedelta(days=30)
STATES: dict[str, tuple[Any, str]] = {
    "coming": (_("Chưa đến ngày"), ""),
    "due": (_("Sắp đến ngày"), "calm"),
    "overdue": (_("Quá ngày, chưa có số liệu"), "warn"),
    "answered": (_("Chờ xác nhận"), "calm"),
    "confirmed": (_("Đã xác nhận"), "good"),
}


def _rows(account: Account) -> Rows:
    return list_follow_ups(visible_to=account)


def _search(rows: QuerySet[FollowUp], text: str) -> QuerySet[FollowUp]:
    return rows.filter(project__in=search_projects(Project.objects.all(), text).values("pk"))


def state_of(row: FollowUp) -> str:
    """Return where a follow-up stands today."""
    if row.confirmed_at:
        return "confirmed"
    if row.answered_at:
        return "answered"
    today = timezone.localdate()
    if row.due_on < today:
        return "overdue"
    return "due" if row.due_on <= today + SOON else "coming"


def _in_state(rows: Rows, state: str) -> Rows:
    today = timezone.localdate()
    if state == "confirmed":
        return rows.filter(confirmed_at__isnull=False)
    if state == "answered":
        return rows.filter(answered_at__isnull=False, confirmed_at__isnull=True)
    open_rows: Rows = rows.filter(answered_at__isnull=True)
    if state == "overdue":
        return open_rows.filter(due_on__lt=today)
    if state == "due":
        return open_rows.filter(due_on__range=(today, today + SOON))
    return open_rows.filter(due_on__gt=today + SOON)


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(due_on__year=year) if year and 1900 < year < 3000 else rows.none()


def _row_url(row: FollowUp) -> str:
    return record_address("project_follow_ups", row.project_id)


def _badges(row: FollowUp) -> list[Badge]:
    return [Badge(*STATES[state_of(row)])]


def _machine(row: FollowUp) -> list[Badge]:
    if row.answered_at is None or (row.is_present is None and row.is_in_use is None):
        return []
    if row.is_present is False:
        return [Badge(_("Không còn"), "bad")]
    return [
        Badge(_("Không dùng"), "warn") if row.is_in_use is False else Badge(_("Đang dùng"), "good")
    ]


FOLLOW_UPS = ListSpec(
    key="follow_ups",
    capability="projects.read",
    title=_("Theo dõi sau hỗ trợ"),
    route="office:follow_ups",
    export_route="office:follow_ups_export",
    file_name="theo-doi-sau-ho-tro.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Tên, mã đề án, cơ sở hoặc nơi thực hiện"),
    default_sort="due",
    empty_template="office/parts/no_follow_ups.html",
    describe=lambda row: row.project.title,
    row_url=_row_url,
    columns=(
        Column("due", _("Ngày hỏi"), lambda row: row.due_on, "day", sort=("due_on", "pk")),
        Column(
            "project",
            _("Đề án"),
            lambda row: row.project.title,
            small=lambda row: row.project.beneficiary,
            url=_row_url,
            is_head=True,
        ),
        Column("code", _("Mã"), lambda row: row.project.code, "code", is_shown=False),
        UNIT_COLUMN,
        Column("place", _("Nơi thực hiện"), lambda row: row.project.place, "quiet"),
        Column("months", _("Sau (tháng)"), lambda row: row.months, "number"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("machine", _("Máy, công trình"), _machine, "badges"),
        Column("jobs", _("Lao động"), lambda row: row.jobs, "number"),
        Column("income", _("Thu nhập tháng"), lambda row: row.income_vnd, "money", is_shown=False),
        Column("turnover", _("Doanh thu"), lambda row: row.turnover_vnd, "money", is_shown=False),
        Column("energy", _("Điện (kWh)"), lambda row: row.energy_kwh, "number", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter("year", _("Năm hỏi"), _of_year),
        Filter(
            "months",
            _("Sau mấy tháng"),
            lambda rows, months: rows.filter(months=number_of(months) or 0),
        ),
        *owner_filters(FollowUp),
    ),
)
