"""How many establishments stand behind the money of a place, by year, fund and kind of entry."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Count, F
from django.db.models.functions import Coalesce

from khuyencong.apps.reports.counting.ledger import FIRM, LEDGER, YEAR
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.counting.source import put_under
from khuyencong.domain.indicators.periods import ReportPeriod

KINDS = ("approved", "transferred", "refunded", "settled")
WHOSE = Coalesce(FIRM, F("project") * -1)
Cell = tuple[int, str, str]
"""Year, fund, kind of entry."""


def projects_behind(
    scope: Scope, period: ReportPeriod, rows_as: Mapping[int, int]
) -> dict[int, dict[Cell, int]]:
    """Return by place how many establishments its entries of each year, fund and kind are about.

    A project that names no establishment counts as one of its own. ``rows_as`` puts places under
    others, as in ``cross``. One statement.
    """
    rows = scope.keep(LEDGER.rows()).filter(LEDGER.placed(period), kind__in=KINDS)
    rows = rows.annotate(of_key=put_under(F("province"), rows_as), of_year=YEAR).order_by()
    lines = rows.values("of_key", "of_year", "line__fund", "kind")
    found: dict[int, dict[Cell, int]] = {}
    for line in lines.annotate(n=Count(WHOSE, distinct=True)):
        cell = line["of_year"], line["line__fund"], line["kind"]
        found.setdefault(line["of_key"], {})[cell] = line["n"]
    return found
