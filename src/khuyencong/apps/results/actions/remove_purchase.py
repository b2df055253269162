"""Take off a purchase that was written by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.apps.results.purchases import can_record_purchases
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def remove_purchase(*, purchase: PurchaseRecord, actor: Account, at: datetime) -> None:
    """Remove it; the journal keeps what it said. Raises NotAllowed, or DoesNotExist when gone."""
    project = lock_project(purchase.project)
    held = PurchaseRecord.objects.select_for_update(of=("self",)).get(pk=purchase.pk)
    require(actor, "results.inspect")
    can_record_purchases(actor, project).or_raise(NotAllowed)
    data = {"item": held.item, "invoice_number": held.invoice_number}
    if held.amount_vnd is not None:
        data["amount_vnd"] = str(held.amount_vnd)
    write_entry_at("results.purchase.removed", project, actor=actor, at=at, data=data)
    held.delete()
