"""Who may write in the register of establishments."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.foundation.decision import Decision


def can_amend_establishment(actor: Account, establishment: Establishment) -> Decision:
    """Tell whether the actor may change the record: in its unit, while it is not merged away."""
    if not (decision := can(actor, "establishments.record", unit=establishment.unit)):
        return decision
    if establishment.merged_into_id:
        return Decision.no(
            "establishments.merged",
            "Hồ sơ này đã gộp vào hồ sơ khác; tách ra trước khi sửa",
        )
    return Decision.yes()
