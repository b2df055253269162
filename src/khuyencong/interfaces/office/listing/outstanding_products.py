"""The list of certificates of outstanding products."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.models import ProductCertificate
from khuyencong.apps.product_rounds.queries import (
    certificates_in_state,
    list_certificates,
    search_certificates,
)
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.product_round_words import CERTIFICATE_STATES, GROUPS, LEVELS


def _rows(account: Account) -> Rows:
    return list_certificates(visible_to=account).select_related("entry__establishment", "unit")


def _row_url(row: ProductCertificate) -> str:
    return record_address("outstanding_product", row.pk)


def _state(row: ProductCertificate) -> list[Badge]:
    return [Badge(*CERTIFICATE_STATES[row.state_on(timezone.localdate())])]


def _in_state(rows: Rows, state: str) -> Rows:
    return certificates_in_state(rows, state, on=timezone.localdate())


OUTSTANDING_PRODUCTS = ListSpec(
    key="outstanding_products",
    capability="product_rounds.read",
    title=_("Sản phẩm CNNT tiêu biểu"),
    route="office:outstanding_products",
    export_route="office:outstanding_products_export",
    file_name="san-pham-cnnt-tieu-bieu.xlsx",
    rows=_rows,
    search=search_certificates,
    search_hint=_("Tên sản phẩm, cơ sở, số giấy"),
    default_sort="-until",
    empty_template="office/parts/no_outstanding_products.html",
    describe=lambda row: row.number,
    row_url=_row_url,
    title_field="product_name",
    columns=(
        Column(
            "product",
            _("Sản phẩm"),
            lambda row: row.product_name,
            small=lambda row: row.entry.establishment.name,
            url=_row_url,
            is_head=True,
            sort=("product_name", "pk"),
        ),
        UNIT_COLUMN,
        Column("level", _("Cấp"), lambda row: LEVELS[row.level]),
        Column("group", _("Nhóm"), lambda row: GROUPS.get(row.group, row.group), is_shown=False),
        Column("number", _("Số giấy"), lambda row: row.number),
        Column("issued", _("Ngày cấp"), lambda row: row.issued_on, "day"),
        Column(
            "until",
            _("Đến hết ngày"),
            lambda row: row.valid_until,
            "day",
            sort=("valid_until", "pk"),
        ),
        Column("state", _("Tình trạng"), _state, "badges"),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(code, label) for code, (label, _tone) in CERTIFICATE_STATES.items()],
        ),
        Filter(
            "level",
            _("Cấp"),
            lambda rows, level: rows.filter(level=level),
            lambda: list(LEVELS.items()),
        ),
        *owner_filters(ProductCertificate),
    ),
)
