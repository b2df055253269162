"""What this app tells the life of a project, and does when it moves."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.contracts import contract_of_step
from khuyencong.apps.projects.amounts import booking_of
from khuyencong.apps.projects.models import Project, ProjectStep


def money_facts(project: Project) -> dict[str, bool]:
    """Return whether what was transferred is what was settled, where a project is to end."""
    if project.state not in ("settled", "stopped"):
        return {}
    held = live_positions(project)
    return {"money_balanced": all(each.advanced_vnd == each.settled_vnd for each in held)}


def live_positions(project: Project) -> list[Position]:
    """Return the positions on which something was booked here."""
    rows = Position.objects.filter(project=project.pk, is_live=True).select_related("line")
    return list(rows.order_by("pk"))


def mark_accepted(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Let the rest of the money go: the work was accepted (TT 36/2013 Điều 14)."""
    for position in live_positions(step.project):
        if not position.accepted:
            post(position, "accepted", 1, booking_of(step))


def close_money(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Close the positions: nothing is transferred or given back once the contract ended."""
    for position in live_positions(step.project):
        post(position, "closed", 1, booking_of(step))


def keep_contract(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Keep the contract a step signed, unless it is one of a contract over several projects."""
    contract_of_step(step, actor=actor, at=at)
