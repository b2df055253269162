"""A person has seen the tour of the first day: it does not come by itself again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.tour import has_finished_tour
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def finish_tour(*, actor: Account, at: datetime) -> None:
    """Remember it once, for oneself. Raises NotAllowed for an account that is switched off."""
    if not actor.is_active:
        raise NotAllowed(
            "accounts.not_active", "Tài khoản {name} đã bị khóa", name=actor.display_name
        )
    if has_finished_tour(actor):
        return
    unit = actor.main_unit()
    write_entry(
        verb="accounts.tour.finished",
        actor=actor,
        at=at,
        unit_id=unit.pk if unit else None,
        object_kind="account",
        object_id=actor.pk,
        label=actor.display_name,
    )
