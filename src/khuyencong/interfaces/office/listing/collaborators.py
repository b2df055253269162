"""The list of collaborators in the communes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import CommuneCollaborator
from khuyencong.apps.facilities.people import list_collaborators, search_people
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.facility_words import COLLABORATOR_STATES


def _rows(account: Account) -> Rows:
    return with_units(list_collaborators(visible_to=account), account)


def _row_url(row: CommuneCollaborator) -> str:
    return record_address("collaborator", row.pk)


def _badges(row: CommuneCollaborator) -> list[Badge]:
    is_active = row.state == "active"
    badges = [Badge(COLLABORATOR_STATES[row.state], "good" if is_active else "calm")]
    return badges if row.account_id or not is_active else [*badges, Badge(_("Chưa có tài khoản"))]


COLLABORATORS = ListSpec(
    key="collaborators",
    capability="facilities.read",
    title=_("Cộng tác viên xã"),
    route="office:collaborators",
    export_route="office:collaborators_export",
    file_name="cong-tac-vien.xlsx",
    rows=_rows,
    search=search_people,
    search_hint=_("Xã, họ tên, địa bàn"),
    default_sort="commune",
    empty_template="office/parts/no_collaborators.html",
    describe=lambda row: row.commune,
    row_url=_row_url,
    title_field="commune",
    columns=(
        Column(
            "commune", _("Xã, phường, đặc khu"), lambda row: row.commune, sort=("commune", "pk")
        ),
        Column(
            "name",
            _("Họ tên"),
            lambda row: row.shown_name,
            small=lambda row: row.area,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("answers", _("Phiếu đã gửi"), lambda row: row.answers, "number"),
        Column("phone", _("Điện thoại"), lambda row: row.phone, "quiet"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("started", _("Từ ngày"), lambda row: row.started_on, "day", is_shown=False),
        Column("ended", _("Ngày cuối"), lambda row: row.ended_on, "day", is_shown=False),
        Column("paper", _("Theo văn bản"), lambda row: row.decided_by, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(COLLABORATOR_STATES.items()),
        ),
        *owner_filters(CommuneCollaborator),
    ),
)
