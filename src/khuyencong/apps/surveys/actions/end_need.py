"""Defer or decline a need and tell who asked, in one go."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.surveys.actions.tell_sender import LinkTo, tell_sender


@transaction.atomic
def end_need(
    *, need: Need, outcome: str, reason: str, link_to: LinkTo, actor: Account, at: datetime
) -> NeedDecision:
    """Return the decision; mails go out with it, or not at all. See ``decide_need``."""
    decision = decide_need(need=need, outcome=outcome, reason=reason, actor=actor, at=at)
    if decision.decided_at == at:
        fresh = Need.objects.prefetch_related("decisions").get(pk=need.pk)
        tell_sender(need=fresh, link_to=link_to, actor=actor, at=at)
    return decision
