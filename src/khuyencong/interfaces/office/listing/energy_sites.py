"""The list of sites that use energy."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.queries import STANDING, list_sites, search_sites
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.energy_use_words import USES, VOLTAGES

UNKNOWN = "unknown"


def _rows(account: Account) -> Rows:
    return list_sites(visible_to=account)


def _row_url(site: Site) -> str:
    return record_address("energy_site", site.pk)


def _with_bills(rows: Rows, answer: str) -> Rows:
    billed = Exists(EnergyBill.objects.filter(site=OuterRef("pk"), **STANDING))
    return rows.filter(billed if answer == "some" else ~billed)


ENERGY_SITES = ListSpec(
    key="energy_sites",
    capability="energy_use.read",
    title=_("Sử dụng năng lượng"),
    route="office:energy_sites",
    export_route="office:energy_sites_export",
    file_name="dia-diem-nang-luong.xlsx",
    rows=_rows,
    search=search_sites,
    search_hint=_("Tên địa điểm, cơ sở, ngành nghề hoặc địa chỉ"),
    default_sort="name",
    empty_template="office/parts/no_energy_sites.html",
    describe=lambda site: site.establishment.name,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column(
            "name",
            _("Địa điểm"),
            lambda site: site.name,
            sort=("search", "pk"),
            small=lambda site: _("Để riêng") if site.set_aside_at else site.place,
            url=_row_url,
            is_head=True,
        ),
        Column(
            "establishment",
            _("Cơ sở"),
            lambda site: site.establishment.name,
            url=lambda site: record_address("establishment", site.establishment_id),
        ),
        UNIT_COLUMN,
        Column("trade", _("Ngành nghề"), lambda site: site.trade_words),
        Column("use", _("Mục đích mua điện"), lambda site: USES.get(site.use, ""), is_shown=False),
        Column("voltage", _("Cấp điện áp"), lambda site: VOLTAGES.get(site.voltage, "")),
        Column(
            "transformer", _("Trạm biến áp (kVA)"), lambda site: site.transformer_kva, "number"
        ),
        Column(
            "hours", _("Giờ làm việc một năm"), lambda site: site.working_hours, "number",
            is_shown=False,
        ),
    ),
    filters=(
        *owner_filters(Site),
        Filter(
            "use",
            _("Mục đích mua điện"),
            lambda rows, use: rows.filter(use="" if use == UNKNOWN else use),
            lambda: [*USES.items(), (UNKNOWN, _("Chưa ghi"))],
        ),
        Filter(
            "standing",
            _("Tình trạng"),
            lambda rows, answer: rows.filter(set_aside_at__isnull=answer == "used"),
            lambda: (("used", _("Đang dùng")), ("aside", _("Để riêng"))),
        ),
        Filter(
            "bills",
            _("Hóa đơn"),
            _with_bills,
            lambda: (("some", _("Đã có hóa đơn")), ("none", _("Chưa có hóa đơn"))),
        ),
    ),
)  # fmt: skip
