"""What accepted plans give and choose; a plan belongs to the period that holds its year's end."""

from __future__ import annotations

from django.db.models import F, Q

from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.reports.counting.projects import project_dimensions
from khuyencong.apps.reports.counting.source import BOTH, Measure, Rows, Source
from khuyencong.domain.indicators.periods import ReportPeriod

_GIVEN = {"KCQG": F("kcqg_vnd"), "KCDP": F("kcdp_vnd")}
_COLUMN = {"KCQG": "kcqg_vnd", "KCDP": "kcdp_vnd"}


def _years(period: ReportPeriod, field: str) -> Q:
    years = period.closing_years
    return Q(**{f"{field}__range": (years.start, years.stop - 1)}) if years else Q(pk__in=())


def _plans() -> Rows:
    return Plan.objects.filter(accepted_at__isnull=False)


def _items() -> Rows:
    return PlanItem.objects.filter(plan__accepted_at__isnull=False, is_chosen=True)


def _anything(_fund: str) -> Q:
    return Q()


def _with_money(fund: str) -> Q:
    return Q() if fund == BOTH else Q(**{f"{_COLUMN[fund]}__gt": 0})


def _value(fund: str) -> object:
    return F("kcqg_vnd") + F("kcdp_vnd") if fund == BOTH else _GIVEN[fund]


PLANS = Source(
    id="plans",
    rows=_plans,
    placed=lambda period: _years(period, "year"),
    of_fund=_anything,
    dimensions={"province": F("province"), "unit": F("unit"), "year": F("year")},
    measures={"given": Measure(value=_value)},
    shown={"plan": "pk", "title": "unit__name", "year": "year"},
)
PLAN_ITEMS = Source(
    id="plan_items",
    rows=_items,
    placed=lambda period: _years(period, "plan__year"),
    of_fund=_anything,
    dimensions={
        **project_dimensions(),
        "province": F("province"),
        "unit": F("unit"),
        "year": F("plan__year"),
        "recoverable": F("project__is_recoverable"),
    },
    measures={
        "chosen": Measure(where=_with_money, once_per_fund=True),
        "support": Measure(where=_with_money, value=_value),
    },
    shown={
        "project": "project_id",
        "title": "project__title",
        "code": "project__code",
        "plan": "plan_id",
        "year": "plan__year",
    },
)
