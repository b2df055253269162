"""Confirm what was written of a project after its closing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import lock_follow_up
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def confirm_follow_up(*, follow_up: FollowUp, actor: Account, at: datetime) -> FollowUp:
    """Confirm, by an officer of the unit that owns it. Raises NotAllowed, BadInput."""
    held = lock_follow_up(follow_up.pk)
    require(actor, "projects.draft", unit=held.project.unit)
    if held.answered_at is None:
        raise BadInput("results.not_answered", "Chưa có số liệu để xác nhận")
    if held.confirmed_at:
        raise BadInput("results.follow_up_confirmed", "Số liệu đã xác nhận rồi")
    held.confirmed_at, held.confirmed_by = at, actor
    held.save(update_fields=["confirmed_at", "confirmed_by"])
    data = {"months": held.months}
    write_entry_at("results.follow_up.confirmed", held.project, actor=actor, at=at, data=data)
    return held
