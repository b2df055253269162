"""The list of lessons."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.exchange.links import check_labels, content_labels, step_labels
from khuyencong.apps.exchange.models import Lesson, LessonLink
from khuyencong.apps.exchange.queries import list_lessons, search_lessons
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.exchange_words import LINK_KINDS, link_label

VALID, OVER = "valid", "over"


def _rows(account: Account) -> Rows:
    rows = list_lessons(visible_to=account).select_related("visit").prefetch_related("links")
    return with_units(rows, account)


def _row_url(row: Lesson) -> str:
    return record_address("lesson", row.pk)


def _where(row: Lesson) -> str:
    return "; ".join(link_label(each) for each in row.links.all())


def _badges(row: Lesson) -> list[Badge]:
    if row.valid_until and row.valid_until < timezone.localdate():
        return [Badge(_("Hết dùng"), "")]
    return [Badge(_("Đang dùng"), "good")]


def _in_state(rows: Rows, state: str) -> Rows:
    over = Q(valid_until__lt=timezone.localdate())
    return rows.filter(over) if state == OVER else rows.exclude(over)


def _linked(kind: str) -> Any:
    def apply(rows: Rows, key: str) -> Rows:
        linked = LessonLink.objects.filter(lesson=OuterRef("pk"), kind=kind, key=key)
        return rows.filter(Exists(linked))

    return apply


def _norms(account: Account) -> list[tuple[str, str]]:
    rows = rows_visible_to(LessonLink.objects.filter(kind="norm"), account)
    return [(key, key) for key in rows.order_by("key").values_list("key", flat=True).distinct()]


LESSONS = ListSpec(
    key="lessons",
    capability="lessons.read",
    title=_("Bài học"),
    route="office:lessons",
    export_route="office:lessons_export",
    file_name="bai-hoc.xlsx",
    rows=_rows,
    search=search_lessons,
    search_hint=_("Bài học, lời khuyên, nguyên nhân"),
    default_sort="-worth",
    empty_template="office/parts/no_lessons.html",
    describe=_where,
    row_url=_row_url,
    columns=(
        Column(
            "title",
            _("Bài học"),
            lambda row: row.title,
            small=_where,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("worth", _("Có ích trừ không"), lambda row: row.worth, "number", ("worth", "pk")),
        Column("useful", _("Có ích"), lambda row: row.useful, "number"),
        Column("not_useful", _("Không có ích"), lambda row: row.not_useful, "number"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column(
            "learned", _("Dùng từ ngày"), lambda row: row.learned_on, "day", ("learned_on", "pk")
        ),
        Column("until", _("Dùng đến ngày"), lambda row: row.valid_until, "day", is_shown=False),
        Column("advice", _("Lời khuyên"), lambda row: row.advice, "quiet", is_shown=False),
        Column("cause", _("Nguyên nhân"), lambda row: row.cause, "quiet", is_shown=False),
        Column("evidence", _("Bằng chứng"), lambda row: row.evidence, "quiet", is_shown=False),
        Column(
            "visit",
            _("Chuyến đi"),
            lambda row: row.visit.title if row.visit else "",
            "quiet",
            is_shown=False,
        ),
    ),
    filters=(
        Filter(
            "content",
            LINK_KINDS["content"],
            _linked("content"),
            lambda: list(content_labels().items()),
        ),
        Filter("step", LINK_KINDS["step"], _linked("step"), lambda: list(step_labels().items())),
        Filter(
            "check", LINK_KINDS["check"], _linked("check"), lambda: list(check_labels().items())
        ),
        Filter("norm", LINK_KINDS["norm"], _linked("norm"), options_for=_norms),
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(VALID, _("Đang dùng")), (OVER, _("Hết dùng"))],
        ),
        *owner_filters(Lesson),
    ),
)
