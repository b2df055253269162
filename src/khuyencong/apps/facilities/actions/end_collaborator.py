"""Say that somebody is a collaborator no more."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.ending import end
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import CommuneCollaborator


@transaction.atomic
def end_collaborator(
    *,
    collaborator: CommuneCollaborator,
    ended_on: date,
    reason: str,
    actor: Account,
    at: datetime,
) -> CommuneCollaborator:
    """Write the last day (``write_entry`` by ``end``).

    Raises NotAllowed; BadInput when the day lies ahead or before the first one, or it has ended.
    """
    held = hold(collaborator, actor=actor)
    to = CommuneCollaborator.State.ENDED
    end(held, to=to, on=ended_on, reason=reason, actor=actor, at=at)
    return held
