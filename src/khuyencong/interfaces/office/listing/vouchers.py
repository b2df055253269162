"""The list of vouchers: what was spent and what of it was accepted, across projects."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.apps.vouchers.models import PaidFrom, Voucher
from khuyencong.apps.vouchers.queries import all_vouchers
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.voucher_words import VOUCHER_KINDS

STATES: dict[str, tuple[Any, str]] = {
    "waiting": (_("Chưa xem"), ""),
    "accepted": (_("Đã chấp nhận"), "good"),
    "cut": (_("Giảm"), "warn"),
    "refused": (_("Không chấp nhận"), "bad"),
}


def _rows(account: Account) -> Rows:
    """Return the vouchers; their projects are looked into, not joined, to keep the order."""
    rows = all_vouchers(visible_to=account).prefetch_related("project", "unit")
    return rows.order_by("-day_key", "-pk")


def _search(rows: Rows, text: str) -> Rows:
    projects = search_projects(Project.objects.all(), text).values("pk")
    whole = text.strip()
    return rows.filter(Q(project__in=projects) | Q(number=whole) | Q(seller_code=whole))


def state_of(row: Voucher) -> str:
    """Return what the department said of a voucher."""
    if row.accepted_vnd is None:
        return "waiting"
    if row.accepted_vnd == row.amount_vnd:
        return "accepted"
    return "cut" if row.accepted_vnd else "refused"


def _in_state(rows: Rows, state: str) -> Rows:
    if state == "waiting":
        return rows.filter(accepted_vnd__isnull=True)
    if state == "accepted":
        return rows.filter(accepted_vnd=F("amount_vnd"))
    cut: Rows = rows.filter(accepted_vnd__lt=F("amount_vnd"))
    return cut.filter(accepted_vnd=0) if state == "refused" else cut.filter(accepted_vnd__gt=0)


def _badges(row: Voucher) -> list[Badge]:
    return [Badge(*STATES[state_of(row)])]


def _row_url(row: Voucher) -> str:
    return f"{record_address('project_vouchers', row.project_id)}#v{row.pk}"


def _paper(row: Voucher) -> str:
    return " ".join(filter(None, (VOUCHER_KINDS.get(row.kind, row.kind), row.serial, row.number)))


VOUCHERS = ListSpec(
    key="vouchers",
    capability="vouchers.read",
    title=_("Chứng từ"),
    route="office:vouchers",
    export_route="office:vouchers_export",
    file_name="chung-tu.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Tên, mã đề án; hoặc đúng số chứng từ, mã số thuế"),
    default_sort="-issued",
    empty_template="office/parts/no_vouchers.html",
    describe=lambda row: row.description,
    row_url=_row_url,
    title_field="description",
    columns=(
        Column(
            "issued", _("Ngày chứng từ"), lambda row: row.issued_on, "day", sort=("day_key", "pk")
        ),
        Column(
            "description",
            _("Chi cho việc gì"),
            lambda row: row.description,
            small=_paper,
            url=_row_url,
            is_head=True,
        ),
        Column(
            "project",
            _("Đề án"),
            lambda row: row.project.code,
            "code",
            small=lambda row: row.project.beneficiary,
        ),
        UNIT_COLUMN,
        Column(
            "seller",
            _("Bên bán, bên nhận"),
            lambda row: row.seller_name,
            small=lambda row: row.seller_code,
            is_shown=False,
        ),
        Column("payer", _("Nguồn chi"), lambda row: row.get_paid_from_display(), "quiet"),
        Column("amount", _("Số tiền"), lambda row: row.amount_vnd, "money"),
        Column("accepted", _("Chấp nhận"), lambda row: row.accepted_vnd, "money"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("reason", _("Lý do giảm"), lambda row: row.cut_reason, "quiet", is_shown=False),
        Column("paid", _("Ngày trả tiền"), lambda row: row.paid_on, "day", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter(
            "payer",
            _("Nguồn chi"),
            lambda rows, payer: rows.filter(paid_from=payer),
            lambda: list(PaidFrom.choices),
        ),
        Filter(
            "kind",
            _("Loại chứng từ"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: list(VOUCHER_KINDS.items()),
        ),
        *owner_filters(Voucher),
    ),
)
