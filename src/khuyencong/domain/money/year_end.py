"""What a fund line comes to at the end of its year: left, at risk, carried over.

Figures are plain sums the caller read; nothing here is stored. Amounts in [VND], of one line
(unit, year, fund).
Reference: NĐ 45/2012/NĐ-CP, Điều 14.4 (unspent money may roll over under the general rules).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput

RiskKind = Literal["not_contracted", "not_accepted", "not_settled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectYear:
    """One project of the line; ``transferred_vnd`` after refunds, ``is_stopped`` when given up."""

    id: str
    approved_vnd: int
    contracted_vnd: int = 0
    transferred_vnd: int = 0
    settled_vnd: int = 0
    is_accepted: bool = False
    is_settled: bool = False
    is_stopped: bool = False
    carried_over_vnd: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LineYear:
    """The line itself: assigned to it, kept for management, and its projects.

    ``managed_vnd`` is what of management was spent, None where nobody recorded it.
    """

    assigned_vnd: int
    management_vnd: int = 0
    managed_vnd: int | None = None
    projects: tuple[ProjectYear, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Why money of some projects may be lost at the end of the year."""

    kind: RiskKind
    amount_vnd: int
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEnd:
    """What stands and what is left.

    ``allocated`` is what projects still claim of the line (approved; the contract, once there is
    one; what was settled, once it was; what went, when stopped). ``unallocated`` = assigned -
    management - allocated; below 0 when the line is overdrawn. ``unspent`` = assigned - management
    - transferred. ``carried_over`` is what goes on into the next year by decision, ``returned`` the
    unspent rest of it with the management money that nobody spent (``management_left``).
    """

    assigned_vnd: int
    management_vnd: int
    allocated_vnd: int
    unallocated_vnd: int
    approved_vnd: int
    contracted_vnd: int
    transferred_vnd: int
    settled_vnd: int
    unspent_vnd: int
    carried_over_vnd: int
    management_left_vnd: int
    returned_vnd: int
    risks: tuple[Risk, ...]


def year_end(line: LineYear) -> YearEnd:
    """Return the state of a line at the end of its year. Raises BadInput on a negative amount."""
    _check(line)
    projects = line.projects
    spendable = line.assigned_vnd - line.management_vnd
    allocated = sum(claim_vnd(each) for each in projects)
    transferred = sum(each.transferred_vnd for each in projects)
    carried = sum(each.carried_over_vnd for each in projects)
    unspent = spendable - transferred
    left = 0 if line.managed_vnd is None else line.management_vnd - line.managed_vnd
    return YearEnd(
        assigned_vnd=line.assigned_vnd,
        management_vnd=line.management_vnd,
        allocated_vnd=allocated,
        unallocated_vnd=spendable - allocated,
        approved_vnd=sum(each.approved_vnd for each in projects),
        contracted_vnd=sum(each.contracted_vnd for each in projects),
        transferred_vnd=transferred,
        settled_vnd=sum(each.settled_vnd for each in projects),
        unspent_vnd=unspent,
        carried_over_vnd=carried,
        management_left_vnd=left,
        returned_vnd=max(0, unspent - carried) + left,
        risks=_risks(projects),
    )


def claim_vnd(project: ProjectYear) -> int:
    """Return what a project still claims of its line; the rest of it is free again."""
    if project.is_settled:
        return project.settled_vnd
    if project.is_stopped:
        return project.transferred_vnd
    return project.contracted_vnd or project.approved_vnd


def _risks(projects: Sequence[ProjectYear]) -> tuple[Risk, ...]:
    """Each project stands under the first that is true of it: a đồng is at risk once."""
    found: dict[RiskKind, list[tuple[str, int]]] = {
        "not_contracted": [],
        "not_accepted": [],
        "not_settled": [],
    }
    for each in projects:
        if each.is_settled:
            continue
        if each.is_stopped:
            if each.transferred_vnd:
                found["not_settled"].append((each.id, each.transferred_vnd))
        elif not each.contracted_vnd:
            if each.approved_vnd:
                found["not_contracted"].append((each.id, each.approved_vnd))
        elif not each.is_accepted:
            found["not_accepted"].append((each.id, each.contracted_vnd))
        elif each.transferred_vnd:
            found["not_settled"].append((each.id, each.transferred_vnd))
    return tuple(
        Risk(
            kind=kind,
            amount_vnd=sum(amount for _, amount in rows),
            projects=tuple(name for name, _ in rows),
        )
        for kind, rows in found.items()
        if rows
    )


def _check(line: LineYear) -> None:
    amounts = [line.assigned_vnd, line.management_vnd, line.managed_vnd or 0]
    for each in line.projects:
        amounts += [
            each.approved_vnd,
            each.contracted_vnd,
            each.transferred_vnd,
            each.settled_vnd,
            each.carried_over_vnd,
        ]
    if min(amounts) < 0:
        raise BadInput("money.negative_amount", "Số tiền không được âm")
