"""The list of rooms, vehicles and instruments."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.queries import list_facilities, search_facilities
from khuyencong.domain.norms.rules.own_days import own_days
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.facility_words import (
    CONDITIONS,
    FACILITY_KINDS,
    FACILITY_STATES,
)

AHEAD = own_days("soon")
CALIBRATIONS: dict[str, Any] = {
    "over": _("Đã hết hạn"),
    "soon": _("Sắp hết hạn"),
    "unknown": _("Chưa ghi lần nào"),
}


def calibration_badge(row: Facility, today: date) -> Badge | None:
    """Return how the calibration of an instrument stands; None where there is nothing to say."""
    if row.kind != Facility.Kind.INSTRUMENT:
        return None
    if row.calibrated_until is None:
        return Badge(_("Chưa ghi hiệu chuẩn"), "calm")
    if row.is_expired_on(today):
        return Badge(_("Hết hạn hiệu chuẩn"), "bad")
    is_soon = row.calibrated_until <= today + AHEAD
    return Badge(_("Sắp hết hạn hiệu chuẩn"), "warn") if is_soon else None


def _badges(row: Facility) -> list[Badge]:
    if row.state == Facility.State.SET_ASIDE:
        return [Badge(FACILITY_STATES[row.state], "calm")]
    badge = calibration_badge(row, timezone.localdate())
    return [badge] if badge else [Badge(FACILITY_STATES[row.state], "good")]


def _calibrated(rows: Rows, how: str) -> Rows:
    today = timezone.localdate()
    rows = rows.filter(kind=Facility.Kind.INSTRUMENT)
    if how == "unknown":
        return rows.filter(calibrated_until=None)
    # An expression, so that the rows are still walked in the order of the list.
    held: Rows = rows.alias(until=Coalesce("calibrated_until", date.max))
    if how == "over":
        return held.filter(until__lt=today)
    return held.filter(until__range=(today, today + AHEAD))


def _rows(account: Account) -> Rows:
    return with_units(list_facilities(visible_to=account), account)


def _row_url(row: Facility) -> str:
    return record_address("facility", row.pk)


def _kind(row: Facility) -> Any:
    return FACILITY_KINDS[row.kind]


FACILITIES = ListSpec(
    key="facilities",
    capability="facilities.read",
    title=_("Cơ sở vật chất"),
    route="office:facilities",
    export_route="office:facilities_export",
    file_name="co-so-vat-chat.xlsx",
    rows=_rows,
    search=search_facilities,
    search_hint=_("Mã, tên, nơi đặt, biển số, số máy"),
    default_sort="name",
    empty_template="office/parts/no_facilities.html",
    describe=_kind,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column("code", _("Mã"), lambda row: row.code, "code"),
        Column(
            "name",
            _("Tên"),
            lambda row: row.name,
            sort=("name", "pk"),
            small=lambda row: row.place,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("kind", _("Loại"), _kind),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("until", _("Hiệu chuẩn đến"), lambda row: row.calibrated_until, "day"),
        Column("condition", _("Hiện trạng"), lambda row: CONDITIONS[row.condition], "quiet"),
        Column("seats", _("Số chỗ"), lambda row: row.seats, "number", is_shown=False),
        Column("plate", _("Biển số"), lambda row: row.plate, "code", is_shown=False),
        Column("serial", _("Số máy"), lambda row: row.serial, "code", is_shown=False),
        Column("bought", _("Ngày mua"), lambda row: row.bought_on, "day", is_shown=False),
        Column("cost", _("Nguyên giá"), lambda row: row.cost_vnd, "money", is_shown=False),
        Column("aside", _("Vì sao ngừng"), lambda r: r.set_aside_reason, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: list(FACILITY_KINDS.items()),
        ),
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(FACILITY_STATES.items()),
        ),
        Filter("calibration", _("Hiệu chuẩn"), _calibrated, lambda: list(CALIBRATIONS.items())),
        *owner_filters(Facility),
    ),
)
