"""The list of quick assessments of one day."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import QuickAssessment
from khuyencong.apps.cleaner_production.queries import list_quick_assessments
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.cleaner_production.quick import list_questions, top_hints
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Column, ListSpec, Rows


def _rows(account: Account) -> Rows:
    """Return the assessments; their sites are looked into, not joined, to keep the order."""
    rows = list_quick_assessments(visible_to=account).select_related(None)
    return rows.prefetch_related("site__establishment", "unit")


def _search(rows: Rows, text: str) -> Rows:
    sites = Site.objects.all()
    for word in fold(text).split():
        sites = sites.filter(search__contains=word)
    return rows.filter(site__in=sites.values("pk"))


def _row_url(row: QuickAssessment) -> str:
    return record_address("quick_assessment", row.pk)


def _worst(row: QuickAssessment) -> str:
    hints = top_hints(row.answers)
    return hints[0].question.hint_vi if hints else ""


QUICK_ASSESSMENTS = ListSpec(
    key="quick_assessments",
    capability="cleaner_production.read",
    title=_("Đánh giá nhanh"),
    route="office:quick_assessments",
    export_route="office:quick_assessments_export",
    file_name="danh-gia-nhanh.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Tên cơ sở, địa điểm"),
    default_sort="-done",
    empty_template="office/parts/no_quick_assessments.html",
    describe=lambda row: row.done_by,
    row_url=_row_url,
    title_field="done_by",
    columns=(
        Column("done", _("Ngày đánh giá"), lambda row: row.done_on, "day", sort=("done_on", "pk")),
        Column(
            "site",
            _("Cơ sở"),
            lambda row: row.site.establishment.name,
            small=lambda row: row.site.name,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("by", _("Người đánh giá"), lambda row: row.done_by, "quiet"),
        Column(
            "answered",
            _("Câu đã trả lời"),
            lambda row: f"{len(row.answers)}/{len(list_questions())}",
        ),
        Column("hints", _("Chỗ nên xem"), lambda row: len(top_hints(row.answers)), "number"),
        Column("worst", _("Xem trước"), _worst, "quiet", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=owner_filters(QuickAssessment),
)
