"""Make a draft rule again what a kept version ruled."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.actions.keep_version import keep_version
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import DraftPart, DraftVersion
from khuyencong.apps.regulations.queries import lock_draft
from khuyencong.apps.regulations.storing import new_part, parts_by_kind
from khuyencong.domain.regulations.parts import Regulation


@transaction.atomic
def return_to_version(*, version: DraftVersion, actor: Account, at: datetime) -> DraftVersion:
    """Return the version kept of what was there until now: going back to that one undoes it.

    Raises NotAllowed; BadInput when the draft was removed or is in force.
    """
    before = keep_version(draft=version.draft, actor=actor, at=at)
    held = lock_draft(version.draft, actor=actor)
    told = Regulation.of_json(version.content)
    held.parts.filter(removed_at=None).update(removed_at=at)
    DraftPart.objects.bulk_create(
        new_part(held, kind, part) for kind, parts in parts_by_kind(told).items() for part in parts
    )
    held.planned_on, held.replaces = told.starts_on, list(told.replaces)
    held.allows_recoverable = told.allows_recoverable
    held.once_per_beneficiary = told.once_per_beneficiary
    held.in_batches = told.in_batches
    held.version += 1
    held.save()
    data = {"number": version.number, "kept": before.number}
    write_entry_of(held, "version_returned", data, actor=actor, at=at)
    return before
