"""The list of instalments of recoverable support: what is due back, from whom, when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import sees_many_units
from khuyencong.apps.money.models import Instalment, RepaymentSchedule
from khuyencong.apps.money.queries import list_instalments
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.domain.norms.rules.own_days import own_days
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import owner_filters
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Rows,
    number_of,
)

SOON = own_days("soon")
STATES: dict[str, tuple[Any, str]] = {
    "overdue": (_("Quá hạn"), "bad"),
    "due": (_("Sắp đến hạn"), "warn"),
    "coming": (_("Chưa đến hạn"), ""),
    "cleared": (_("Đã xong"), "good"),
}


def _rows(account: Account) -> Rows:
    """Return the parts; schedule and project are looked into, not joined, to keep the order."""
    beside = Prefetch("schedule", RepaymentSchedule.objects.select_related("project", "unit"))
    return list_instalments(visible_to=account).prefetch_related(beside)


def _search(rows: Rows, text: str) -> Rows:
    found = search_projects(Project.objects.all(), text).values("pk")
    return rows.filter(schedule__project__in=found)


def state_of(row: Instalment, today: date) -> str:
    """Return where a part stands on a day."""
    if not row.is_open:
        return "cleared"
    if row.due_on < today:
        return "overdue"
    return "due" if row.due_on <= today + SOON else "coming"


def _in_state(rows: Rows, state: str) -> Rows:
    if state == "cleared":
        return rows.filter(is_open=False)
    today = timezone.localdate()
    held: Rows = rows.filter(is_open=True)
    if state == "overdue":
        return held.filter(due_on__lt=today)
    if state == "due":
        return held.filter(due_on__range=(today, today + SOON))
    return held.filter(due_on__gt=today + SOON)


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(due_on__year=year) if year and 1900 < year < 3000 else rows.none()


def _badges(row: Instalment) -> list[Badge]:
    return [Badge(*STATES[state_of(row, timezone.localdate())])]


def _project(row: Instalment) -> Project:
    return row.schedule.project


def _row_url(row: Instalment) -> str:
    return record_address("project_repayments", row.schedule.project_id)


INSTALMENTS = ListSpec(
    key="instalments",
    capability="money.read",
    title=_("Hoàn trả kinh phí"),
    route="office:instalments",
    export_route="office:instalments_export",
    file_name="hoan-tra-kinh-phi.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Đơn vị thụ hưởng, tên hoặc mã đề án"),
    default_sort="due",
    empty_template="office/parts/no_instalments.html",
    describe=lambda row: _project(row).beneficiary,
    row_url=_row_url,
    columns=(
        Column(
            "due",
            _("Ngày đến hạn"),
            lambda row: row.due_on,
            "day",
            sort=("-is_open", "due_on", "pk"),
        ),
        Column(
            "project",
            _("Đơn vị thụ hưởng"),
            lambda row: _project(row).beneficiary or _project(row).title,
            small=lambda row: f"{_project(row).code} · {_project(row).title}",
            url=_row_url,
            is_head=True,
        ),
        Column("number", _("Đợt"), lambda row: row.number, "number"),
        Column(
            "unit", _("Đơn vị"), lambda row: row.schedule.unit.name, "quiet", is_for=sees_many_units
        ),
        Column("amount", _("Phải trả"), lambda row: row.amount_vnd, "money"),
        Column("repaid", _("Đã trả"), lambda row: row.repaid_vnd, "money"),
        Column("written", _("Không thu hồi"), lambda row: row.written_off_vnd, "money"),
        Column("open", _("Còn lại"), lambda row: row.open_vnd, "money"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("cleared", _("Xong ngày"), lambda row: row.cleared_on, "day", is_shown=False),
        Column(
            "paper",
            _("Số hợp đồng"),
            lambda row: row.schedule.paper_number,
            "quiet",
            is_shown=False,
        ),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter("year", _("Năm đến hạn"), _of_year),
        *owner_filters(Instalment),
    ),
)
