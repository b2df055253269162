"""Have a report sent by itself, each period on its day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.apps.reports.schedule_facts import ScheduleFacts, write_entry_of_schedule


@transaction.atomic
def schedule_report(
    *, facts: ScheduleFacts, unit: Unit, actor: Account, at: datetime
) -> ReportSchedule:
    """Keep the schedule; what was due before today is not sent.

    Raises NotAllowed, or BadInput naming the field.
    """
    require(actor, "reports.schedule", unit=unit)
    province = province_of(unit)
    row = ReportSchedule.objects.create(
        unit=unit,
        province=province,
        starts_on=timezone.localdate(at),
        ordered_at=at,
        ordered_by=actor,
        **facts.settled(unit, actor),
    )
    told = {"mail_recipients": row.recipients, "mail_formats": row.formats}
    write_entry_of_schedule(row, "ordered", actor=actor, at=at, **told)
    return row
