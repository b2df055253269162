"""Files of long reports that are ready, among what waits for a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import sees_many_units
from khuyencong.apps.deadlines.waiting import MOST, Waiting
from khuyencong.apps.reports.making import ready_for


def list_ready_files(account: Account, on: date) -> Iterator[Waiting]:
    """Yield the files made for the account in the last days.

    Only who sees several units can ask for a report that is long.
    """
    if not sees_many_units(account):
        return
    at = timezone.make_aware(datetime.combine(on, time.min))
    for job in ready_for(account, at=at).select_related("unit")[:MOST]:
        yield Waiting(kind="report_file", key=job.pk, title=job.label, unit=job.unit.name)
