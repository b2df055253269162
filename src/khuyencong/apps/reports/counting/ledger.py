"""Money and the projects it makes: from the entries of the ledger, by the day of their paper."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce, ExtractYear

from khuyencong.apps.ledger.kinds import KIND_BY_ID
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.projects.models import ProjectStep
from khuyencong.apps.reports.counting.projects import project_dimensions
from khuyencong.apps.reports.counting.source import BOTH, Condition, Measure, Rows, Source
from khuyencong.domain.indicators.periods import ReportPeriod


def placed(period: ReportPeriod) -> Q:
    """Return the entries of a period.

    Entries of the past were booked the day somebody entered them: the day of their paper counts,
    and without one the last day of the year of their line, so that each lies in exactly one period.
    """
    days, years = (period.from_on, period.to_on), period.closing_years
    past = Q(is_past=True, paper_on__range=days)
    if years:
        past |= Q(
            is_past=True, paper_on__isnull=True, line__year__range=(years.start, years.stop - 1)
        )
    return Q(is_past=False, happened_on__range=days) | past


YEAR = Case(
    When(is_past=True, paper_on__isnull=True, then=F("line__year")),
    When(is_past=True, then=ExtractYear("paper_on")),
    default=ExtractYear("happened_on"),
    output_field=IntegerField(),
)
FIRM = Coalesce("project__establishment__merged_into", "project__establishment")
"""A merged record is the one that was kept."""


def of_kind(kind: str) -> Condition:
    return lambda _fund: Q(kind=kind)


def first_of_kind(kind: str) -> Condition:
    """Return the first entry of a kind of each project that still holds such an amount.

    With a fund, of each project on that fund. Entries are only ever added, so the first stays it.
    """
    column = KIND_BY_ID[kind].column

    def where(fund: str) -> Q:
        of_fund = {} if fund == BOTH else {"fund": fund}
        on_line = {} if fund == BOTH else {"line__fund": fund}
        earlier = Entry.objects.filter(
            project=OuterRef("project"), kind=kind, pk__lt=OuterRef("pk"), **on_line
        )
        held = Position.objects.filter(
            project=OuterRef("project"), **{f"{column}__gt": 0}, **of_fund
        )
        return Q(kind=kind, **on_line) & Q(~Exists(earlier)) & Q(Exists(held))

    return where


def _money(kind: str) -> Measure:
    return Measure(where=of_kind(kind), value=F("amount"), among=Q(kind=kind))


def _projects(kind: str) -> Measure:
    return Measure(where=first_of_kind(kind), once_per_fund=True, among=Q(kind=kind))


def _paid(_fund: str) -> Q:
    return Q(kind__in=("transferred", "refunded"))


_BATCH = Subquery(
    ProjectStep.objects.filter(
        project=OuterRef("project"), batch__isnull=False, undone_at__isnull=True
    )
    .order_by("-pk")
    .values("batch")[:1]
)
_PROJECT_KINDS = ("requested", "appraised", "approved", "contracted", "transferred", "settled")


def _rows() -> Rows:
    return Entry.objects.all()


def _of_fund(fund: str) -> Q:
    return Q() if fund == BOTH else Q(line__fund=fund)


DIMENSIONS: dict[str, Any] = {
    **project_dimensions(),
    "project": F("project"),
    "fund": F("line__fund"),
    "province": F("province"),
    "unit": F("unit"),
    "year": YEAR,
    "batch": _BATCH,
    "recoverable": F("line__is_recoverable"),
}
LEDGER = Source(
    id="ledger",
    rows=_rows,
    placed=placed,
    of_fund=_of_fund,
    dimensions=DIMENSIONS,
    measures={
        **{f"{kind}_projects": _projects(kind) for kind in _PROJECT_KINDS},
        **{
            kind: _money(kind)
            for kind in (*_PROJECT_KINDS, "repaid", "assigned", "management", "managed")
        },
        "paid": Measure(
            where=_paid,
            among=_paid(BOTH),
            value=Case(
                When(kind="refunded", then=-F("amount")),
                default=F("amount"),
                output_field=BigIntegerField(),
            ),
        ),
        "establishments": Measure(
            where=first_of_kind("approved"),
            value=FIRM,
            distinct=True,
            among=Q(kind="approved"),
        ),
    },
    shown={
        "project": "project_id",
        "title": "project__title",
        "code": "project__code",
        "on": "happened_on",
        "paper": "paper_number",
        "what": "kind",
        "is_past": "is_past",
        "year": "line__year",
        "paper_on": "paper_on",
    },
)
