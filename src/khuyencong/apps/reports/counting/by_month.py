"""Money that left the treasury by month, for curves over the year."""

from __future__ import annotations

from django.db.models import BigIntegerField, Case, IntegerField, Sum, Value, When
from django.db.models.functions import ExtractMonth

from khuyencong.apps.reports.counting.ledger import LEDGER, YEAR
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.domain.indicators.periods import years

MONTH = Case(
    When(is_past=True, paper_on__isnull=True, then=Value(12)),
    When(is_past=True, then=ExtractMonth("paper_on")),
    default=ExtractMonth("happened_on"),
    output_field=IntegerField(),
)
"""An entry of the past without a day lies at the end of its year, as in every report."""


def paid_by_month(scope: Scope, first: int, last: int) -> dict[tuple[int, int], int]:
    """Return what was transferred less what came back, by year and month. [VND] One statement."""
    paid = LEDGER.measures["paid"]
    rows = scope.keep(LEDGER.rows()).filter(LEDGER.placed(years(first, last)))
    rows = rows.filter(paid.where(scope.fund), LEDGER.of_fund(scope.fund))
    rows = rows.annotate(of_year=YEAR, of_month=MONTH).order_by().values("of_year", "of_month")
    value = Sum(paid.value, output_field=BigIntegerField())
    return {(line["of_year"], line["of_month"]): line["n"] for line in rows.annotate(n=value)}
