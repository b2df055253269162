"""What provinces told, for reports: beside what is counted, or in place of it."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.period_returns.models import ReceivedFigure, ReceivedReturn
from khuyencong.apps.places.models import Succession
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.told_elsewhere import ToldFigure, ToldOfProvince
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


def figures_of_provinces(
    account: Account | None, indicators: Collection[str]
) -> list[ToldOfProvince]:
    """Return the newest figures of provinces that keep no records here, nor does any they came
    from or became; of a merged one nothing where its heir told the same period. One statement."""
    rows = ReceivedFigure.objects.filter(received__is_current=True, indicator__in=indicators)
    if account is not None:
        rows = rows_visible_to(rows, account)
    origins = Succession.objects.filter(successor=OuterRef("province"))
    heirs = Succession.objects.filter(predecessor=OuterRef("province"))
    told_too = ReceivedReturn.objects.filter(
        is_current=True,
        province=OuterRef("successor"),
        from_on=OuterRef(OuterRef("received__from_on")),
        to_on=OuterRef(OuterRef("received__to_on")),
    )
    rows = rows.exclude(_keeps("province")).exclude(
        Exists(origins.filter(_keeps("predecessor")))
        | Exists(heirs.filter(_keeps("successor")))
        | Exists(heirs.filter(Exists(told_too)))
    )
    return [
        ToldOfProvince(
            province=row.province_id,
            indicator=row.indicator,
            fund=row.fund,
            from_on=row.received.from_on,
            to_on=row.received.to_on,
            value=row.value,
            received=row.received_id,
            received_on=timezone.localdate(row.received.received_at),
        )
        for row in rows.select_related("received").defer("received__document").order_by("pk")
    ]


def _keeps(province: str) -> Q:
    """Tell whether any project, money or plan of a province is kept here."""
    own = {"province": OuterRef(province)}
    kept = (Project.objects.filter(**own), Entry.objects.filter(**own), Plan.objects.filter(**own))
    return Q(Exists(kept[0])) | Q(Exists(kept[1])) | Q(Exists(kept[2]))
