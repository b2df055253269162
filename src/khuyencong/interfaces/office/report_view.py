"""What the pages of reports show: the question in the address, the ways to what is behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone

from khuyencong.apps.reports.build import key_of, text_of
from khuyencong.apps.reports.counting.counts import Keys
from khuyencong.apps.reports.pivot import Pivot
from khuyencong.apps.reports.report import Behind, Cell, Report
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import ReportPeriod, read_period, years
from khuyencong.domain.norms.rules.deadlines import DueDay, due_in_month
from khuyencong.interfaces.office.forms.reports import ReportForm
from khuyencong.interfaces.office.page import OfficeRequest

YEARS_BACK = 5
NOW = "now"
"""In an address: show it at once, however much it reads."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell with the address of its rows; empty where there is nothing behind."""

    cell: Cell
    href: str


def asked_form(request: OfficeRequest, kind: str) -> ReportForm:
    """Return the form as the address fills it; else the usual period of that kind."""
    return ReportForm(filled(request, kind), account=request.user)


def filled(request: OfficeRequest, kind: str) -> dict[str, str]:
    """Return what the address asks, with the usual period and the person's own place."""
    asked = request.GET.dict()
    if "place" not in asked:
        unit = request.user.main_unit()
        asked["place"] = str(unit.province_id) if unit and unit.province_id else ""
    if short := asked.pop("period", ""):
        try:
            period = read_period(short)
        except BadInput:
            period = usual_period(kind, timezone.localdate(request.now))
        asked |= {"from_on": str(period.from_on), "to_on": str(period.to_on)}
    if not (asked.get("from_on") or asked.get("to_on")):
        period = usual_period(kind, timezone.localdate(request.now))
        asked |= {"from_on": str(period.from_on), "to_on": str(period.to_on)}
    return asked


def usual_period(kind: str, today: date) -> ReportPeriod:
    """Return what is usually asked on a day: this month, quarter, half or year, or five years."""
    if kind == "years":
        return years(today.year - YEARS_BACK + 1, today.year)
    length = {"month": 1, "quarter": 3, "half": 6}.get(kind)
    if length is None:
        return years(today.year, today.year)
    name = {1: f"{today:%Y-%m}", 3: f"{today.year}-Q{(today.month - 1) // 3 + 1}"}
    return read_period(name.get(length, f"{today.year}-H{(today.month - 1) // 6 + 1}"))


def due_of(period: ReportPeriod) -> DueDay | None:
    """Return by when the report of a month is due, where a rule in our data says so."""
    if period.kind != "month":
        return None
    return due_in_month(step="monthly_report", year=period.to_on.year, month=period.to_on.month)


def kept_of(form: ReportForm) -> str:
    """Return the question as the address keeps it."""
    data = form.cleaned_data
    kept = {
        "from_on": data["from_on"].isoformat(),
        "to_on": data["to_on"].isoformat(),
        "place": data.get("place") or "",
        "fund": data.get("fund") or "",
    }
    return urlencode({name: value for name, value in kept.items() if value or name == "place"})


def shown_rows(report: Report, form: ReportForm) -> list[dict[str, Any]]:
    """Return the rows with the address of what is behind each cell."""
    place = form.cleaned_data.get("place") or ""
    fund = form.cleaned_data.get("fund") or ""
    return [
        {
            "row": row,
            "cells": [
                (column, ShownCell(cell, _href(cell, place, fund, report.name)))
                for column, cell in zip(report.columns, row.cells, strict=False)
            ],
        }
        for row in report.rows
    ]


def shown_pivot(table: Pivot, form: ReportForm) -> list[dict[str, Any]]:
    """Return the rows of a free table with the address of what is behind each figure."""
    kept = f"{kept_of(form)}&indicator={table.indicator.id}"

    def way(value: int, under: dict[str, str]) -> str:
        return f"{kept}&{urlencode(under)}" if value else ""

    shown = []
    for line in table.lines:
        row = {"by": table.rows_by, "key": text_of(line.key)}
        cells = [
            (label, value, way(value, {**row, "and_by": table.columns_by, "and_key": text_of(key)}))
            for (key, label), value in zip(table.columns, line.values, strict=True)
        ]
        shown.append({"line": line, "cells": cells, "total": way(line.total, row)})
    return shown


def under_of(asked: QueryDict) -> list[tuple[str, Keys]]:
    """Return the keys of the breakdowns in an address, several where it repeats one.

    Raises ValueError.
    """
    pairs = (("by", "key"), ("and_by", "and_key"))
    asks = [(str(asked.get(by, "")), asked.getlist(key)) for by, key in pairs]
    return [(by, _keys(by, written)) for by, written in asks if by]


def _keys(by: str, written: list[str]) -> Keys:
    keys = tuple(key_of(by, text) for text in written or [""])
    return keys if len(keys) > 1 else keys[0]


def published_rows(report: Report) -> list[dict[str, Any]]:
    """Return each published figure beside what was counted."""
    return [
        {
            "label": column.label_vi if row.is_total else row.label_vi,
            "column": "" if row.is_total else column.label_vi,
            "cell": cell,
            "published": published,
        }
        for row in report.rows
        for column, cell in zip(report.columns, row.cells, strict=False)
        for published in cell.published
    ]


def _href(cell: Cell, place: str, fund: str, name: str) -> str:
    behind: Behind | None = cell.behind
    if behind is None or not cell.value:
        return ""
    asked = {
        "indicator": behind.indicator,
        "of": behind.fund,
        "from_on": behind.from_on,
        "to_on": behind.to_on,
        "by": behind.by,
        "key": behind.key_text if behind.by else "",
        "place": place,
        "fund": fund,
        "report": name,
    }
    empty = {"key", "place"}
    return urlencode({key: value for key, value in asked.items() if value or key in empty})
