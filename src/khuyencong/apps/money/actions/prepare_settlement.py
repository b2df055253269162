"""Compute what a project settles at and keep it, before the step that settles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.refusals import OURS, source_in_words
from khuyencong.apps.money.booking import MOST_VND, may_book, write_entry_at
from khuyencong.apps.money.models import Settlement
from khuyencong.apps.money.settling import Computed, Found, compute, routes_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.vouchers.accepted import accepted_cost
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.norms.rules.settlement import SettlementRoute, stated_papers

BEFORE = ("accepted", "stopped")
"""States from which a project is settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementFacts:
    """What a person states: what was found, what is taken off [VND] and why, the invoice."""

    found: Found
    cut_vnd: int = 0
    reason: str = ""
    invoice_number: str = ""
    invoice_on: date | None = None


@transaction.atomic
def prepare_settlement(
    *, project: Project, fund: str, facts: SettlementFacts, actor: Account, at: datetime
) -> Settlement:
    """Recompute the support on accepted work (TT 36/2013 Điều 18, 19) and keep it for the step.

    One that was kept before is replaced, and stays to be seen. Raises NotAllowed, or BadInput for
    a project that is not to be settled, figures that cannot be, vouchers nobody looked at, a cut
    or an unfinished work without its reason.
    """
    may_book(actor, project)
    project = lock_project(project)
    if project.state not in BEFORE:
        raise BadInput(
            "money.not_to_settle", "Chỉ đề án đã nghiệm thu hoặc đã ngừng mới tính quyết toán"
        )
    _require_possible(project, fund, facts, at=at)
    computed = compute(project, fund, facts.found)
    if not computed.held.contracted_vnd:
        raise BadInput("money.no_contract", "Nguồn này chưa có số tiền hợp đồng", field="fund")
    now = computed.settlement.now_vnd
    if facts.cut_vnd > now:
        raise BadInput("money.cut_too_high", "Giảm trừ lớn hơn số được quyết toán", field="cut_vnd")
    kept = _keep(project, fund, facts, computed, actor=actor, at=at)
    write_entry_at(
        "money.settlement.prepared",
        project,
        actor=actor,
        at=at,
        data={
            "fund": fund,
            "settled_vnd": kept.settled_vnd,
            "transferred_vnd": kept.transferred_vnd,
        },
        reason=kept.reason,
    )
    return kept


def _require_possible(project: Project, fund: str, facts: SettlementFacts, *, at: datetime) -> None:
    found, routes = facts.found, routes_of(project, fund)
    amounts = {
        "total_cost_vnd": found.total_cost_vnd,
        "item_cost_vnd": found.item_cost_vnd,
        "unit_vnd": found.unit_vnd,
        "cut_vnd": facts.cut_vnd,
    }
    for field, amount in amounts.items():
        if type(amount) is not int or not 0 <= amount <= MOST_VND:
            raise BadInput("money.bad_amount", "Số tiền không thể như vậy", field=field)
    route = next((each for each in routes if each.id == found.route), None)
    if routes and route is None:
        raise BadInput("money.no_route", "Chọn cách quyết toán", field="route")
    if facts.cut_vnd and not facts.reason.strip():
        raise BadInput(
            "money.reason_missing", "Ghi lý do giảm trừ ({basis})", field="reason", basis=OURS
        )
    _require_stated(route, facts, on=project.pinned_on)
    if facts.invoice_on and facts.invoice_on > timezone.localdate(at):
        raise BadInput("money.day_to_come", "Ngày hóa đơn chưa tới", field="invoice_on")
    waiting = accepted_cost(project).waiting
    if waiting and (route is None or route.needs_vouchers):
        raise BadInput(
            "money.vouchers_waiting",
            "Còn {n} chứng từ chưa xem: chấp nhận hoặc cắt ở mục Chứng từ trước",
            n=str(waiting),
        )


def _require_stated(route: SettlementRoute | None, facts: SettlementFacts, *, on: date) -> None:
    """Ask for what the texts of that day want stated when money is settled by the route."""
    papers = stated_papers(route=route.id, on=on) if route else {}
    basis = {stated: source_in_words(paper.source(on)) for stated, paper in papers.items()}
    if "explanation" in basis and not facts.reason.strip():
        raise BadInput(
            "money.reason_missing",
            "Ghi văn bản giải trình của đơn vị thực hiện ({basis})",
            field="reason",
            basis=basis["explanation"],
        )
    if "invoice" in basis and not (facts.invoice_number.strip() and facts.invoice_on):
        raise BadInput(
            "money.no_invoice",
            "Ghi số và ngày hóa đơn xuất cho Cục ({basis})",
            field="invoice_number",
            basis=basis["invoice"],
        )


def _keep(
    project: Project,
    fund: str,
    facts: SettlementFacts,
    computed: Computed,
    *,
    actor: Account,
    at: datetime,
) -> Settlement:
    live = Settlement.objects.filter(project=project, fund=fund, replaced_at__isnull=True)
    live.update(replaced_at=at)
    found, settlement = computed.found, computed.settlement
    return Settlement.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        project=project,
        fund=fund,
        route=found.route,
        kind=found.kind,
        approved_vnd=computed.held.approved_vnd,
        contracted_vnd=computed.held.contracted_vnd,
        transferred_vnd=computed.held.transferred_vnd,
        total_cost_vnd=found.total_cost_vnd,
        item_cost_vnd=found.item_cost_vnd,
        share_bp=None if found.share is None else int(found.share * 10_000),
        unit_vnd=found.unit_vnd,
        units=found.units,
        ceiling_vnd=computed.accepted.ceiling_vnd,
        vouchered_vnd=computed.accepted.vouchered_vnd,
        support_vnd=settlement.support_vnd,
        binding=settlement.binding,
        cut_vnd=facts.cut_vnd,
        settled_vnd=settlement.now_vnd - facts.cut_vnd,
        reason=nfc(facts.reason.replace("\x00", "")).strip()[:2000],
        invoice_number=nfc(facts.invoice_number.replace("\x00", "")).strip()[:80],
        invoice_on=facts.invoice_on,
        recorded_at=at,
        recorded_by=actor,
    )
