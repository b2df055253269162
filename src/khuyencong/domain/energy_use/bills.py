"""Bills of a site as plain rows, and the months they make.

A bill of up to 45 days belongs to the month in which most of its days lie, the later one when
both have as many; a longer one is split by days. Sums are kept to the đồng and to the third digit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy_use.carriers import base_of, get_carrier, in_base
from khuyencong.domain.foundation.months import months_after

ONE_MONTH_DAYS = 45
DIGITS = Decimal("0.001")
BANDS = ("normal_kwh", "peak_kwh", "offpeak_kwh")
COUNTED = ("quantity", *BANDS, "kvarh")
MONEY = ("before_vat_vnd", "amount_vnd", "reactive_vnd", "capacity_vnd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """One bill or delivery: days from ``starts_on`` up to, without, ``ends_before``.

    ``quantity`` in ``unit``. Of electricity also kWh by hour band, reactive energy [kvarh] and
    maximum demand [kW]. Money in VND: before VAT, to pay (VAT in it), and of the first the parts
    for reactive energy and for capacity. None: not said.
    """

    key: int | None = None
    carrier: str
    meter: str = ""
    starts_on: date
    ends_before: date
    quantity: Decimal
    unit: str
    normal_kwh: Decimal | None = None
    peak_kwh: Decimal | None = None
    offpeak_kwh: Decimal | None = None
    kvarh: Decimal | None = None
    max_demand_kw: Decimal | None = None
    old_reading: Decimal | None = None
    new_reading: Decimal | None = None
    before_vat_vnd: int | None = None
    amount_vnd: int | None = None
    reactive_vnd: int | None = None
    capacity_vnd: int | None = None
    number: str = ""

    @property
    def days(self) -> int:
        return (self.ends_before - self.starts_on).days

    @property
    def cost_vnd(self) -> int | None:
        """Return the money before VAT, else what was paid with it; None: no money known."""
        return self.amount_vnd if self.before_vat_vnd is None else self.before_vat_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthUse:
    """What one carrier came to in a month, ``quantity`` in its base ``unit``.

    A figure is None when one of the bills does not say it. ``has_vat``: VAT is in the cost of a
    bill that says no other.
    """

    month: date
    carrier: str
    unit: str
    quantity: Decimal
    normal_kwh: Decimal | None = None
    peak_kwh: Decimal | None = None
    offpeak_kwh: Decimal | None = None
    kvarh: Decimal | None = None
    max_demand_kw: Decimal | None = None
    cost_vnd: int | None = None
    before_vat_vnd: int | None = None
    amount_vnd: int | None = None
    reactive_vnd: int | None = None
    capacity_vnd: int | None = None
    has_vat: bool = False
    bill_keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong with the bills of a carrier: days without one (``gap``) or twice (``overlap``).

    ``starts_on`` up to, without, ``ends_before`` are those days.
    """

    kind: str
    carrier: str
    meter: str
    starts_on: date
    ends_before: date


def month_of(bill: Bill) -> date:
    """Return the first day of the month that has most of a bill's days.

    Examples
    --------
    >>> month_of(Bill(carrier="electricity", starts_on=date(2025, 4, 16),
    ...               ends_before=date(2025, 5, 16), quantity=Decimal(1), unit="kWh"))
    datetime.date(2025, 5, 1)
    """
    return max(_days_by_month(bill).items(), key=lambda item: (item[1], item[0]))[0]


def months_between(starts_on: date, ends_before: date) -> tuple[date, ...]:
    """Return the first days of months that lie in a period.

    Examples
    --------
    >>> [f"{each:%m/%Y}" for each in months_between(date(2025, 11, 1), date(2026, 2, 1))]
    ['11/2025', '12/2025', '01/2026']
    """
    first = starts_on.replace(day=1)
    months = []
    while first < ends_before:
        if first >= starts_on:
            months.append(first)
        first = months_after(first, 1)
    return tuple(months)


def bills_to_months(bills: Iterable[Bill]) -> tuple[MonthUse, ...]:
    """Return the months of all bills by carrier and month; a carrier has one kind of unit.

    Two bills of one carrier in units of different kinds (litre and kg) make two rows of a month:
    nothing is converted without a density.
    """
    parts: dict[tuple[str, str, date], list[Bill]] = {}
    for bill in bills:
        for month, part in _split(bill):
            parts.setdefault((bill.carrier, base_of(bill.unit), month), []).append(part)
    return tuple(_sum(key, group) for key, group in sorted(parts.items()))


