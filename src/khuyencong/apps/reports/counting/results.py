"""Results of projects: what was found on site, by the day it was seen; never what was promised."""

from __future__ import annotations

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, ExtractYear

from khuyencong.apps.ledger.models import Position
from khuyencong.apps.reports.counting.projects import project_dimensions
from khuyencong.apps.reports.counting.source import BOTH, Measure, Rows, Source
from khuyencong.apps.results.models import ResultRow, ResultValue
from khuyencong.domain.indicators.periods import ReportPeriod


def _rows() -> Rows:
    seen = ResultValue.objects.filter(row=OuterRef("pk"), side=ResultValue.FOUND)
    return ResultRow.objects.filter(Exists(seen), inspected_on__isnull=False)


def _placed(period: ReportPeriod) -> Q:
    return Q(inspected_on__range=(period.from_on, period.to_on))


def _holds(fund: str) -> Exists:
    return Exists(
        Position.objects.filter(project=OuterRef("project"), fund=fund, approved_vnd__gt=0)
    )


FUND = Case(
    When(_holds("KCQG"), then=Value("KCQG")),
    When(_holds("KCDP"), then=Value("KCDP")),
    default=Value(""),
    output_field=CharField(),
)
"""The fund of a result: national when the project has any national money, so that the results of a
project with both are told once. Ours; no text says under which fund they stand."""


def of_main_fund(fund: str) -> Q:
    if fund == BOTH:
        return Q()
    if fund == "KCQG":
        return Q(_holds("KCQG"))
    return Q(_holds("KCDP")) & Q(~_holds("KCQG"))


def _found(field: str) -> Subquery:
    values = ResultValue.objects.filter(row=OuterRef("pk"), side=ResultValue.FOUND, field=field)
    return Subquery(values.values("whole")[:1])


def _rows_of(content: str) -> Measure:
    return Measure(where=lambda _fund: Q(content=content))


def _sum_of(content: str, field: str, otherwise: int = 0) -> Measure:
    return Measure(
        where=lambda _fund: Q(content=content),
        value=Coalesce(_found(field), Value(otherwise), output_field=BigIntegerField()),
    )


RESULTS = Source(
    id="results",
    rows=_rows,
    placed=_placed,
    of_fund=of_main_fund,
    dimensions={
        **project_dimensions(),
        "fund": FUND,
        "province": F("province"),
        "unit": F("unit"),
        "year": ExtractYear("inspected_on"),
        "recoverable": F("project__is_recoverable"),
    },
    measures={
        "models": _rows_of("demonstration_model"),
        "machines": _sum_of("machine", "quantity", 1),
        "learners": _sum_of("training", "learners"),
        "learners_employed": _sum_of("training", "employed"),
        "gatherings": _sum_of("gathering", "events", 1),
        "gathering_participants": _sum_of("gathering", "participants"),
        "trademarks": _rows_of("trademark"),
        "fairs": _rows_of("fair"),
        "fair_booths": _sum_of("fair", "booths"),
        "publications": _rows_of("publication"),
        "cleaner_models": _rows_of("cleaner_production_model"),
        "new_enterprises": _rows_of("new_enterprise"),
    },
    shown={
        "project": "project_id",
        "title": "project__title",
        "code": "project__code",
        "on": "inspected_on",
        "what": "content",
    },
)
