"""The list of regulations in the making and in force."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import list_drafts, search_drafts
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.regulation_words import (
    ISSUERS,
    STATE_TONES,
    STATES,
    state_code,
)


def _rows(account: Account) -> Rows:
    return list_drafts(visible_to=account).prefetch_related("unit", "parts")


def _row_url(row: RegulationDraft) -> str:
    return record_address("regulation", row.pk)


def _state(row: RegulationDraft) -> list[Badge]:
    code = state_code(row)
    return [Badge(STATES[code], STATE_TONES[code])]


def _provisions(row: RegulationDraft) -> int:
    return sum(part.kind == "provision" and not part.removed_at for part in row.parts.all())


REGULATION_DRAFTS = ListSpec(
    key="regulation_drafts",
    capability="regulations.read",
    title=_("Soạn quy định của tỉnh"),
    route="office:regulations",
    export_route="office:regulations_export",
    file_name="du-thao-quy-dinh.xlsx",
    rows=_rows,
    search=search_drafts,
    search_hint=_("Tên dự thảo, căn cứ"),
    default_sort="-planned",
    empty_template="office/parts/no_regulations.html",
    describe=lambda row: row.act or str(STATES[state_code(row)]),
    row_url=_row_url,
    columns=(
        Column(
            "title",
            _("Dự thảo"),
            lambda row: row.title,
            small=lambda row: row.act,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("state", _("Tình trạng"), _state, "badges"),
        Column("issuer", _("Cơ quan ban hành"), lambda row: ISSUERS[row.issuer], "quiet"),
        Column("provisions", _("Nội dung"), _provisions, "number"),
        Column(
            "planned",
            _("Hiệu lực"),
            lambda row: row.starts_on or row.planned_on,
            "day",
            ("planned_on", "pk"),
        ),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(in_force_at__isnull=state == "draft"),
            lambda: [(code, STATES[code]) for code in ("draft", "in_force")],
        ),
        *owner_filters(RegulationDraft),
    ),
)
