"""Who may write vouchers, and who says what of them counts."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.archived import can_change
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.settled import can_change_register
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.lifecycle.model import Body

ACCEPTERS: frozenset[Body] = frozenset({"department", "agency"})
"""Whoever settles with the unit: the department for local money, the agency for national."""


def can_record_vouchers(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may write vouchers: centre and department, until the settlement."""
    if not (decision := can(actor, "vouchers.record")):
        return decision
    if bodies_of(actor, project) & RECORDERS:
        return _is_open(project)
    return Decision.no("vouchers.of_others", "Chứng từ do đơn vị thực hiện hoặc Sở Công Thương ghi")


def can_accept_vouchers(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may say what of the vouchers is accepted."""
    if not (decision := can(actor, "vouchers.accept")):
        return decision
    if bodies_of(actor, project) & ACCEPTERS:
        return _is_open(project)
    return Decision.no(
        "vouchers.accepted_by_others", "Chứng từ do Sở Công Thương hoặc Cục xem và chấp nhận"
    )


def _is_open(project: Project) -> Decision:
    return can_change(project) and can_change_register(project)
