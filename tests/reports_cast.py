"""Rows of reports that pages need to show one: a frozen report."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.apps.reports.stored import digest_of, to_stored
from khuyencong.domain.indicators.periods import years


def rows_of(unit: Any, *, actor: Any, at: Any) -> dict[str, int]:
    """Return the key of one row of each table a page shows."""
    period = years(2012, 2016)
    asked = AskedReport(report="five_year", place=unit.province, of_unit=unit)
    stored = to_stored(asked.count(period))
    frozen = FrozenReport.objects.create(
        unit=unit,
        province=unit.province,
        report=asked.report,
        place=asked.place,
        of_unit=unit,
        from_on=period.from_on,
        to_on=period.to_on,
        stored=stored,
        sha256=digest_of(stored),
        frozen_at=at,
        frozen_by=actor,
    )
    return {"frozen_report": frozen.pk}
