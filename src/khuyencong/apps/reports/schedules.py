"""Reads of schedules and what they sent."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import OuterRef, QuerySet, Subquery

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.models import ReportSchedule, ReportSending


def list_schedules(*, visible_to: Account) -> QuerySet[ReportSchedule]:
    """Return the schedules the account may see, newest first; ``last``: key of what went last."""
    of_it = ReportSending.objects.filter(schedule=OuterRef("pk")).order_by("-to_on", "-pk")
    rows = ReportSchedule.objects.select_related("unit", "place", "of_unit")
    rows = rows.annotate(last=Subquery(of_it.values("pk")[:1]))
    return rows_visible_to(rows, visible_to).order_by("-ordered_at", "pk")


def get_schedule(schedule_id: int, *, visible_to: Account) -> ReportSchedule:
    """Return one. Raises ReportSchedule.DoesNotExist."""
    return rows_visible_to(ReportSchedule.objects.all(), visible_to).get(pk=schedule_id)


def get_sending(sending_id: int, *, visible_to: Account) -> ReportSending:
    """Return what one schedule sends for a period. Raises ReportSending.DoesNotExist."""
    rows = ReportSending.objects.select_related("schedule")
    return rows_visible_to(rows, visible_to).get(pk=sending_id)


def last_sendings(rows: Iterable[ReportSchedule]) -> dict[int, ReportSending]:
    """Return what each listed schedule sent last, by the key of the schedule."""
    keys = [last for row in rows if (last := getattr(row, "last", None))]
    return {each.schedule_id: each for each in ReportSending.objects.filter(pk__in=keys)}
