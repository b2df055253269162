"""Count a verification again that was set aside."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold, require_free_months
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def count_verification(*, verification: Verification, actor: Account, at: datetime) -> Verification:
    """Bring its answer back into the sums as it was confirmed.

    Raises NotAllowed, or BadInput when another one counts a month of it by now.
    """
    held = hold(verification, actor=actor)
    if held.state != held.State.SET_ASIDE:
        raise BadInput("verifications.not_aside", "Lần đo kiểm này không để riêng")
    lock_site(held.site)
    require_free_months(held)
    data = {"saving_verdict": held.verdict, "saving": f"{held.saving} {held.unit_of_use}"}
    held.state, held.set_aside_because = held.State.CONFIRMED, ""
    held.version += 1
    held.save()
    write_entry_of(held, "counted_again", data, actor=actor, at=at)
    return held
