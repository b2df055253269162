"""Rows of two provinces that merged, and who looks at them: for lists that show whose rows are."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.needs.models import Need
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.projects.models import Project

BEFORE, TODAY = date(2016, 11, 23), date(2026, 1, 1)


def gia_lai(on: date) -> AdminUnit:
    """Return the Gia Lai of that day: since 01/07/2025 it holds Bình Định and the former one."""
    return get_province("Gia Lai", on)


def repeat_rows(unit: Unit) -> None:
    """Give the unit the same needs, projects and plans that are there already."""
    owner = {"province": unit.province, "unit": unit}
    changes: tuple[tuple[Any, dict[str, Any]], ...] = (
        (Need, {}),
        (Project, {"need": None}),
        (Plan, {}),
    )
    for model, changed in changes:
        for row in list(model.objects.all()):
            for name, value in {"pk": None, **owner, **changed}.items():
                setattr(row, name, value)
            row.save(force_insert=True)
