"""The list of measured savings."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.queries import list_verifications, search_verifications
from khuyencong.domain.energy_use.carriers import get_carrier
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.verification_words import SAVING_VERDICTS

STATES: dict[str, tuple[Any, str]] = {
    "open": (_("Đang đo kiểm"), "calm"),
    "confirmed": (_("Đã xác nhận"), "good"),
    "set_aside": (_("Để riêng, không tính"), "calm"),
}
TONES = {"proven": "good", "not_proven": "warn", "contrary": "bad"}
VERDICTS = {key: (label, TONES[key]) for key, label in SAVING_VERDICTS.items()}


def _rows(account: Account) -> Rows:
    return list_verifications(visible_to=account)


def _row_url(row: Verification) -> str:
    return record_address("verification", row.pk)


def _badges(row: Verification) -> list[Badge]:
    is_told = row.verdict and row.state != Verification.State.SET_ASIDE
    return [Badge(*(VERDICTS[row.verdict] if is_told else STATES[row.state]))]


VERIFICATIONS = ListSpec(
    key="verifications",
    capability="verifications.read",
    title=_("Đo kiểm tiết kiệm"),
    route="office:verifications",
    export_route="office:verifications_export",
    file_name="do-kiem-tiet-kiem.xlsx",
    rows=_rows,
    search=search_verifications,
    search_hint=_("Tên, địa điểm hoặc cơ sở"),
    default_sort="-until",
    empty_template="office/parts/no_verifications.html",
    describe=lambda row: row.site.establishment.name,
    row_url=_row_url,
    columns=(
        Column(
            "title",
            _("Tên"),
            lambda row: row.title,
            small=lambda row: f"{row.site.establishment.name} · {row.site.name}",
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("carrier", _("Dạng năng lượng"), lambda row: get_carrier(row.carrier).label_vi),
        Column("from", _("Kỳ báo cáo từ"), lambda row: row.after_starts_on, "day"),
        Column(
            "until",
            _("đến trước"),
            lambda row: row.after_ends_before,
            "day",
            sort=("after_ends_before", "pk"),
        ),
        Column("state", _("Kết luận"), _badges, "badges"),
        Column("saving", _("Tiết kiệm"), lambda row: row.saving, "number"),
        Column("measure_unit", _("Đơn vị đo"), lambda row: row.unit_of_use, "quiet"),
        Column("vnd", _("Thành tiền"), lambda row: row.saving_vnd, "money"),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter(
            "verdict",
            _("Kết luận"),
            lambda rows, verdict: rows.filter(verdict=verdict),
            lambda: [(key, label) for key, (label, _tone) in VERDICTS.items()],
        ),
        *owner_filters(Verification),
    ),
)
