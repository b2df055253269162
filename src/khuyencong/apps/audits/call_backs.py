"""Reads of call backs: which owners are to be asked what became of their measures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import CallBack, EnergyAudit, Measure
from khuyencong.domain.energy_audit.call_backs import (
    call_back_day,
    call_back_rule,
    last_visit_due,
)

OPEN = (Measure.Status.PROPOSED, Measure.Status.ACCEPTED)
"""Measures of which one still asks."""


def list_call_backs(*, visible_to: Account) -> QuerySet[EnergyAudit]:
    """Return the audits with a measure, the longest ago visited first.

    ``open_measures`` counts those of which one still asks, ``asked_months`` is the last call, 0
    when there was none.
    """
    measures = Measure.objects.filter(audit=OuterRef("pk"))
    still_open = measures.filter(status__in=OPEN).order_by().values("audit")
    calls = CallBack.objects.filter(audit=OuterRef("pk")).order_by().values("audit")
    rows = EnergyAudit.objects.filter(Exists(measures)).annotate(
        open_measures=_number(still_open.annotate(n=Count("pk")).values("n")),
        asked_months=_number(calls.annotate(n=Max("months")).values("n")),
    )
    return rows_visible_to(rows, visible_to).order_by("visited_on", "pk")


def due_by(rows: QuerySet[EnergyAudit], day: date) -> QuerySet[EnergyAudit]:
    """Keep the audits whose next call falls on the day or before it."""
    reached = Q()
    for months in call_back_rule().months:
        asked = CallBack.objects.filter(audit=OuterRef("pk"), months__gte=months)
        reached |= Q(~Exists(asked), visited_on__lte=last_visit_due(day, months))
    return still_to_call(rows).filter(reached)


def still_to_call(rows: QuerySet[EnergyAudit]) -> QuerySet[EnergyAudit]:
    """Keep the audits with an open measure and a call to come."""
    last = max(call_back_rule().months)
    asked = CallBack.objects.filter(audit=OuterRef("pk"), months__gte=last)
    measures = Measure.objects.filter(audit=OuterRef("pk"), status__in=OPEN)
    return rows.filter(Exists(measures), ~Exists(asked))


def list_due_call_backs(*, visible_to: Account, by: date) -> QuerySet[EnergyAudit]:
    """Return the audits whose owner is to be called by a day, the longest due first."""
    rows = list_call_backs(visible_to=visible_to).select_related("site__establishment")
    return due_by(rows, by).prefetch_related("call_backs")


def next_call(audit: EnergyAudit, asked_months: int) -> tuple[int, date] | None:
    """Return the months and the day of the next call, None when all were made."""
    left = [each for each in sorted(call_back_rule().months) if each > asked_months]
    return (left[0], call_back_day(audit.visited_on, left[0])) if left else None


def get_audit_to_call(audit_id: int, *, visible_to: Account) -> EnergyAudit:
    """Return an audit with measures and calls. Raises EnergyAudit.DoesNotExist."""
    rows = EnergyAudit.objects.select_related("site__establishment", "unit")
    rows = rows.prefetch_related("measures__project", "call_backs")
    return rows_visible_to(rows, visible_to).get(pk=audit_id)


def asked_months_of(audit: EnergyAudit) -> int:
    """Return the months of the last call, 0 when there was none."""
    return max((each.months for each in audit.call_backs.all()), default=0)


def _number(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows[:1], output_field=IntegerField()), Value(0))
