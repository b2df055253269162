"""Choose what mail one wants."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import TellingChoice
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def choose_telling(
    *, digest: str, wants_instant: bool, actor: Account, at: datetime
) -> TellingChoice:
    """Keep the choice of the actor. Raises BadInput for a rhythm there is not, or no address."""
    require(actor, "deadlines.read")
    if digest not in TellingChoice.Rhythm.values:
        raise BadInput("deadlines.no_such_rhythm", "Chọn một cách nhận thư", field="digest")
    if (digest != TellingChoice.Rhythm.NONE or wants_instant) and not actor.email:
        raise BadInput(
            "deadlines.no_address",
            "Ghi địa chỉ thư ở trang cá nhân trước khi nhận thư",
            field="digest",
        )
    choice, _ = TellingChoice.objects.update_or_create(
        account=actor, defaults={"digest": digest, "wants_instant": wants_instant}
    )
    unit = actor.main_unit()
    write_entry(
        verb="deadlines.telling.chosen",
        actor=actor,
        at=at,
        unit_id=unit.pk if unit else None,
        object_kind="account",
        object_id=actor.pk,
        label=actor.display_name,
        data={"digest": digest, "wants_instant": wants_instant},
    )
    return choice
