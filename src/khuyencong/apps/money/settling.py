"""What a project would settle at today, from its rows: acceptance, vouchers, norms, the ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from django.db.models import QuerySet

from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.money.models import Settlement as Computation
from khuyencong.apps.projects.budget import budget_project
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.vouchers.accepted import AcceptedCost, accepted_cost
from khuyencong.domain.money.settlement import Accepted, Settlement, settle
from khuyencong.domain.norms.budget import check_budget
from khuyencong.domain.norms.budget_lines import BudgetProject
from khuyencong.domain.norms.lines import Fund, NormLine, ShareState
from khuyencong.domain.norms.rules.settlement import SettlementRoute, list_settlement_routes

FUND_OF = {"KCQG": Fund.NATIONAL, "KCDP": Fund.LOCAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What acceptance found of one fund's support, as a person states it. Amounts [VND]."""

    kind: Literal["percentage", "lump_sum"]
    route: str = ""
    total_cost_vnd: int = 0
    item_cost_vnd: int = 0
    share: Decimal | None = None
    unit_vnd: int = 0
    units: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the ledger holds for one fund of a project, all its years. Amounts [VND]."""

    approved_vnd: int
    contracted_vnd: int
    transferred_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A computation with all it came from."""

    found: Found
    held: Held
    accepted: Accepted
    settlement: Settlement
    route: SettlementRoute | None


def funds_to_settle(project: Project) -> list[str]:
    """Return the funds a contract was signed for, the national one first."""
    funds = {each.fund for each in project.positions.all() if each.contracted_vnd}
    return sorted(funds, reverse=True)


def held_of(project: Project, fund: str) -> Held:
    """Return the sums of the positions of a fund, from the rows the project brings along."""
    rows = [each for each in project.positions.all() if each.fund == fund]
    return Held(
        approved_vnd=sum(each.approved_vnd for each in rows),
        contracted_vnd=sum(each.contracted_vnd for each in rows),
        transferred_vnd=sum(each.advanced_vnd for each in rows),
    )


def routes_of(project: Project, fund: str) -> tuple[SettlementRoute, ...]:
    """Return the ways of settling by the texts the project is judged by, if any are known."""
    return list_settlement_routes(on=project.pinned_on, fund="KCQG" if fund == "KCQG" else "KCDP")


def suggest(project: Project, fund: str) -> Found:
    """Return what the register and the norm say; a person corrects it by the minutes."""
    cost, held = accepted_cost(project), held_of(project, fund)
    routes = routes_of(project, fund)
    route = routes[0].id if routes else ""
    norm = _norm(project, fund)
    if norm and norm.share_state is not ShareState.UNKNOWN and not _is_by_share(norm):
        return Found(kind="lump_sum", route=route, unit_vnd=held.contracted_vnd, units=1)
    return Found(
        kind="percentage",
        route=route,
        total_cost_vnd=cost.cost_vnd,
        item_cost_vnd=_item_cost(project, fund, cost),
        share=norm.share if norm else None,
    )


def compute(project: Project, fund: str, found: Found) -> Computed:
    """Return the settlement of a fund as acceptance, vouchers, norms and ledger have it now.

    Raises BadInput as ``domain.money.settlement.settle``.
    """
    cost, held = accepted_cost(project), held_of(project, fund)
    route = next((each for each in routes_of(project, fund) if each.id == found.route), None)
    accepted = Accepted(
        kind=found.kind,
        approved_vnd=held.approved_vnd,
        contracted_vnd=held.contracted_vnd,
        transferred_vnd=max(0, held.transferred_vnd),
        item_cost_vnd=found.item_cost_vnd,
        share=found.share,
        ceiling_vnd=_ceiling(project, fund, found),
        unit_vnd=found.unit_vnd,
        units=found.units,
        total_cost_vnd=found.total_cost_vnd if found.kind == "percentage" else None,
        vouchered_vnd=vouchered(project, fund, found, cost),
    )
    return Computed(
        found=found,
        held=held,
        accepted=accepted,
        settlement=settle(accepted, route=route),
        route=route,
    )


def vouchered(project: Project, fund: str, found: Found, cost: AcceptedCost) -> int | None:
    """Return what vouchers prove; None for a project of the past whose vouchers nobody entered."""
    if project.past_entry_or_none is not None and not cost.cost_vnd and not cost.waiting:
        return None
    if found.kind == "percentage":
        return cost.cost_vnd
    return cost.kcqg_vnd if fund == "KCQG" else cost.kcdp_vnd


