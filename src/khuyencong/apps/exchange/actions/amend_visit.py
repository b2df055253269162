"""Change the head of a visit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.facts import changes
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.visit_facts import VisitFacts, store_facts


@transaction.atomic
def amend_visit(
    *, visit: Visit, facts: VisitFacts, seen_version: int, actor: Account, at: datetime
) -> Visit:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = hold_visit(visit.pk, actor=actor, seen_version=seen_version)
    read = facts.settled()
    changed = changes(VisitFacts.of(held), read)
    if changed is None:
        return held
    store_facts(held, read)
    held.version += 1
    held.save()
    write_entry_of(held, "amended", changed, actor=actor, at=at)
    return held
