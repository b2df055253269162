"""Gather the document of a period: figures as reports count them, projects with their support."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from khuyencong.apps.period_returns.sent_indicators import sent_indicators
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.places import scope_of
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.period_returns.document import FORMAT, VERSION, Document

SUPPORT = "approved_vnd"
FUNDS = ("KCQG", "KCDP")


def gather(province: AdminUnit, period: ReportPeriod, *, edition: int, at: datetime) -> Document:
    """Return the document, not signed yet: every row of the province, whoever asks.

    A figure of a period is negative where more was taken back than given.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "province": {"uid": province.uid, "name": province.name},
        "period": {"from": period.from_on.isoformat(), "to": period.to_on.isoformat()},
        "edition": edition,
        "made_at": at.astimezone(UTC).isoformat(),
        "figures": _figures(province, period),
        "projects": _projects(province, period),
    }


def _figures(province: AdminUnit, period: ReportPeriod) -> list[dict[str, Any]]:
    asks = [Ask(name, fund) for name, fund in sent_indicators()]
    found = count(asks, scope_of(province), period)
    return [
        {
            "indicator": ask.indicator,
            "fund": ask.fund,
            "unit": get_indicator(ask.indicator).unit,
            "value": found.get((ask, None), 0),
        }
        for ask in asks
    ]


def _projects(province: AdminUnit, period: ReportPeriod) -> list[dict[str, Any]]:
    """Return the projects that have support approved in the period, by unit, year and code."""
    asks = [Ask(SUPPORT, fund) for fund in FUNDS]
    support = count(asks, scope_of(province), period, by="project")
    keys = {key for _, key in support if isinstance(key, int)}
    rows = Project.objects.filter(pk__in=keys).select_related("unit")
    return [
        {
            "province": province.uid,
            "unit": row.unit.code,
            "year": row.year,
            "code": row.code,
            "title": row.title,
            "content": row.line,
            "state": row.state,
            "approved_kcqg_vnd": support.get((asks[0], row.pk), 0),
            "approved_kcdp_vnd": support.get((asks[1], row.pk), 0),
        }
        for row in rows.order_by("unit__code", "year", "code")
    ]
