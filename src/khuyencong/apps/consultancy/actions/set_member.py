"""Put a person on a piece of consultancy, or take one off."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold, owner_of
from khuyencong.apps.consultancy.models import Engagement, TeamMember
from khuyencong.apps.consultancy.queries import people_of
from khuyencong.apps.consultancy.reading import read_words
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def set_member(
    *, engagement: Engagement, account: Account, role: str, actor: Account, at: datetime
) -> TeamMember:
    """Keep who works on it as what; a person already on it gets the new part.

    Raises NotAllowed, or BadInput for somebody who is not of the unit.
    """
    held = hold(engagement.pk, actor=actor)
    words = read_words(role, field="role", most=120, what="việc của người này")
    if not people_of(held.unit, on=timezone.localdate(at)).filter(pk=account.pk).exists():
        raise BadInput("consultancy.not_of_ours", "Chọn người của đơn vị", field="account")
    member, _ = TeamMember.objects.update_or_create(
        engagement=held, account=account, defaults={"role": words, **owner_of(held)}
    )
    data = {"person": account.display_name, "team_role": words}
    write_entry_of(held, "member.set", data, actor=actor, at=at)
    return member


@transaction.atomic
def remove_member(
    *, engagement: Engagement, account: Account, actor: Account, at: datetime
) -> TeamMember:
    """Take a person off; return who it was, for the undo. Raises NotAllowed, or BadInput."""
    held = hold(engagement.pk, actor=actor)
    member = held.team.filter(account=account).first()
    if member is None:
        raise BadInput("consultancy.not_on_it", "Người này không trong nhóm", field="account")
    data = {"person": account.display_name, "team_role": member.role}
    TeamMember.objects.filter(pk=member.pk).delete()
    write_entry_of(held, "member.removed", data, actor=actor, at=at)
    return member
