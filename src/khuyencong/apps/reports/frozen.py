"""Reads of frozen reports."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.domain.indicators.periods import ReportPeriod

BESIDE = ("unit", "place", "of_unit", "frozen_by", "supersedes", "superseded_by")


def list_frozen(*, visible_to: Account) -> QuerySet[FrozenReport]:
    """Return the frozen reports the account may see, newest first, without what is stored."""
    big = ("stored", "supersedes__stored", "superseded_by__stored")
    rows = FrozenReport.objects.select_related(*BESIDE).defer(*big)
    return rows_visible_to(rows, visible_to).order_by("-frozen_at", "pk")


def get_frozen(frozen_id: int, *, visible_to: Account) -> FrozenReport:
    """Return one. Raises FrozenReport.DoesNotExist."""
    rows = FrozenReport.objects.select_related(*BESIDE)
    rows = rows.defer("supersedes__stored", "superseded_by__stored")
    return rows_visible_to(rows, visible_to).get(pk=frozen_id)


def asked_by(row: FrozenReport) -> AskedReport:
    """Return the question it answers."""
    return AskedReport(report=row.report, place=row.place, of_unit=row.of_unit, fund=row.fund)


def period_of_frozen(row: FrozenReport) -> ReportPeriod:
    """Return its days."""
    return ReportPeriod(row.from_on, row.to_on)


def newest_of(asked: AskedReport, period: ReportPeriod, unit_id: int) -> FrozenReport | None:
    """Return the one of this unit that answers the question and that none has superseded."""
    return FrozenReport.objects.filter(
        unit=unit_id,
        report=asked.report,
        fund=asked.fund,
        place=asked.place,
        of_unit=asked.of_unit,
        from_on=period.from_on,
        to_on=period.to_on,
        superseded_by=None,
    ).first()
