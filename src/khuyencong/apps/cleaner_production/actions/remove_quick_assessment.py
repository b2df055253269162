"""Take an assessment of one day that was kept by mistake away."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.models import QuickAssessment
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def remove_quick_assessment(*, assessment: QuickAssessment, actor: Account, at: datetime) -> None:
    """Remove it; the line of the journal keeps its answers. Raises NotAllowed, DoesNotExist."""
    row = QuickAssessment.objects.select_related("unit", "site__establishment").get(
        pk=assessment.pk
    )
    require(actor, "cleaner_production.record", unit=row.unit)
    write_entry(
        verb="cleaner_production.quick_assessment.removed",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="quick_assessment",
        object_id=row.pk,
        label=f"{row.site.establishment.name}, {row.site.name}",
        data={"done_on": row.done_on.isoformat(), "answers": row.answers},
    )
    row.delete()
