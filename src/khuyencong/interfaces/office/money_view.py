"""What the page of the money of a project shows, from rows that are read already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.money.advancing import advance_of
from khuyencong.apps.money.papers_at_hand import NamedPaper, papers_at_hand
from khuyencong.apps.money.settling import live_settlements
from khuyencong.apps.projects.amounts import LABELS, current_amounts
from khuyencong.apps.projects.models import Project
from khuyencong.domain.money.advances import Advance
from khuyencong.interfaces.office.money_next import OUT, TO_SETTLE, PurseFacts, next_move, told
from khuyencong.interfaces.office.money_way import way_of_money

FLOW = (
    ("approved_vnd", "Phê duyệt"),
    ("contracted_vnd", "Hợp đồng"),
    ("advanced_vnd", "Đã chuyển, trừ thu hồi"),
    ("settled_vnd", "Quyết toán"),
)
SHOWN = ("vnd", "share")
MEASURED = "norms.advance_progress_missing"
"""Refuses only until the work done is stated."""


@dataclass(frozen=True, slots=True)
class Purse:
    """A position with its bars, each beside the largest, and what may be sent from it today."""

    position: Position
    bars: list[tuple[str, int]]
    top: int
    answer: Advance | None
    papers: list[NamedPaper]
    """What the text names for the transfer, with what of it the dossier holds."""

    @property
    def left_vnd(self) -> int:
        """Return what of the contract was not sent yet [VND]."""
        return self.position.contracted_vnd - self.position.advanced_vnd


def money_context(project: Project, account: Account, *, today: date) -> dict[str, Any]:
    """Return amounts, purses, entries, what comes next and what the person may do."""
    current = current_amounts(project)
    purses = [purse_of(project, each, today=today) for each in project.positions.all()]
    contracts = {item.contract for item in project.contract_items.select_related("contract")}
    signed = sorted(contracts, key=lambda each: each.signed_on)
    may = can(account, "money.book", unit=project.unit)
    may_assign = can(account, "money.assign", unit=project.unit)
    still_open = [each.position for each in purses if not each.position.closed]
    entries = project.money_entries.all()
    assigned_on: date | None = getattr(project, "assigned_on", None)
    return {
        "project": project,
        "next": told(
            next_move(
                project.state,
                [facts_of(project, each) for each in purses],
                computed=_computed(project),
            ),
            project,
            may_book=bool(may),
            may_assign=bool(may_assign),
            contract_id=next((each.pk for each in signed if not each.liquidated_on), None),
        ),
        "way": way_of_money(entries, assigned_on=assigned_on)
        if purses and project.state not in OUT
        else [],
        "amounts": [(kind, current.get(kind)) for kind in LABELS],
        "purses": purses,
        "entries": [each for each in reversed(entries) if _is_shown(each)],
        "contracts": signed,
        "may_carry": may_assign,
        "may": may,
        "to_settle": any(each.position.contracted_vnd for each in purses),
        "may_send": may and any(each.contracted_vnd for each in still_open),
        "may_refund": may and any(each.advanced_vnd > 0 for each in still_open),
    }


def facts_of(project: Project, purse: Purse) -> PurseFacts:
    """Return a purse as plain facts."""
    position, answer = purse.position, purse.answer
    done = {step.transition for step in project.steps.all() if step.undone_at is None}
    needs = answer.needs if answer else ()
    may_send, by_work = _may_send(position, answer)
    return PurseFacts(
        fund=position.fund,
        year=position.year,
        is_assigned=bool(position.line.assignments),
        is_live=position.is_live,
        approved_vnd=position.approved_vnd,
        contracted_vnd=position.contracted_vnd,
        held_vnd=position.advanced_vnd,
        settled_vnd=position.settled_vnd,
        owed_vnd=position.owed_vnd,
        may_send_vnd=may_send,
        by_work=by_work,
        waits_for=next((need.step for need in needs if need.step not in done), ""),
    )


def _may_send(position: Position, answer: Advance | None) -> tuple[int | None, bool]:
    """Return what may be sent and whether it stands on the work done, which the form asks for."""
    if answer is None or answer.may_transfer_vnd is None:
        return (None if answer else 0), False
    by_work = {refusal.code for refusal in answer.refusals} == {MEASURED}
    left = max(0, (answer.most_vnd or 0) - position.advanced_vnd)
    return (left, True) if by_work else (answer.may_transfer_vnd, False)


def _computed(project: Project) -> list[str]:
    """Return the funds whose settlement was computed, asked only while one is to come."""
    if project.state not in TO_SETTLE:
        return []
    return [each.fund for each in live_settlements(project)]


def purse_of(project: Project, position: Position, *, today: date) -> Purse:
    """Return a position as the page shows it; an answer only while there is a contract to pay."""
    bars = [(label, getattr(position, column)) for column, label in FLOW]
    is_open = position.contracted_vnd and not position.closed
    answer = advance_of(project, position, on=today) if is_open else None
    papers = papers_at_hand(project, answer.papers) if answer else []
    top = max((amount for _, amount in bars), default=0) or 1
    return Purse(position, bars, top, answer, papers)


def _is_shown(entry: Entry) -> bool:
    return entry.sort.unit in SHOWN or entry.kind in ("accepted", "closed")
