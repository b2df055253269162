"""Indicators: what the reports count, for a period."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, list_indicators
from khuyencong.domain.indicators.periods import read_period
from khuyencong.interfaces.api.asking import Bearer, asker, unit_of
from khuyencong.interfaces.api.shapes import Strict, answers

router = Router(tags=["indicators"])
Period = Annotated[
    str,
    Field(
        max_length=30,
        pattern=r"^[0-9QH.-]+$",
        description="2016, 2016-H1, 2016-Q3, 2016-09, 2012-2016 hay 2016-01-15..2016-03-02",
    ),
]
Name = Annotated[str, Field(max_length=60, pattern=r"^[a-z0-9_]+$")]


class IndicatorOut(Strict):
    """One indicator of the reports: what it counts, in which unit."""

    id: str
    label_vi: str
    unit: str
    kind: str
    formula_vi: str


class IndicatorsOut(Strict):
    """The table of indicators."""

    items: list[IndicatorOut]


class ValueOut(Strict):
    """What was counted over the rows the unit sees, both days inside."""

    indicator: str
    fund: str
    from_on: date
    to_on: date
    unit: str
    value: int


@router.get("", response=answers(IndicatorsOut), auth=Bearer("indicators:read"), summary="Chỉ tiêu")
def read_indicators(request: HttpRequest) -> Any:
    """List what can be counted."""
    return {"items": [_out(each) for each in list_indicators()]}


@router.get(
    "/{name}/value",
    response=answers(ValueOut),
    auth=Bearer("indicators:read"),
    summary="Số đếm được của một chỉ tiêu trong một kỳ",
)
def read_value(
    request: HttpRequest, name: Name, period: Period, fund: Literal["both", "KCQG", "KCDP"] = "both"
) -> Any:
    """Count one indicator as the reports of the office do."""
    found = next((each for each in list_indicators() if each.id == name), None)
    if found is None:
        raise BadInput("api.no_indicator", "Không có chỉ tiêu “{name}”", field="name", name=name)
    days = read_period(period)
    unit = unit_of(request)
    ask = Ask(name, fund)
    scope = Scope("", unit.name, fund=fund, account=asker(request))
    value = count([ask], scope, days).get((ask, None), 0)
    return ValueOut(
        indicator=name,
        fund=fund,
        from_on=days.from_on,
        to_on=days.to_on,
        unit=found.unit,
        value=value,
    )


def _out(row: Indicator) -> IndicatorOut:
    return IndicatorOut(
        id=row.id,
        label_vi=row.label_vi,
        unit=row.unit,
        kind=row.kind,
        formula_vi=row.formula_vi,
    )
