"""The list of options of cleaner production, of all files."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import CleanerOption
from khuyencong.apps.cleaner_production.queries import list_options, search_options
from khuyencong.apps.cleaner_production.reckoning import economy_of
from khuyencong.interfaces.common.figures import number_text
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.cleaner_words import OPTION_CLASSES, SCREENINGS

TONES = {"proposed": "", "accepted": "calm", "refused": "bad", "done": "good"}
SCREENED_TONES = {"do_now": "good", "study": "calm", "reject": "bad"}
NOT_SCREENED = "none"


def _rows(account: Account) -> Rows:
    """Return the options; their files are looked into, not joined, to keep the order."""
    beside = ("cleaner_file__site__establishment", "unit", "project")
    return list_options(visible_to=account).prefetch_related(*beside).order_by("search", "pk")


def _row_url(row: CleanerOption) -> str:
    return f"{record_address('cleaner_file_options', row.cleaner_file_id)}#o{row.pk}"


def _badges(row: CleanerOption) -> list[Badge]:
    return [Badge(row.get_status_display(), TONES[row.status])]


def _screened(row: CleanerOption) -> list[Badge]:
    words = SCREENINGS.get(row.screening, _("Chưa sàng lọc"))
    return [Badge(words, SCREENED_TONES.get(row.screening, ""))]


def _payback(row: CleanerOption) -> str:
    years = economy_of(row).payback_years
    return "" if years is None else number_text(round(Decimal(years), 1))


CLEANER_OPTIONS = ListSpec(
    key="cleaner_options",
    capability="cleaner_production.read",
    title=_("Giải pháp sản xuất sạch hơn"),
    route="office:cleaner_options",
    export_route="office:cleaner_options_export",
    file_name="giai-phap-san-xuat-sach-hon.xlsx",
    rows=_rows,
    search=search_options,
    search_hint=_("Tên giải pháp"),
    default_sort="title",
    empty_template="office/parts/no_cleaner_options.html",
    describe=lambda row: row.cleaner_file.site.establishment.name,
    row_url=_row_url,
    columns=(
        Column(
            "title",
            _("Giải pháp"),
            lambda row: row.title,
            sort=("search", "pk"),
            small=lambda row: row.cleaner_file.site.establishment.name,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column(
            "class",
            _("Loại giải pháp"),
            lambda row: OPTION_CLASSES.get(row.option_class),
            is_shown=False,
        ),
        Column("screening", _("Sàng lọc"), _screened, "badges"),
        Column("reason", _("Lý do"), lambda row: row.reason, "quiet", is_shown=False),
        Column("investment", _("Vốn đầu tư"), lambda row: row.investment_vnd, "money"),
        Column("saving", _("Tiết kiệm một năm"), lambda row: row.saving_vnd, "money"),
        Column("payback", _("Hoàn vốn (năm)"), _payback, "quiet"),
        Column("status", _("Quyết định của cơ sở"), _badges, "badges"),
        Column("refusal", _("Vì sao từ chối"), lambda row: row.refusal, "quiet", is_shown=False),
        Column("due", _("Xong trước ngày"), lambda row: row.due_on, "day", is_shown=False),
        Column("who", _("Người làm"), lambda row: row.responsible, is_shown=False),
        Column(
            "project",
            _("Thành đề án"),
            lambda row: row.project.code if row.project else "",
            "code",
            is_shown=False,
        ),
    ),
    filters=(
        Filter(
            "status",
            _("Quyết định của cơ sở"),
            lambda rows, status: rows.filter(status=status),
            lambda: list(CleanerOption.Status.choices),
        ),
        Filter(
            "screening",
            _("Sàng lọc"),
            lambda rows, code: rows.filter(screening="" if code == NOT_SCREENED else code),
            lambda: [*SCREENINGS.items(), (NOT_SCREENED, _("Chưa sàng lọc"))],
        ),
        Filter(
            "class",
            _("Loại giải pháp"),
            lambda rows, code: rows.filter(option_class=code),
            lambda: list(OPTION_CLASSES.items()),
        ),
        *owner_filters(CleanerOption),
    ),
)