def _supported(project: Project, fund: str) -> list[BudgetLine]:
    column = f"{fund.lower()}_vnd"
    return [line for line in project.budget_lines.all() if getattr(line, column) or line.open_vnd]


def _item_cost(project: Project, fund: str, cost: AcceptedCost) -> int:
    """Return the accepted cost of the supported items; of the whole where there is one item."""
    if len(cost.by_line) < 2:
        return cost.cost_vnd
    return sum(cost.by_line.get(line.pk, 0) for line in _supported(project, fund))


def _norm(project: Project, fund: str) -> NormLine | None:
    """Return the norm that is on for the project's content, if any."""
    library = installation_norms()
    if not project.line or not library.has_line(project.line):
        return None
    norm = library.choose(
        line=project.line, fund=FUND_OF[fund], territory=project.province.uid, on=project.pinned_on
    )
    return norm if norm and norm.is_on else None


def _is_by_share(norm: NormLine) -> bool:
    return norm.share_state is ShareState.STATED and not norm.gives_no_amount


def _ceiling(project: Project, fund: str, found: Found) -> int | None:
    """Return what norms and the other fund leave on the accepted cost; None: nothing limits it."""
    limits = [_by_norms(project, fund, found)]
    if found.kind == "percentage":
        limits.append(_beside_other(project, fund, found))
    return min((each for each in limits if each is not None), default=None)


def _beside_other(project: Project, fund: str, found: Found) -> int | None:
    """Return what of the item's cost the other fund does not settle: nothing is paid twice."""
    other = live_settlements(project).exclude(fund=fund).first()
    return max(0, found.item_cost_vnd - other.settled_vnd) if other else None


def _by_norms(project: Project, fund: str, found: Found) -> int | None:
    """Return what the norms allow on the accepted cost, spread over the lines as it was planned.

    None where they judge no amount, or judge what is counted in other units than the lines: a
    budget that was approved above them cannot be measured by them again.
    """
    library, asks = installation_norms(), FUND_OF[fund]
    supported = _supported(project, fund)
    planned = sum(line.eligible_cost_vnd for line in supported)
    if not planned or any(not library.has_line(line.line) for line in supported):
        return None
    whole = budget_project(project, tuple(supported), open_fund=asks)
    whole = replace(whole, lines=tuple(replace(line, own_vnd=None) for line in whole.lines))
    asked = sum(line.support_by_fund().get(asks, 0) for line in whole.lines)
    at_plan = _allowed(whole, asks, on=project.pinned_on)
    if at_plan is None or at_plan < asked or found.kind == "lump_sum":
        return at_plan if at_plan is not None and at_plan >= asked else None
    spread = tuple(
        replace(line, eligible_cost_vnd=line.eligible_cost_vnd * found.item_cost_vnd // planned)
        for line in whole.lines
    )
    return _allowed(replace(whole, lines=spread), asks, on=project.pinned_on)


def _allowed(whole: BudgetProject, fund: Fund, *, on: date) -> int | None:
    checked = check_budget(whole, on=on, library=installation_norms()).lines
    allowed = [each.explanation.answer.allowed_vnd for each in checked if each.fund is fund]
    return sum(each or 0 for each in allowed) if allowed and None not in allowed else None


def live_settlements(project: Project) -> QuerySet[Computation]:
    """Return the computations that hold, one for each fund."""
    return Computation.objects.filter(project=project.pk, replaced_at__isnull=True)


def settled_vnd(project: Project) -> dict[str, int]:
    """Return what the computations that hold come to, by field of the step [VND]."""
    return {f"{each.fund.lower()}_vnd": each.settled_vnd for each in live_settlements(project)}


def is_fresh(project: Project, kept: Computation) -> bool:
    """Tell whether vouchers and ledger still say what the computation was made from."""
    held, cost = held_of(project, kept.fund), accepted_cost(project)
    found = Found(kind="percentage" if kept.kind == "percentage" else "lump_sum")
    advance_moved = (
        kept.route
        and _pays_advance(project, kept)
        and (held.transferred_vnd != kept.transferred_vnd)
    )
    return not advance_moved and (
        held.approved_vnd,
        held.contracted_vnd,
        vouchered(project, kept.fund, found, cost),
    ) == (kept.approved_vnd, kept.contracted_vnd, kept.vouchered_vnd)


def _pays_advance(project: Project, kept: Computation) -> bool:
    routes = routes_of(project, kept.fund)
    return any(each.id == kept.route and each.settles_advance_only for each in routes)
