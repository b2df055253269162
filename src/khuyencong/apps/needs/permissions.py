"""Who may say how a need ends."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.domain.foundation.decision import Decision


def can_decide_need(actor: Account, need: Need) -> Decision:
    """Tell whether the actor may defer or decline the need: in its unit, while no project is."""
    if not (decision := can(actor, "needs.decide", unit=need.unit)):
        return decision
    if project := project_of(need):
        return Decision.no(
            "needs.became_a_project",
            "Nhu cầu này đã thành đề án {project}; mọi quyết định ghi ở đề án",
            project=project.code,
        )
    return Decision.yes()
