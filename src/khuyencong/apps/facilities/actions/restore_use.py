"""Put an instrument that was taken off a record back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import changed_meanwhile
from khuyencong.apps.facilities.models import InstrumentUse
from khuyencong.apps.facilities.use_facts import UseFacts
from khuyencong.apps.facilities.uses import hold_measured, measured_by, write_entry_of_use


@transaction.atomic
def restore_use(*, use: InstrumentUse, actor: Account, at: datetime) -> InstrumentUse:
    """Put it back. Raises NotAllowed; BadInput when it is there, or the audit is signed."""
    hold_measured(measured_by(use), actor=actor)
    use.refresh_from_db(fields=["removed_at"])
    if use.removed_at is None:
        raise changed_meanwhile()
    use.removed_at = None
    use.save(update_fields=["removed_at"])
    told = {**UseFacts.of(use).told(), "facility": use.facility.name}
    write_entry_of_use(use, "restored", told, actor=actor, at=at)
    return use
