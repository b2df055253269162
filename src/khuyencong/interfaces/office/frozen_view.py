"""What the pages of frozen reports show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.corrections import Correction, Place
from khuyencong.apps.reports.definitions import list_reports
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.apps.reports.report import Report
from khuyencong.interfaces.office.forms.reports import ReportForm


def asked_of(form: ReportForm, name: str) -> AskedReport | None:
    """Return the question of the form when it is of one province or one unit."""
    place = form.cleaned_data.get("place") or ""
    if not place and len(form.provinces) == 1 and not form.sees_nation:
        place = next(iter(form.provinces))
    fund = form.cleaned_data.get("fund") or "both"
    if unit := form.units.get(place):
        province: AdminUnit | None = unit.province
        return (
            AskedReport(report=name, place=province, of_unit=unit, fund=fund) if province else None
        )
    if place not in form.provinces:
        return None
    return AskedReport(report=name, place=form.provinces[place], fund=fund)


def title_of(row: FrozenReport) -> str:
    """Return the title of its report; its name when the report is no more."""
    return next((each.title_vi for each in list_reports() if each.id == row.report), row.report)


def frozen_rows(report: Report, changed: Mapping[Place, Correction]) -> list[dict[str, Any]]:
    """Return the rows with what each cell is today where it differs."""
    return [
        {
            "row": row,
            "cells": [
                (column, cell, changed.get((row.id, column.id)))
                for column, cell in zip(report.columns, row.cells, strict=False)
            ],
        }
        for row in report.rows
    ]


def sealed(row: FrozenReport) -> str:
    """Return the line a file of it carries; Vietnamese, as the file is."""
    on = timezone.localtime(row.frozen_at)
    return f"Số đã chốt lúc {on:%H:%M %d/%m/%Y}; mã băm sha256 {row.sha256}."
