"""The list of rounds of the vote for outstanding products."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.queries import list_rounds, search_rounds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.product_round_words import LEVELS, STAGES


def _rows(account: Account) -> Rows:
    return list_rounds(visible_to=account).prefetch_related("entries", "unit")


def _row_url(row: ProductRound) -> str:
    return record_address("product_round", row.pk)


def _stage(row: ProductRound) -> list[Badge]:
    return [Badge(*STAGES[row.stage])]


def _registered(row: ProductRound) -> int:
    return sum(each.withdrawn_at is None for each in row.entries.all())


def _recognised(row: ProductRound) -> int:
    return sum(each.outcome == "recognised" for each in row.entries.all())


PRODUCT_ROUNDS = ListSpec(
    key="product_rounds",
    capability="product_rounds.read",
    title=_("Bình chọn sản phẩm CNNT tiêu biểu"),
    route="office:product_rounds",
    export_route="office:product_rounds_export",
    file_name="ky-binh-chon.xlsx",
    rows=_rows,
    search=search_rounds,
    search_hint=_("Tên kỳ, khu vực, nơi tổ chức"),
    default_sort="-year",
    empty_template="office/parts/no_product_rounds.html",
    describe=lambda row: row.place,
    row_url=_row_url,
    title_field="title",
    columns=(
        Column("year", _("Năm"), lambda row: row.year, "number", ("year", "pk")),
        Column(
            "title",
            _("Kỳ bình chọn"),
            lambda row: row.title,
            small=lambda row: row.region or row.place,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("level", _("Cấp"), lambda row: LEVELS[row.level]),
        Column("stage", _("Đang ở bước"), _stage, "badges"),
        Column("registered", _("Đăng ký"), _registered, "number"),
        Column("recognised", _("Công nhận"), _recognised, "number"),
        Column("closes", _("Hết hạn nhận"), lambda row: row.closes_on, "day", is_shown=False),
        Column("decided", _("Quyết định"), lambda row: row.result_number, "quiet"),
    ),
    filters=(
        Filter(
            "level",
            _("Cấp"),
            lambda rows, level: rows.filter(level=level),
            lambda: list(LEVELS.items()),
        ),
        *owner_filters(ProductRound),
    ),
)
