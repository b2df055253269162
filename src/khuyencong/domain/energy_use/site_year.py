"""A site over a period as plain rows: what audits, verifications and cleaner production ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.bills import (
    Bill,
    MonthUse,
    Trouble,
    bills_to_months,
    find_troubles,
    months_between,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOutput:
    """What a site made of one product in a month, in ``unit``."""

    month: date
    product: str
    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDriver:
    """What else moves consumption in a month: a temperature, days of work, moisture."""

    month: date
    name: str
    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierYear:
    """One carrier over the period: ``quantity`` in its base ``unit``; cost None: some not said.

    ``missing`` are the months of the period without a bill, ``has_vat`` as in ``MonthUse``.
    """

    carrier: str
    unit: str
    quantity: Decimal
    cost_vnd: int | None
    has_vat: bool
    months: tuple[MonthUse, ...]
    missing: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteYear:
    """A site from the first day of a month up to, without, the first of another.

    ``months`` are by carrier and month, ``carriers`` their sums; ``troubles`` name days without a
    bill or with two.
    """

    site_id: int = 0
    name: str = ""
    use: str = ""
    voltage: str = ""
    is_three_price: bool | None = None
    new_hours_from: date | None = None
    working_hours: int | None = None
    starts_on: date
    ends_before: date
    bills: tuple[Bill, ...] = field(default=(), repr=False)
    months: tuple[MonthUse, ...] = ()
    carriers: tuple[CarrierYear, ...] = ()
    outputs: tuple[MonthOutput, ...] = ()
    drivers: tuple[MonthDriver, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    facts: FactBook = field(default_factory=FactBook.shipped, repr=False, compare=False)
    """Factors, prices, hours and limits as the installation holds them, heats of the site's own."""

    @property
    def is_empty(self) -> bool:
        return not self.bills and not self.outputs

    def carrier(self, carrier: str) -> CarrierYear | None:
        """Return the sums of one carrier, None when no bill tells of it."""
        return next((each for each in self.carriers if each.carrier == carrier), None)

    def output_of(self, product: str) -> dict[date, Decimal]:
        """Return the output of a product by month."""
        return {each.month: each.quantity for each in self.outputs if each.product == product}


def carriers_of(
    months: Sequence[MonthUse], *, starts_on: date, ends_before: date
) -> tuple[CarrierYear, ...]:
    """Return the sums of each carrier over a period, with the months that lack a bill."""
    groups: dict[tuple[str, str], list[MonthUse]] = {}
    for each in months:
        groups.setdefault((each.carrier, each.unit), []).append(each)
    wanted = months_between(starts_on, ends_before)
    return tuple(_sum(key, rows, wanted) for key, rows in sorted(groups.items()))


def site_year_of(
    *,
    bills: Sequence[Bill],
    outputs: Sequence[MonthOutput] = (),
    drivers: Sequence[MonthDriver] = (),
    starts_on: date,
    ends_before: date,
    **about: object,
) -> SiteYear:
    """Return the rows of a period; bills may reach over its ends.

    ``about`` gives the fields of ``SiteYear`` that tell of the site.
    """
    wanted = set(months_between(starts_on, ends_before))
    months = tuple(each for each in bills_to_months(bills) if each.month in wanted)
    used = {key for each in months for key in each.bill_keys}
    return SiteYear(
        starts_on=starts_on,
        ends_before=ends_before,
        bills=tuple(each for each in bills if each.key is None or each.key in used),
        months=months,
        carriers=carriers_of(months, starts_on=starts_on, ends_before=ends_before),
        outputs=tuple(each for each in outputs if each.month in wanted),
        drivers=tuple(each for each in drivers if each.month in wanted),
        troubles=find_troubles(bills, starts_on=starts_on, ends_before=ends_before),
        **about,  # type: ignore[arg-type]
    )


def _sum(key: tuple[str, str], rows: Sequence[MonthUse], wanted: Sequence[date]) -> CarrierYear:
    known = {each.month for each in rows}
    costs = [each.cost_vnd for each in rows]
    told = None if None in costs else sum(cost or 0 for cost in costs)
    return CarrierYear(
        carrier=key[0],
        unit=key[1],
        quantity=sum((each.quantity for each in rows), Decimal(0)),
        cost_vnd=told,
        has_vat=any(each.has_vat for each in rows),
        months=tuple(rows),
        missing=tuple(month for month in wanted if month not in known),
    )
