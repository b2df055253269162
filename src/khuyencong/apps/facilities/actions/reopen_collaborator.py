"""Take back that somebody is a collaborator no more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.ending import reopen
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import CommuneCollaborator


@transaction.atomic
def reopen_collaborator(
    *, collaborator: CommuneCollaborator, actor: Account, at: datetime
) -> CommuneCollaborator:
    """Let him be one again (``write_entry`` by ``reopen``). Raises NotAllowed, BadInput."""
    held = hold(collaborator, actor=actor)
    reopen(held, to=CommuneCollaborator.State.ACTIVE, actor=actor, at=at)
    return held
