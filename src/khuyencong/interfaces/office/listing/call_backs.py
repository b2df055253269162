"""The list of owners to call back after an audit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.call_backs import due_by, list_call_backs, next_call, still_to_call
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.search.queries import matching
from khuyencong.domain.norms.rules.own_days import own_days
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows

SOON = own_days("soon")
ONE_DAY = timedelta(days=1)
STATES: dict[str, tuple[Any, str]] = {
    "late": (_("Quá ngày, chưa gọi"), "warn"),
    "soon": (_("Sắp đến ngày"), "calm"),
    "coming": (_("Chưa đến ngày"), ""),
    "over": (_("Không còn gì để hỏi"), "good"),
}


def _rows(account: Account) -> Rows:
    rows = list_call_backs(visible_to=account)
    return with_units(rows.prefetch_related("site__establishment", "call_backs"), account)


def state_of(row: Any, today: date) -> str:
    """Return where the call about an audit stands on a day."""
    coming = next_call(row, row.asked_months)
    if coming is None or not row.open_measures:
        return "over"
    if coming[1] < today:
        return "late"
    return "soon" if coming[1] <= today + SOON else "coming"


def _in_state(rows: Rows, state: str) -> Rows:
    today = timezone.localdate()
    late, near = due_by(rows, today - ONE_DAY), due_by(rows, today + SOON)
    if state == "late":
        return late
    if state == "soon":
        return near.exclude(pk__in=late.values("pk"))
    still = still_to_call(rows)
    if state == "coming":
        return still.exclude(pk__in=near.values("pk"))
    return rows.exclude(pk__in=still.values("pk"))


def _badges(row: Any) -> list[Badge]:
    return [Badge(*STATES[state_of(row, timezone.localdate())])]


def _day(row: Any) -> date | None:
    coming = next_call(row, row.asked_months)
    return coming[1] if coming and row.open_measures else None


def _url(row: Any) -> str:
    return record_address("call_back", row.pk)


def _last_call(row: Any) -> Any:
    return max((each.called_on for each in row.call_backs.all()), default=None)


CALL_BACKS = ListSpec(
    key="call_backs",
    capability="audits.read",
    title=_("Gọi lại sau khảo sát"),
    route="office:call_backs",
    export_route="office:call_backs_export",
    file_name="goi-lai-sau-khao-sat.xlsx",
    rows=_rows,
    search=matching,
    search_hint=_("Địa điểm, cơ sở"),
    default_sort="visited",
    empty_template="office/parts/no_call_backs.html",
    describe=lambda row: row.site.name,
    title_field="search",
    row_url=_url,
    columns=(
        Column(
            "site",
            _("Cơ sở"),
            lambda row: row.site.establishment.name,
            small=lambda row: row.site.name,
            url=_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column(
            "visited", _("Khảo sát"), lambda row: row.visited_on, "day", sort=("visited_on", "pk")
        ),
        Column("due", _("Ngày gọi"), _day, "day"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("open", _("Giải pháp còn hỏi"), lambda row: row.open_measures, "number"),
        Column("called", _("Gọi gần nhất"), _last_call, "day", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        *owner_filters(EnergyAudit),
    ),
)
