"""Withdraw what somebody confirmed of the facts of energy; measures count without it at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.actions.recount_measures import recount_measures
from khuyencong.apps.library.actions.withdraw_fact_confirmation import withdraw_fact_confirmation
from khuyencong.apps.library.models import FactConfirmation


@transaction.atomic
def withdraw_energy_fact(
    *, confirmation: FactConfirmation, reason: str, actor: Account, at: datetime
) -> None:
    """Withdraw and count anew, both or neither. Raises as ``withdraw_fact_confirmation``."""
    withdraw_fact_confirmation(confirmation=confirmation, reason=reason, actor=actor, at=at)
    recount_measures(key=confirmation.fact_key, unit=confirmation.unit, actor=actor, at=at)
