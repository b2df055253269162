"""Put a lesson that was removed back on the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_lesson
from khuyencong.apps.exchange.models import Lesson


@transaction.atomic
def restore_lesson(*, lesson: Lesson, actor: Account, at: datetime) -> Lesson:
    """Put it back. Raises NotAllowed; BadInput when it is on the list."""
    held = hold_lesson(lesson.pk, actor=actor, is_removed=True)
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "restored", {}, actor=actor, at=at)
    return held
