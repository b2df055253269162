"""The list of commitments."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.models import Commitment
from khuyencong.apps.exchange.queries import list_commitments, search_commitments
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.exchange_words import (
    COMMITMENT_STATES,
    COMMITMENT_TONES,
)

OPEN, LATE = "open", "late"


def _rows(account: Account) -> Rows:
    rows = list_commitments(visible_to=account)
    return rows.select_related("unit", "holder", "visit", "lesson")


def _row_url(row: Commitment) -> str:
    return record_address("commitment", row.pk)


def _whose(row: Commitment) -> str:
    return row.office or row.unit.name


def _source(row: Commitment) -> str:
    source = row.visit or row.lesson
    return source.title if source else ""


def _badges(row: Commitment) -> list[Badge]:
    if row.state == OPEN and row.due_on < timezone.localdate():
        return [Badge(_("Quá hạn"), "warn")]
    return [Badge(COMMITMENT_STATES[row.state], COMMITMENT_TONES[row.state])]


def _in_state(rows: Rows, state: str) -> Rows:
    if state == LATE:
        return rows.filter(state=OPEN, due_on__lt=timezone.localdate())
    return rows.filter(state=state)


COMMITMENTS = ListSpec(
    key="commitments",
    capability="lessons.read",
    title=_("Cam kết"),
    route="office:commitments",
    export_route="office:commitments_export",
    file_name="cam-ket.xlsx",
    rows=_rows,
    search=search_commitments,
    search_hint=_("Cam kết làm gì, của ai"),
    default_sort="due",
    empty_template="office/parts/no_commitments.html",
    describe=_whose,
    row_url=_row_url,
    title_field="what",
    columns=(
        Column("due", _("Hạn"), lambda row: row.due_on, "day", ("due_on", "pk")),
        Column(
            "what",
            _("Cam kết"),
            lambda row: row.what,
            small=_whose,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column(
            "holder",
            _("Ai theo dõi"),
            lambda row: row.holder.display_name if row.holder else "",
            "quiet",
        ),
        Column("state", _("Kết quả"), _badges, "badges"),
        Column("source", _("Từ chuyến đi, bài học"), _source, "quiet"),
        Column("ended", _("Ngày kết thúc"), lambda row: row.ended_on, "day", is_shown=False),
        Column("reason", _("Lý do"), lambda row: row.reason, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Kết quả"),
            _in_state,
            lambda: [*COMMITMENT_STATES.items(), (LATE, _("Quá hạn"))],
        ),
        *owner_filters(Commitment),
    ),
)
