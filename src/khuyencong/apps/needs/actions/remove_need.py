"""Remove a need that was added by mistake and with which nothing was done."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.entries import write_entry_of
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_need(*, need: Need, actor: Account, at: datetime) -> None:
    """Remove the need; the journal keeps what it was.

    What was brought to it and refused or withdrawn goes too. Raises NotAllowed; BadInput when it
    came in a sheet, was decided on, became a project or has a supplement that waits or holds.
    """
    need = lock_need(need)
    require(actor, "needs.import", unit=need.unit)
    if need.sheet_import_id or need.decisions.exists() or project_of(need):
        raise BadInput(
            "needs.in_use", "Nhu cầu này đã có đề án hoặc quyết định; bỏ những việc đó trước"
        )
    if need.supplements.filter(state__in=["new", "accepted"]).exists():
        raise BadInput(
            "needs.supplemented", "Nhu cầu này đã nhận hoặc còn chờ xem phần bổ sung của người khác"
        )
    data = {"year": need.year, "beneficiary": need.beneficiary, "place": need.place}
    write_entry_of(need, "needs.need.removed", actor=actor, at=at, data=data)
    need.delete()
