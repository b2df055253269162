"""The list of industrial clusters."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.models import ClusterYear, IndustrialCluster
from khuyencong.apps.craft_villages.queries import list_clusters, search_clusters
from khuyencong.interfaces.common.figures import percent_text
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Column, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.place_words import short_name
from khuyencong.interfaces.office.village_view import shown_share


def _rows(account: Account) -> Rows:
    return list_clusters(visible_to=account).prefetch_related("years", "unit")


def _row_url(row: IndustrialCluster) -> str:
    return record_address("industrial_cluster", row.pk)


def _newest(row: IndustrialCluster) -> ClusterYear | None:
    return next((year for year in row.years.all() if year.removed_at is None), None)


def _figure(row: IndustrialCluster, name: str) -> Any:
    newest = _newest(row)
    return getattr(newest, name) if newest else None


def _occupancy(row: IndustrialCluster) -> str:
    newest = _newest(row)
    share: Decimal | None = newest.occupancy_share(row.leasable_ha) if newest else None
    shown = shown_share(share)
    return percent_text(shown) if shown is not None else ""


INDUSTRIAL_CLUSTERS = ListSpec(
    key="industrial_clusters",
    capability="craft_villages.read",
    title=_("Cụm công nghiệp"),
    route="office:industrial_clusters",
    export_route="office:industrial_clusters_export",
    file_name="cum-cong-nghiep.xlsx",
    rows=_rows,
    search=search_clusters,
    search_hint=_("Tên cụm, địa điểm, chủ đầu tư hạ tầng"),
    default_sort="name",
    empty_template="office/parts/no_industrial_clusters.html",
    describe=lambda row: row.place,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column(
            "name",
            _("Cụm công nghiệp"),
            lambda row: row.name,
            sort=("search", "pk"),
            small=lambda row: row.place,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("province", _("Tỉnh khi ghi"), lambda row: short_name(row.province), "code"),
        Column("area", _("Diện tích (ha)"), lambda row: row.area_ha, "quantity"),
        Column("investor", _("Chủ đầu tư hạ tầng"), lambda row: row.investor),
        Column("year", _("Năm của số liệu"), lambda row: _figure(row, "year"), "code"),
        Column("occupancy", _("Tỷ lệ lấp đầy"), _occupancy, "code"),
        Column("firms", _("Số cơ sở"), lambda row: _figure(row, "establishments"), "number"),
        Column("workers", _("Số lao động"), lambda row: _figure(row, "workers"), "number"),
        Column(
            "decision",
            _("Số quyết định thành lập"),
            lambda row: row.decision_number,
            "code",
            is_shown=False,
        ),
        Column("source", _("Nguồn tin"), lambda row: row.source, "quiet", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=owner_filters(IndustrialCluster),
)
