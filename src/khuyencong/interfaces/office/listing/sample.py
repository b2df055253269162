"""A list of made-up rows, for the page that shows every part of the look."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.listing.keyset import KeyPage
from khuyencong.interfaces.office.listing.page import list_context
from khuyencong.interfaces.office.listing.spec import Badge, Bulk, Column, Filter, ListSpec
from khuyencong.interfaces.office.listing.state import read_state

MILLION = 1_000_000
_ROWS = (
    (1, _("Máy bào bốn mặt"), _("Xưởng gỗ A · xã B"), 200 * MILLION, 0, "good"),
    (2, _("Dây chuyền bún khô cho hộ ở làng nghề"), _("Hợp tác xã C · xã D"), 0, 150 * MILLION, ""),
    (3, _("Đào tạo nghề chiếu cói"), "", None, 90 * MILLION, "warn"),
)


def _choice(key: str, label: Any) -> Filter:
    options = (("a", _("Một lựa chọn")), ("b", _("Lựa chọn khác")))
    return Filter(key, label, lambda rows, value: rows, lambda: options)


SAMPLE = ListSpec(
    key="sample",
    capability="",
    title=_("Danh sách mẫu"),
    route="office:components",
    export_route="office:components",
    file_name="mau.xlsx",
    rows=lambda account: Account.objects.none(),
    search=lambda rows, text: rows,
    search_hint=_("Từ cần tìm"),
    default_sort="-code",
    empty_template="common/parts/empty.html",
    describe=str,
    row_url=str,
    columns=(
        Column("code", _("Mã"), lambda row: f"DA-00{row.pk}", "code", ("pk",)),
        Column(
            "title",
            _("Tên đề án"),
            lambda row: row.title,
            sort=("pk",),
            small=lambda row: row.about,
            url=lambda row: page_address("components"),
            is_head=True,
        ),
        Column("kcqg", "KCQG", lambda row: row.kcqg_vnd, "money"),
        Column("kcdp", "KCĐP", lambda row: row.kcdp_vnd, "money"),
        Column("state", _("Trạng thái"), lambda row: [Badge(_("Mẫu"), row.tone)], "badges"),
    ),
    filters=(
        Filter("year", _("Năm"), lambda rows, year: rows),
        _choice("one", _("Bộ lọc thứ nhất")),
        _choice("two", _("Bộ lọc thứ hai")),
        _choice("three", _("Bộ lọc thứ ba")),
        _choice("four", _("Bộ lọc thứ tư")),
    ),
    bulk=(Bulk(_("Việc làm với hàng đã chọn"), "check", lambda: "", "norms.look_up"),),
)


def sample_list(account: Account) -> dict[str, Any]:
    """Return what the templates of a list show: the middle one of some pages, filtered."""
    names = ("pk", "title", "about", "kcqg_vnd", "kcdp_vnd", "tone")
    rows = [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in _ROWS]
    state = read_state(SAMPLE, QueryDict("q=bún&year=2016&four=a"), account)
    return list_context(state, KeyPage(rows, after="a", before="b"), counted=120)
