"""The list of study visits and meetings."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import list_visits, search_visits
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.exchange_words import (
    VISIT_KINDS,
    VISIT_STATES,
    VISIT_TONES,
)


def _rows(account: Account) -> Rows:
    rows = list_visits(visible_to=account).select_related("guest_province", "host_province")
    return with_units(rows, account)


def _row_url(row: Visit) -> str:
    return record_address("visit", row.pk)


def _sides(row: Visit) -> str:
    names = [each.name for each in (row.guest_province, row.host_province) if each]
    return " → ".join(names)


def _badges(row: Visit) -> list[Badge]:
    return [Badge(VISIT_STATES[row.state], VISIT_TONES[row.state])]


def _kind(row: Visit) -> Any:
    return VISIT_KINDS[row.kind]


VISITS = ListSpec(
    key="visits",
    capability="exchange.read",
    title=_("Trao đổi kinh nghiệm"),
    route="office:visits",
    export_route="office:visits_export",
    file_name="trao-doi-kinh-nghiem.xlsx",
    rows=_rows,
    search=search_visits,
    search_hint=_("Tên chuyến, nơi đến, mục đích"),
    default_sort="-starts",
    empty_template="office/parts/no_visits.html",
    describe=_sides,
    row_url=_row_url,
    columns=(
        Column("starts", _("Từ ngày"), lambda row: row.starts_on, "day", ("starts_on", "pk")),
        Column(
            "title",
            _("Chuyến đi, hội nghị"),
            lambda row: row.title,
            small=_sides,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("kind", _("Loại"), _kind),
        Column("state", _("Chặng"), _badges, "badges"),
        Column("days", _("Ngày như đã ghi"), lambda row: row.days, "quiet", is_shown=False),
        Column("ends", _("Đến ngày"), lambda row: row.ends_on, "day", is_shown=False),
        Column("place", _("Nơi đến"), lambda row: row.place, "quiet", is_shown=False),
        Column("purpose", _("Mục đích"), lambda row: row.purpose, "quiet", is_shown=False),
        Column("source", _("Nguồn kể lại"), lambda row: row.source, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Chặng"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(VISIT_STATES.items()),
        ),
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: list(VISIT_KINDS.items()),
        ),
        *owner_filters(Visit),
    ),
)
