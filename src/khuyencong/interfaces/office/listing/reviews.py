"""The list of reviews of projects that ended badly."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.models import ProjectReview
from khuyencong.apps.exchange.queries import OPEN_REVIEWS, list_reviews
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.exchange_words import (
    REVIEW_REASONS,
    REVIEW_STATES,
    REVIEW_TONES,
)


def _rows(account: Account) -> Rows:
    return with_units(list_reviews(visible_to=account).select_related("project"), account)


def _search(rows: Rows, text: str) -> Rows:
    found = search_projects(Project.objects.all(), text)
    return rows.filter(project__in=found.values("pk"))


def _row_url(row: ProjectReview) -> str:
    return record_address("review", row.pk)


def _why(row: ProjectReview) -> Any:
    return REVIEW_REASONS[row.why]


def _badges(row: ProjectReview) -> list[Badge]:
    found = [Badge(REVIEW_STATES[row.state], REVIEW_TONES[row.state])]
    if row.state in OPEN_REVIEWS and row.due_on < timezone.localdate():
        found.append(Badge(_("Quá hạn"), "warn"))
    return found


REVIEWS = ListSpec(
    key="reviews",
    capability="lessons.read",
    title=_("Xem lại đề án"),
    route="office:reviews",
    export_route="office:reviews_export",
    file_name="xem-lai-de-an.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Đề án"),
    default_sort="due",
    empty_template="office/parts/no_reviews.html",
    describe=_why,
    row_url=_row_url,
    title_field="project__title",
    columns=(
        Column("due", _("Hạn"), lambda row: row.due_on, "day", ("due_on", "pk")),
        Column(
            "project",
            _("Đề án"),
            lambda row: row.project.title,
            small=lambda row: row.project.code,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("why", _("Vì sao xem lại"), _why),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("happened", _("Ngày xảy ra"), lambda row: row.happened_on, "day", is_shown=False),
        Column("cause", _("Nguyên nhân"), lambda row: row.cause, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(REVIEW_STATES.items()),
        ),
        Filter(
            "why",
            _("Vì sao xem lại"),
            lambda rows, why: rows.filter(why=why),
            lambda: list(REVIEW_REASONS.items()),
        ),
        *owner_filters(ProjectReview),
    ),
)
