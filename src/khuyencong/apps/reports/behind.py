"""The rows behind a figure as a page shows them: each with what it adds, its project, its paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Sum

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.ledger.kinds import KIND_BY_ID
from khuyencong.apps.reports.counting.counts import SOURCES, Ask, Keys, rows_behind
from khuyencong.apps.reports.counting.scope import FUND_LABELS, Scope
from khuyencong.apps.reports.labels import BREAKDOWNS, label_keys
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.results.contents import list_contents

MOST_PAGES = 20_000


@dataclass(frozen=True, slots=True)
class BehindRow:
    """One row: ``adds`` to the figure; the project, plan or establishment it leads to."""

    adds: int
    title: str
    code: str = ""
    what: str = ""
    on: date | None = None
    year: int | None = None
    paper: str = ""
    project: int | None = None
    plan: int | None = None
    establishment: int | None = None
    record: int | None = None


@dataclass(frozen=True, slots=True)
class BehindFigure:
    """A page of the rows behind a figure, and what all of them come to."""

    indicator: Indicator
    fund_label: str
    scope: Scope
    period: ReportPeriod
    under: tuple[tuple[str, str], ...]
    total: int
    count: int
    rows: tuple[BehindRow, ...]
    page: int
    pages: int
    route: str = ""
    """Of the page of one row, where it has one of its own."""


def behind_figure(
    ask: Ask,
    scope: Scope,
    period: ReportPeriod,
    *under: tuple[str, Keys],
    page: str = "",
    size: int = 50,
) -> BehindFigure:
    """Return a page of the rows; three statements or four. Raises BadInput."""
    indicator = get_indicator(ask.indicator)
    if ask.fund not in FUND_LABELS:
        raise BadInput("reports.unknown_fund", "Không có nguồn “{fund}”", fund=ask.fund[:20])
    rows = rows_behind(ask, scope, period, *under)
    sums: Mapping[str, Any] = rows.aggregate(total=Sum("adds"), count=Count("adds"))
    count = sums["count"] or 0
    pages = max(1, -(-count // size))
    number = min(max(int(page), 1), pages) if page.isascii() and page.isdigit() else 1
    found = list(rows[(number - 1) * size : number * size])
    fund = ask.fund if ask.fund != "both" else scope.fund
    return BehindFigure(
        indicator=indicator,
        fund_label=FUND_LABELS[fund],
        scope=scope,
        period=period,
        under=tuple((BREAKDOWNS.get(by, ""), _label(by, key, period.to_on)) for by, key in under),
        total=sums["total"] or 0,
        count=count,
        rows=tuple(_things(found) if found and "thing" in found[0] else map(_row, found)),
        page=number,
        pages=pages,
        route=SOURCES[indicator.counted_from].record,
    )


def _label(by: str, key: Keys, on: date) -> str:
    keys = key if isinstance(key, tuple) else (key,)
    return ", ".join(label_keys(by, keys, on).values())


def _things(found: list[dict[str, Any]]) -> list[BehindRow]:
    firms = Establishment.objects.in_bulk([row["thing"] for row in found])
    return [
        BehindRow(adds=row["adds"], title=firms[row["thing"]].name, establishment=row["thing"])
        for row in found
    ]


def _row(row: dict[str, Any]) -> BehindRow:
    def shown(name: str) -> Any:
        return row.get(f"shown_{name}")

    is_dated = not shown("is_past") or shown("paper_on")
    return BehindRow(
        adds=row["adds"],
        title=shown("title") or "",
        code=shown("code") or "",
        what=_what(shown("what") or ""),
        on=(shown("paper_on") if shown("is_past") else shown("on")) if is_dated else None,
        year=shown("year"),
        paper=shown("paper") or "",
        project=shown("project"),
        plan=shown("plan"),
        record=shown("record"),
    )


def _what(word: str) -> str:
    if kind := KIND_BY_ID.get(word):
        return kind.label_vi
    return next((each.label_vi for each in list_contents() if each.id == word), "")
