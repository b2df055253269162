"""Let a need wait again and tell who asked, in one go."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.actions.reopen_need import reopen_need
from khuyencong.apps.needs.models import Need
from khuyencong.apps.surveys.actions.tell_sender import LinkTo, tell_sender


@transaction.atomic
def reconsider_need(*, need: Need, link_to: LinkTo, actor: Account, at: datetime) -> Need:
    """Return the need; who was told that it ended reads that it is looked at again."""
    reopen_need(need=need, actor=actor, at=at)
    fresh = Need.objects.prefetch_related("decisions").get(pk=need.pk)
    tell_sender(need=fresh, link_to=link_to, actor=actor, at=at)
    return fresh
