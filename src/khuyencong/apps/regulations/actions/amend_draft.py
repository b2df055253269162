"""Change the head of a draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.facts import DraftFacts
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import lock_draft, require_seen
from khuyencong.apps.regulations.storing import store_facts


@transaction.atomic
def amend_draft(
    *, draft: RegulationDraft, facts: DraftFacts, seen_version: int, actor: Account, at: datetime
) -> RegulationDraft:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = lock_draft(draft, actor=actor)
    require_seen(held.version, seen_version)
    read, before = facts.settled(), DraftFacts.of(held).told()
    after = read.told()
    changed = [name for name in after | before if after.get(name) != before.get(name)]
    if not changed:
        return held
    store_facts(held, read)
    held.version += 1
    held.save()
    data = {
        "after": {name: after.get(name, "") for name in changed},
        "before": {name: before.get(name, "") for name in changed},
    }
    write_entry_of(held, "amended", data, actor=actor, at=at)
    return held
