"""The list of bookings."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.facilities.queries import list_bookings, search_bookings
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.facility_words import (
    BOOKING_STATES,
    FACILITY_KINDS,
    PURPOSES,
)

BOOKED, AHEAD = "booked", "ahead"


def _rows(account: Account) -> Rows:
    return with_units(list_bookings(visible_to=account), account)


def _row_url(row: Booking) -> str:
    return record_address("booking", row.pk)


def _facility(row: Booking) -> str:
    return row.facility.name


def _purpose(row: Booking) -> Any:
    return PURPOSES[row.purpose]


def _badges(row: Booking) -> list[Badge]:
    if row.state == BOOKED and row.ends_at <= timezone.now():
        return [Badge(_("Đã xong"))]
    badges = [Badge(BOOKING_STATES[row.state], "good" if row.state == BOOKED else "calm")]
    late = [Badge(_("Hết hạn hiệu chuẩn"), "bad")] if row.is_past_calibration else []
    return [*badges, *late]


def _of_kind(rows: Rows, kind: str) -> Rows:
    return rows.filter(Exists(Facility.objects.filter(pk=OuterRef("facility"), kind=kind)))


def _in_state(rows: Rows, state: str) -> Rows:
    if state == AHEAD:
        return rows.filter(state=BOOKED, ends_at__gt=timezone.now())
    return rows.filter(state=state)


BOOKINGS = ListSpec(
    key="bookings",
    capability="facilities.read",
    title=_("Lượt đặt phòng, xe, thiết bị"),
    route="office:bookings",
    export_route="office:bookings_export",
    file_name="luot-dat.xlsx",
    rows=_rows,
    search=search_bookings,
    search_hint=_("Dùng làm gì, ở đâu"),
    default_sort="-starts",
    empty_template="office/parts/no_bookings.html",
    describe=_facility,
    row_url=_row_url,
    title_field="what",
    columns=(
        Column("starts", _("Nhận"), lambda row: row.starts_at, "instant", ("starts_at", "pk")),
        Column("ends", _("Trả"), lambda row: row.ends_at, "instant"),
        Column(
            "what",
            _("Dùng làm gì"),
            lambda row: row.what,
            small=_facility,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("who", _("Ai đặt"), lambda row: row.booked_by.display_name, "quiet"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("purpose", _("Dùng cho"), _purpose, "quiet", is_shown=False),
        Column("reason", _("Lý do hủy"), lambda row: row.cancel_reason, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(AHEAD, _("Còn hiệu lực, chưa xong")), *BOOKING_STATES.items()],
        ),
        Filter(
            "purpose",
            _("Dùng cho"),
            lambda rows, purpose: rows.filter(purpose=purpose),
            lambda: list(PURPOSES.items()),
        ),
        Filter(
            "kind",
            _("Loại"),
            _of_kind,
            lambda: list(FACILITY_KINDS.items()),
        ),
        *owner_filters(Booking),
    ),
)