def find_troubles(
    bills: Sequence[Bill], *, starts_on: date, ends_before: date
) -> tuple[Trouble, ...]:
    """Return days of the period without a bill of a metered carrier, and days that two hold.

    Of a carrier that is delivered only whole months without any are told. A carrier nobody ever
    billed has no gap.
    """
    by_meter: dict[tuple[str, str], list[Bill]] = {}
    for bill in bills:
        is_metered = get_carrier(bill.carrier).is_metered
        by_meter.setdefault((bill.carrier, bill.meter if is_metered else ""), []).append(bill)
    found: list[Trouble] = []
    for (carrier, meter), rows in sorted(by_meter.items()):
        spans = sorted((each.starts_on, each.ends_before) for each in rows)
        if get_carrier(carrier).is_metered:
            found += _overlaps(carrier, meter, spans)
        else:
            months = {month for bill in rows for month in _days_by_month(bill)}
            spans = [(month, months_after(month, 1)) for month in sorted(months)]
        found += _gaps(carrier, meter, spans, starts_on, ends_before)
    within = [each for each in found if each.starts_on < ends_before]
    return tuple(each for each in within if each.ends_before > starts_on)


def _overlaps(carrier: str, meter: str, spans: list[tuple[date, date]]) -> list[Trouble]:
    told = []
    end = date.min
    for first, last in spans:
        if first < end:
            about = {"carrier": carrier, "meter": meter}
            told.append(
                Trouble(kind="overlap", starts_on=first, ends_before=min(end, last), **about)
            )
        end = max(end, last)
    return told


def _gaps(
    carrier: str, meter: str, spans: list[tuple[date, date]], starts_on: date, ends_before: date
) -> list[Trouble]:
    told = []
    at = starts_on
    for first, last in [*spans, (ends_before, ends_before)]:
        if first > at:
            about = {"carrier": carrier, "meter": meter}
            told.append(
                Trouble(kind="gap", starts_on=at, ends_before=min(first, ends_before), **about)
            )
        at = max(at, last)
    return [each for each in told if each.starts_on < each.ends_before]


def _days_by_month(bill: Bill) -> Counter[date]:
    days: Counter[date] = Counter()
    at = bill.starts_on
    while at < bill.ends_before:
        following = months_after(at.replace(day=1), 1)
        days[at.replace(day=1)] += (min(following, bill.ends_before) - at).days
        at = following
    return days


def _split(bill: Bill) -> list[tuple[date, Bill]]:
    if bill.days <= ONE_MONTH_DAYS:
        return [(month_of(bill), bill)]
    passed, parts = 0, []
    before = dict.fromkeys((*COUNTED, *MONEY), Decimal(0))
    for month, days in _days_by_month(bill).items():
        passed += days
        values: dict[str, object] = {}
        for name in before:
            whole = getattr(bill, name)
            if whole is None:
                continue
            step = Decimal(1) if name in MONEY else DIGITS
            until = (Decimal(whole) * passed / bill.days).quantize(step)
            values[name] = int(until - before[name]) if name in MONEY else until - before[name]
            before[name] = until
        parts.append((month, replace(bill, **values)))  # type: ignore[arg-type]
    return parts


def _sum(key: tuple[str, str, date], group: list[Bill]) -> MonthUse:
    carrier, unit, month = key
    totals = {name: _total(getattr(each, name) for each in group) for name in COUNTED[1:]}
    money = {name: _total(getattr(each, name) for each in group) for name in MONEY}
    demands = [each.max_demand_kw for each in group if each.max_demand_kw is not None]
    return MonthUse(
        month=month,
        carrier=carrier,
        unit=unit,
        quantity=sum((in_base(each.quantity, each.unit) for each in group), Decimal(0)),
        max_demand_kw=max(demands, default=None),
        cost_vnd=_total(each.cost_vnd for each in group),
        has_vat=any(each.before_vat_vnd is None and each.amount_vnd for each in group),
        bill_keys=tuple(sorted({each.key for each in group if each.key is not None})),
        **totals,
        **money,
    )


def _total(values: Iterable[Decimal | int | None]) -> Any:
    listed = list(values)
    return None if any(each is None for each in listed) else sum(listed)


def last_day(span: Trouble | Bill) -> date:
    """Return the last day of a span."""
    return span.ends_before - timedelta(days=1)
