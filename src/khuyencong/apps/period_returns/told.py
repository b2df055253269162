"""What provinces told, for reports to show beside what they count; never added to it."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.period_returns.models import ReceivedFigure
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.told_elsewhere import ToldFigure
from khuyencong.domain.foundation.grade import Grade


def figures_told(scope: Scope, indicators: Collection[str]) -> list[ToldFigure]:
    """Return the figures of the newest editions of one province; nothing of the whole nation:
    provinces that sent do not add up to it."""
    if scope.provinces is None:
        return []
    rows = ReceivedFigure.objects.filter(
        received__is_current=True, province__in=scope.provinces, indicator__in=indicators
    ).select_related("received")
    if scope.account is not None:
        rows = rows_visible_to(rows, scope.account)
    return [
        ToldFigure(
            indicator=row.indicator,
            fund=row.fund,
            from_on=row.received.from_on,
            to_on=row.received.to_on,
            value=row.value,
            source=(
                f"Báo cáo của tỉnh, bản số {row.received.edition}, biên nhận {row.received.receipt}"
            ),
            grade=str(Grade.TEXT),
        )
        for row in rows.defer("received__document").order_by("pk")
    ]
