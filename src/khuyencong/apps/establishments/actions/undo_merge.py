"""Take a merge of two records back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import EstablishmentMerge
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import fill, record_of
from khuyencong.apps.establishments.references import move_back
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_merge(*, merge: EstablishmentMerge, actor: Account, at: datetime) -> EstablishmentMerge:
    """Make two records of one again, each as it was, with the rows that were its own.

    What somebody wrote into the kept record since the merge stays written. Raises NotAllowed, or
    BadInput when it was taken back already.
    """
    require(actor, "establishments.record", unit=merge.unit)
    merge = EstablishmentMerge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    if merge.undone_at:
        raise BadInput("establishments.not_merged", "Lần gộp này đã được tách")
    first, second = sorted((merge.kept, merge.dropped), key=lambda each: each.pk)
    held = {each.pk: each for each in (lock_establishment(first), lock_establishment(second))}
    kept, dropped = held[merge.kept_id], held[merge.dropped_id]
    was, filled = merge.before["kept"], merge.before["filled"]
    untouched = {name: was[name] for name in filled if getattr(kept, name) == filled[name]}
    fill(kept, replace(record_of(kept), **untouched))
    kept.version += 1
    kept.save()
    dropped.merged_into = None
    dropped.version += 1
    dropped.save()
    move_back(merge.moved, of=kept, to=dropped)
    merge.undone_at = at
    merge.save(update_fields=["undone_at"])
    write_entry_of(kept, "unmerged", {"name": dropped.name}, actor=actor, at=at)
    return merge
