"""What a province rules in parts: who approves up to an amount, and days between two steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from khuyencong.domain.foundation.legal_source import LegalSource

ApprovingBody = Literal["peoples_committee", "department"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalTier:
    """Who approves a project whose local support is at most ``up_to_vnd`` [VND]; None: any."""

    approver: ApprovingBody
    up_to_vnd: int | None = None
    article: str = ""


def tier_of(tiers: Sequence[ApprovalTier], support_vnd: int) -> ApprovalTier | None:
    """Return the lowest tier that reaches a support; None where none reaches so far.

    Examples
    --------
    >>> up_to = ApprovalTier(approver="department", up_to_vnd=200)
    >>> above = ApprovalTier(approver="peoples_committee")
    >>> tier_of([above, up_to], 200).approver, tier_of([above, up_to], 201).approver
    ('department', 'peoples_committee')
    >>> tier_of([up_to], 201) is None
    True
    """
    reaching = [t for t in tiers if t.up_to_vnd is None or support_vnd <= t.up_to_vnd]
    return min(reaching, key=lambda t: (t.up_to_vnd is None, t.up_to_vnd or 0), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledDays:
    """How long a piece of work may take: from the taking of step ``starts`` to that of ``ends``.

    ``days`` of work or of the calendar; the day of the first step does not count. ``rule`` names it
    among the deadlines of a project.
    """

    rule: str
    work: str
    days: int
    is_working_days: bool
    starts: str
    ends: str
    source: LegalSource
