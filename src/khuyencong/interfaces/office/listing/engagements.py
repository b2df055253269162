"""The list of consultancy: who asked for what, how far it is, what of the money came."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.consultancy.kinds import channel_label, kind_label, list_kinds
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.queries import (
    list_engagements,
    search_engagements,
    with_unpaid,
)
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

STATES: dict[str, tuple[Any, str]] = {
    "requested": (_("Yêu cầu mới"), "brand"),
    "offered": (_("Đã chào giá"), "calm"),
    "contracted": (_("Đang thực hiện"), "good"),
    "finished": (_("Đã kết thúc"), "good"),
    "cancelled": (_("Đã hủy"), ""),
}
MOST_CLIENTS = 200


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(received_on__year=year) if year and 1900 < year < 3000 else rows.none()


def _badges(row: Engagement) -> list[Badge]:
    return [Badge(*STATES[row.state])]


def _row_url(row: Engagement) -> str:
    return record_address("engagement", row.pk)


ENGAGEMENTS = ListSpec(
    key="engagements",
    capability="consultancy.read",
    title=_("Tư vấn"),
    route="office:engagements",
    export_route="office:engagements_export",
    file_name="tu-van.xlsx",
    rows=lambda account: list_engagements(visible_to=account),
    search=search_engagements,
    search_hint=_("Việc, khách hàng, số hợp đồng"),
    default_sort="-received",
    empty_template="office/parts/no_engagements.html",
    describe=lambda row: row.client_name,
    row_url=_row_url,
    columns=(
        Column(
            "received",
            _("Ngày nhận"),
            lambda row: row.received_on,
            "day",
            sort=("received_on", "pk"),
        ),
        Column(
            "title",
            _("Việc"),
            lambda row: row.title,
            small=lambda row: row.client_name,
            url=_row_url,
            is_head=True,
        ),
        Column("kind", _("Loại"), lambda row: kind_label(row.kind), "quiet"),
        UNIT_COLUMN,
        Column("total", _("Giá trị hợp đồng"), lambda row: row.total_vnd or None, "money"),
        Column("paid", _("Đã thu"), lambda row: row.paid_vnd or None, "money"),
        Column("unpaid", _("Còn phải thu"), lambda row: row.unpaid_vnd or None, "money"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column(
            "channel",
            _("Nhận bằng"),
            lambda row: channel_label(row.channel),
            "quiet",
            is_shown=False,
        ),
        Column("client", _("Khách hàng"), lambda row: row.client_name, "quiet", is_shown=False),
        Column("number", _("Số hợp đồng"), lambda row: row.contract_number, "code", is_shown=False),
        Column("signed", _("Ngày ký"), lambda row: row.signed_on, "day", is_shown=False),
        Column("ends", _("Hết hạn"), lambda row: row.ends_on, "day", is_shown=False),
        Column(
            "invoiced",
            _("Đã xuất hóa đơn"),
            lambda row: row.invoiced_vnd or None,
            "money",
            is_shown=False,
        ),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: [(each.id, each.label_vi) for each in list_kinds()],
        ),
        Filter("year", _("Năm nhận"), _of_year),
        Filter(
            "unpaid",
            _("Tiền"),
            lambda rows, answer: with_unpaid(rows) if answer == "yes" else rows.none(),
            lambda: [("yes", _("Còn phải thu"))],
        ),
        *owner_filters(Engagement),
    ),
)
