"""The list of files of cleaner production."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.queries import list_files, search_files
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows

TONES = {"open": "calm", "finished": "good"}


def _rows(account: Account) -> Rows:
    """Return the files; their sites are looked into, not joined, to keep the order."""
    beside = ("site__establishment", "unit", "focus_step")
    return list_files(visible_to=account).prefetch_related(*beside)


def _badges(row: CleanerFile) -> list[Badge]:
    return [Badge(row.get_state_display(), TONES[row.state])]


def _row_url(row: CleanerFile) -> str:
    return record_address("cleaner_file", row.pk)


CLEANER_FILES = ListSpec(
    key="cleaner_files",
    capability="cleaner_production.read",
    title=_("Sản xuất sạch hơn"),
    route="office:cleaner_files",
    export_route="office:cleaner_files_export",
    file_name="san-xuat-sach-hon.xlsx",
    rows=_rows,
    search=search_files,
    search_hint=_("Tên cơ sở, địa điểm, sản phẩm"),
    default_sort="-opened",
    empty_template="office/parts/no_cleaner_files.html",
    describe=lambda row: row.product,
    row_url=_row_url,
    title_field="product",
    columns=(
        Column("opened", _("Ngày mở hồ sơ"), lambda row: row.opened_on, "day", ("opened_on", "pk")),
        Column(
            "site",
            _("Cơ sở"),
            lambda row: row.site.establishment.name,
            small=lambda row: row.site.name,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("product", _("Sản phẩm"), lambda row: row.product),
        Column(
            "focus",
            _("Trọng tâm"),
            lambda row: row.focus_step.name if row.focus_step else "",
            small=lambda row: row.focus_reason,
        ),
        Column("state", _("Trạng thái"), _badges, "badges"),
        Column("finished", _("Ngày xong"), lambda row: row.finished_on, "day", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Trạng thái"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(CleanerFile.State.choices),
        ),
        *owner_filters(CleanerFile),
    ),
)
