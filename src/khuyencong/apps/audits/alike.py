"""Enterprises like this one in the province: what they were told, did, refused and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import Measure
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.energy_audit.alike import Alike, Told, alike_of, least_shown

REASONS = 10
Provinces = QuerySet[AdminUnit] | None
"""None: the whole nation, as of ``accounts.queries.provinces_in_sight``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCounts:
    """Establishments told and done, None where too few to be shown."""

    told: int | None
    done: int | None


def alike_measures(*, code: str, provinces: Provinces, trade: str = "") -> Alike:
    """Return what may be shown of a measure of the library in these provinces.

    ``trade`` is a code of ``norms.rules.trades``; with it only establishments of that trade count.
    """
    rows = _coded(provinces).filter(code=code)
    if trade:
        rows = rows.filter(audit__site__establishment__trade=trade)
    net = F("saving_vnd") - F("running_cost_vnd")
    shown = rows.values_list(F("audit__site__establishment"), "status", "investment_vnd", net)
    return alike_of(
        Told(establishment=firm, status=status, investment_vnd=cost, saving_vnd=saving)
        for firm, status, cost, saving in shown
    )


def counts_by_code(*, provinces: Provinces) -> dict[str, CodeCounts]:
    """Return the counts of every code that was told to enough establishments."""
    firms, least = "audit__site__establishment", least_shown()
    rows = _coded(provinces).exclude(code="").values("code").order_by("code")
    counted = rows.annotate(
        told=Count(firms, distinct=True),
        done=Count(firms, distinct=True, filter=Q(status=Measure.Status.DONE)),
    ).filter(told__gte=least)
    return {
        row["code"]: CodeCounts(
            told=row["told"], done=row["done"] if not 0 < row["done"] < least else None
        )
        for row in counted
    }


def trades_told(*, code: str, provinces: Provinces) -> list[str]:
    """Return the codes of trades whose establishments were told the measure, those known."""
    trades = (
        _coded(provinces)
        .filter(code=code)
        .values_list("audit__site__establishment__trade", flat=True)
    )
    return sorted({each for each in trades.distinct() if each})


def refusals_of(code: str, *, visible_to: Account) -> list[Measure]:
    """Return the last refusals the account may read, with their reasons and audits."""
    rows = Measure.objects.select_related("audit__site__establishment")
    seen = rows_visible_to(rows, visible_to).filter(code=code, status=Measure.Status.REFUSED)
    return list(seen.order_by("-status_on", "-pk")[:REASONS])


def _coded(provinces: Provinces) -> QuerySet[Measure]:
    rows = Measure.objects.all()
    return rows if provinces is None else rows.filter(province__in=provinces)
