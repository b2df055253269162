"""The list of energy bills of all sites."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.queries import all_bills, search_sites
from khuyencong.interfaces.common.figures import number_text
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Column, Filter, ListSpec, Rows, number_of
from khuyencong.interfaces.office.templatetags.energy_use_words import CARRIERS, use_unit


def _rows(account: Account) -> Rows:
    """Return the bills; their sites are looked into, not joined, to keep the order."""
    rows = all_bills(visible_to=account).prefetch_related("site__establishment", "unit", "meter")
    return rows.order_by("-starts_on", "-pk")


def _search(rows: Rows, text: str) -> Rows:
    return rows.filter(site__in=search_sites(Site.objects.all(), text).values("pk"))


def _in_year(rows: Rows, year: str) -> Rows:
    number = number_of(year)
    if number is None or not 1900 <= number <= 2100:
        return rows.none()
    return rows.filter(starts_on__gte=date(number, 1, 1), starts_on__lt=date(number + 1, 1, 1))


def _row_url(row: EnergyBill) -> str:
    return f"{record_address('energy_bills', row.site_id)}?carrier={row.carrier}#b{row.pk}"


def _figure(name: str) -> Any:
    def shown(row: EnergyBill) -> str:
        value = getattr(row, name)
        return "" if value is None else number_text(value)

    return shown


ENERGY_BILLS = ListSpec(
    key="energy_bills",
    capability="energy_use.read",
    title=_("Hóa đơn năng lượng"),
    route="office:energy_all_bills",
    export_route="office:energy_bills_export",
    file_name="hoa-don-nang-luong.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Tên địa điểm, cơ sở, ngành nghề hoặc địa chỉ"),
    default_sort="-starts",
    empty_template="office/parts/no_energy_bills.html",
    describe=lambda row: row.site.name,
    row_url=_row_url,
    title_field="number",
    columns=(
        Column("starts", _("Từ ngày"), lambda row: row.starts_on, "day", sort=("starts_on", "pk")),
        Column("ends", _("Đến hết ngày"), lambda row: row.ends_before - timedelta(days=1), "day"),
        Column(
            "site",
            _("Địa điểm"),
            lambda row: row.site.name,
            small=lambda row: row.site.establishment.name,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("carrier", _("Loại năng lượng"), lambda row: CARRIERS.get(row.carrier, row.carrier)),
        Column("quantity", _("Lượng dùng"), _figure("quantity")),
        Column("unit_of_use", _("Đơn vị tính"), lambda row: use_unit(row.unit_of_use), "quiet"),
        Column("normal", _("Giờ bình thường (kWh)"), _figure("normal_kwh"), is_shown=False),
        Column("peak", _("Giờ cao điểm (kWh)"), _figure("peak_kwh"), is_shown=False),
        Column("offpeak", _("Giờ thấp điểm (kWh)"), _figure("offpeak_kwh"), is_shown=False),
        Column("kvarh", _("Phản kháng (kVArh)"), _figure("kvarh"), is_shown=False),
        Column("before_vat", _("Tiền trước thuế"), lambda row: row.before_vat_vnd, "money"),
        Column("amount", _("Tổng thanh toán"), lambda row: row.amount_vnd, "money"),
        Column("number", _("Số hóa đơn"), lambda row: row.number, "code", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=(
        *owner_filters(EnergyBill),
        Filter(
            "carrier",
            _("Loại năng lượng"),
            lambda rows, carrier: rows.filter(carrier=carrier),
            lambda: list(CARRIERS.items()),
        ),
        Filter("year", _("Năm"), _in_year),
    ),
)
