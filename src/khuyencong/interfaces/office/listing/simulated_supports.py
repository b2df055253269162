"""What was simulated, support by support: who would get more or less."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.models import SimulatedSupport
from khuyencong.apps.regulations.queries import list_drafts, list_simulated, search_simulated
from khuyencong.interfaces.common.templatetags.norm_words import fund_label
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import owner_filters
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
    number_of,
)
from khuyencong.interfaces.office.templatetags.regulation_words import (
    OUTCOME_TONES,
    OUTCOMES,
    line_label,
)

KINDS: dict[str, Any] = {"project": _("Đề án"), "need": _("Nhu cầu")}


def _rows(account: Account) -> Rows:
    return list_simulated(visible_to=account).prefetch_related("project")


def _row_url(row: SimulatedSupport) -> str:
    if row.project_id:
        return record_address("project", row.project_id)
    return record_address("need", row.need_id or 0)


def _outcome(row: SimulatedSupport) -> list[Badge]:
    told = [Badge(OUTCOMES[row.outcome], OUTCOME_TONES[row.outcome])]
    return [*told, Badge(_("đã được một lần"), "calm")] if row.is_once else told


def _of_draft(rows: Rows, text: str) -> Rows:
    key = number_of(text)
    return rows.filter(draft=key) if key is not None else rows.none()


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(year=year) if year is not None else rows.none()


def _drafts(account: Account) -> Options:
    drafts = list_drafts(visible_to=account).filter(runs__done_at__isnull=False).distinct()
    return [(str(pk), title) for pk, title in drafts.values_list("pk", "title")]


def _about(row: SimulatedSupport) -> str:
    return " · ".join(filter(None, (line_label(row.line), row.beneficiary)))


def _name(row: SimulatedSupport) -> str:
    return f"{row.project.code}: {row.title}" if row.project else row.title


SIMULATED_SUPPORTS = ListSpec(
    key="simulated_supports",
    capability="regulations.read",
    title=_("Kết quả mô phỏng từng khoản"),
    route="office:simulated_supports",
    export_route="office:simulated_supports_export",
    file_name="mo-phong-tung-khoan.xlsx",
    rows=_rows,
    search=search_simulated,
    search_hint=_("Tên đề án, nhu cầu, cơ sở"),
    default_sort="-gained",
    empty_template="office/parts/no_simulated.html",
    describe=lambda row: row.beneficiary,
    row_url=_row_url,
    columns=(
        Column(
            "title",
            _("Đề án, nhu cầu"),
            _name,
            small=_about,
            url=_row_url,
            is_head=True,
        ),
        Column("year", _("Năm"), lambda row: row.year, "code", ("year", "pk")),
        Column("line", _("Nội dung"), lambda row: line_label(row.line), "quiet", is_shown=False),
        Column("fund", _("Nguồn"), lambda row: fund_label(row.fund), is_shown=False),
        Column("cost", _("Chi phí"), lambda row: row.cost_vnd, "money", is_shown=False),
        Column("asked", _("Đề nghị"), lambda row: row.asked_vnd, "money", is_shown=False),
        Column("then", _("Quy định của ngày đó"), lambda row: row.then_vnd, "money"),
        Column("today", _("Hiện hành"), lambda row: row.today_vnd, "money"),
        Column("draft_vnd", _("Dự thảo"), lambda row: row.draft_vnd, "money"),
        Column("gained", _("Thêm"), lambda row: row.gained_vnd, "money", ("gained_vnd", "pk")),
        Column("lost", _("Bớt"), lambda row: row.lost_vnd, "money", ("lost_vnd", "pk")),
        Column("outcome", _("Kết quả"), _outcome, "badges"),
    ),
    filters=(
        Filter("draft", _("Dự thảo"), _of_draft, options_for=_drafts),
        Filter(
            "outcome",
            _("Kết quả"),
            lambda rows, outcome: rows.filter(outcome=outcome),
            lambda: list(OUTCOMES.items()),
        ),
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(is_need=kind == "need"),
            lambda: list(KINDS.items()),
        ),
        Filter(
            "fund",
            _("Nguồn"),
            lambda rows, fund: rows.filter(fund=fund),
            lambda: [(fund, fund_label(fund)) for fund in ("KCDP", "KCQG")],
        ),
        Filter("year", _("Năm"), _of_year),
        *owner_filters(SimulatedSupport),
    ),
)
