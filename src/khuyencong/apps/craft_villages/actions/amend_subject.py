"""Change what is written of a craft, or of an industrial cluster."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.actions.record_subject import check_village
from khuyencong.apps.craft_villages.facts import ClusterFacts, CraftFacts
from khuyencong.apps.craft_villages.holding import (
    RECORD,
    changes_of,
    day_of,
    hold,
    refuse_removed,
    refuse_unseen,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import Craft, IndustrialCluster
from khuyencong.apps.craft_villages.searching import search_text


@transaction.atomic
def amend_subject(
    *,
    subject: Craft | IndustrialCluster,
    facts: CraftFacts | ClusterFacts,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> Craft | IndustrialCluster:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = hold(subject, actor=actor, capability=RECORD)
    refuse_removed(held)
    refuse_unseen(held, seen_version)
    read = facts.settled(today=day_of(at))
    check_village(read, actor)
    changes = changes_of(type(facts).of(held).told(), read.told())
    if not changes:
        return held
    for name, value in asdict(read).items():
        setattr(held, name, value)
    held.search = search_text(read)
    held.version += 1
    held.save()
    write_entry_of(held, "amended", changes, actor=actor, at=at)
    return held
