"""What of the money of a project was accepted: plain figures for the settlement."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.models import PaidFrom
from khuyencong.apps.vouchers.sums import RegisterSums, register_sums


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedCost:
    """What vouchers prove, after cuts [VND]; ``waiting`` vouchers are not in it yet."""

    cost_vnd: int
    """All of it, whoever paid: what ``domain.money.settlement`` calls vouchered."""
    by_line: dict[int, int]
    """The same by budget line; vouchers of no line are left out."""
    kcqg_vnd: int
    kcdp_vnd: int
    own_vnd: int
    other_vnd: int
    """Other state money and sponsors."""
    cut_vnd: int
    short_vnd: int
    """What the vouchers lack of the total cost of the budget."""
    waiting: int


def accepted_cost(project: Project) -> AcceptedCost:
    """Return what was accepted of a project, as the register stands now."""
    return accepted_of(register_sums(project))


def accepted_of(sums: RegisterSums) -> AcceptedCost:
    """Return what was accepted, from sums that were read already."""
    kcqg, kcdp = sums.accepted_from(PaidFrom.KCQG), sums.accepted_from(PaidFrom.KCDP)
    own = sums.accepted_from(PaidFrom.OWN)
    return AcceptedCost(
        cost_vnd=sums.total.accepted_vnd,
        by_line={int(row.key): row.accepted_vnd for row in sums.by_line if row.key},
        kcqg_vnd=kcqg,
        kcdp_vnd=kcdp,
        own_vnd=own,
        other_vnd=sums.total.accepted_vnd - kcqg - kcdp - own,
        cut_vnd=sums.total.cut_vnd,
        short_vnd=sums.short_vnd,
        waiting=sums.waiting,
    )
