"""Months of a site's bills, output and drivers put through ``domain.energy_use.verification``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import list_bills, months_of
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.energy_use.baseline import BaselineRow
from khuyencong.domain.energy_use.bills import MonthUse, Trouble, months_between
from khuyencong.domain.energy_use.costs import Figure
from khuyencong.domain.energy_use.site_year import SiteYear
from khuyencong.domain.energy_use.verification import Adjustment, Verified, verify
from khuyencong.domain.energy_use.verified_worth import verified_worth
from khuyencong.domain.foundation.errors import BadInput

DIGITS = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the bills say now; ``verified`` is None where ``refusal`` says why nothing can be told.

    ``lacking`` are the months of both periods left out because a figure is missing or a bill of
    theirs does not cover all days. ``price_vnd`` [VND per unit of the carrier] is the mean of the
    reporting period, None where a bill tells no money. ``toe`` and ``co2`` [t] are what was
    avoided, by the facts as they stand.
    """

    verified: Verified | None
    refusal: BadInput | None
    unit: str
    lacking: tuple[date, ...]
    price_vnd: float | None
    toe: Figure
    co2: Figure

    @property
    def saving_vnd(self) -> int | None:
        """Return the avoided use at the mean price; None where it is not known."""
        if self.verified is None or self.price_vnd is None:
            return None
        return round(self.verified.avoided * self.price_vnd)


def measure_saving(verification: Verification) -> Measured:
    """Return what the bills say of a verification the caller may see: its site is its unit's."""
    span = {
        "starts_on": verification.before_starts_on,
        "ends_before": verification.after_ends_before,
    }
    year = months_of(verification.site, **span)
    before, after = (
        set(months_between(first, end))
        for first, end in (
            (verification.before_starts_on, verification.before_ends_before),
            (verification.after_starts_on, verification.after_ends_before),
        )
    )
    rows = rows_of(year, verification.carrier, verification.columns)
    used = [
        each for each in year.months if each.carrier == verification.carrier and each.month in after
    ]
    verified, refusal = None, None
    try:
        verified = verify(
            before=[row for row in rows if row.month in before],
            after=[row for row in rows if row.month in after],
            columns=verification.columns,
            adjustments=_adjustments(verification),
            confidence=float(verification.confidence),
        )
    except BadInput as reason:
        refusal = reason
    unit = used[0].unit if used else ""
    toe, co2 = verified_worth(
        [(each.month, each.avoided) for each in verified.months] if verified else [],
        carrier=verification.carrier,
        unit=unit,
        on=verification.after_ends_before - timedelta(days=1),
        facts=year.facts,
    )
    return Measured(
        verified=verified,
        refusal=refusal,
        unit=unit,
        toe=toe,
        co2=co2,
        lacking=tuple(sorted((before | after) - {row.month for row in rows})),
        price_vnd=_price(used),
    )


def rows_of(year: SiteYear, carrier: str, columns: Collection[str]) -> list[BaselineRow]:
    """Return the months of a period that have use and every column, and whole bills."""
    carried = year.carrier(carrier)
    values = _values(year)
    spoilt = {month for each in year.troubles if each.carrier == carrier for month in _months(each)}
    return [
        BaselineRow(
            month=each.month,
            use=float(each.quantity),
            values={name: values[name][each.month] for name in columns},
        )
        for each in (carried.months if carried else ())
        if each.month not in spoilt and all(each.month in values.get(name, {}) for name in columns)
    ]


def list_columns(site: Site) -> list[str]:
    """Return the outputs, then the drivers that a site has figures of."""
    outputs = site.outputs.order_by("product").values_list("product", flat=True).distinct()
    drivers = site.drivers.order_by("name").values_list("name", flat=True).distinct()
    return list(dict.fromkeys((*outputs, *drivers)))


def list_billed_carriers(site: Site) -> list[str]:
    """Return the carriers that a site has bills of."""
    rows = list_bills(site).order_by("carrier")
    return list(rows.values_list("carrier", flat=True).distinct())


def _values(year: SiteYear) -> dict[str, dict[date, float]]:
    found: dict[str, dict[date, float]] = {}
    for driver in year.drivers:
        found.setdefault(driver.name, {})[driver.month] = float(driver.value)
    outputs: dict[str, dict[date, float]] = {}
    for output in year.outputs:
        outputs.setdefault(output.product, {})[output.month] = float(output.quantity)
    return {**found, **outputs}


def _months(trouble: Trouble) -> tuple[date, ...]:
    return months_between(trouble.starts_on.replace(day=1), trouble.ends_before)


def _adjustments(verification: Verification) -> list[Adjustment]:
    if verification.pk is None:
        return []
    return [
        Adjustment(month=each.month, amount=float(each.amount), reason=each.reason)
        for each in verification.adjustments.all()
    ]


def _price(months: Collection[MonthUse]) -> float | None:
    used = float(sum(each.quantity for each in months))
    costs = [each.cost_vnd for each in months]
    if not used or None in costs:
        return None
    return sum(cost or 0 for cost in costs) / used
