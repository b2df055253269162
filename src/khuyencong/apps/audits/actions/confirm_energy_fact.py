"""Confirm a line of the facts of energy; measures count with it at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.audits.actions.recount_measures import recount_measures
from khuyencong.apps.library.actions.confirm_fact import FactRead, confirm_fact
from khuyencong.apps.library.models import FactConfirmation


@transaction.atomic
def confirm_energy_fact(
    *, read: FactRead, unit: Unit, actor: Account, at: datetime
) -> FactConfirmation:
    """Confirm and count anew, both or neither. Raises as ``confirm_fact``, which writes the line.

    Halfway, sums of measures would rest on facts that are not those the pages tell.
    """
    confirmation = confirm_fact(read=read, unit=unit, actor=actor, at=at)
    recount_measures(key=read.key, unit=unit, actor=actor, at=at)
    return confirmation
