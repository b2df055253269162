"""What this app tells the life of a project, and does when it moves."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.contracts import contract_of_step
from khuyencong.apps.money.settling import is_fresh, live_settlements
from khuyencong.apps.projects.amounts import booking_of
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd


def money_facts(project: Project) -> dict[str, bool]:
    """Return whether the settlement was computed, and money balances, where a project is to end."""
    if project.state not in ("accepted", "settled", "stopped"):
        return {}
    held = live_positions(project)
    facts = {"money_balanced": all(each.advanced_vnd == each.settled_vnd for each in held)}
    if project.state != "settled":
        facts["settlement_prepared"] = _is_prepared(project, held)
    return facts


def _is_prepared(project: Project, held: list[Position]) -> bool:
    """Tell whether each fund with a contract has a computation that still fits.

    Money of the past that was never booked here was settled elsewhere.
    """
    funds = {each.fund for each in held if each.contracted_vnd}
    if not funds:
        return True
    kept = {each.fund: each for each in live_settlements(project)}
    return all(fund in kept and is_fresh(project, kept[fund]) for fund in funds)


def keep_settlement(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Tie the computations to the step that settled. Raises BadInput when it fixed other sums."""
    project = step.project
    if not live_positions(project):
        return
    for kept in live_settlements(project):
        settled = sum(
            each.settled_vnd for each in Position.objects.filter(project=project, fund=kept.fund)
        )
        if settled != kept.settled_vnd:
            raise BadInput(
                "money.not_as_computed",
                "Số quyết toán phải bằng bản tính: {amount} đồng",
                field=f"{kept.fund.lower()}_vnd",
                amount=format_vnd(kept.settled_vnd),
            )
        kept.step = step
        kept.save(update_fields=["step"])


def live_positions(project: Project) -> list[Position]:
    """Return the positions on which something was booked here."""
    rows = Position.objects.filter(project=project.pk, is_live=True).select_related("line")
    return list(rows.order_by("pk"))


def mark_accepted(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Let the rest of the money go: the work was accepted (TT 36/2013 Điều 14).

    Of a project of the past too, whose first money may be sent from here.
    """
    promised = Position.objects.filter(project=step.project.pk, contracted_vnd__gt=0)
    for position in promised.select_related("line").order_by("pk"):
        if not position.accepted:
            post(position, "accepted", 1, booking_of(step))


def close_money(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Close the positions: nothing is transferred or given back once the contract ended."""
    for position in live_positions(step.project):
        post(position, "closed", 1, booking_of(step))


def keep_contract(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Keep the contract a step signed, unless it is one of a contract over several projects."""
    contract_of_step(step, actor=actor, at=at)
