"""Power factor of each month from kWh and kvarh, and its surcharge where a rule is in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.bands import before_vat
from khuyencong.domain.energy_use.bills import Bill, month_of
from khuyencong.domain.energy_use.carriers import ELECTRICITY, in_base
from khuyencong.domain.energy_use.costs import fact_words
from khuyencong.domain.energy_use.site_year import SiteYear

RULE = "power_factor.required"
NO_RULE = "Chưa có quy định dùng được về hệ số công suất: chỉ nêu số liệu, không tính tiền"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactiveMonth:
    """Power factor of one bill. ``charged_vnd`` is what the bill says, ``surcharge_vnd`` what the
    rule makes of it (None: no rule in force or no money), ``required`` its power factor.
    """

    month: date
    kwh: Decimal
    kvarh: Decimal
    cos_phi: Decimal
    required: Decimal | None
    charged_vnd: int | None
    surcharge_vnd: int | None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactiveYear:
    """The months that tell kvarh, the power factor over all of them, and how many do not tell."""

    months: tuple[ReactiveMonth, ...]
    cos_phi: Decimal | None
    charged_vnd: int
    untold: int
    note: str


def power_factor(kwh: Decimal, kvarh: Decimal) -> Decimal | None:
    """Return cos phi [-] of active and reactive energy; None where nothing was used.

    cos phi = P / sqrt(P^2 + Q^2).

    Examples
    --------
    >>> power_factor(Decimal(800), Decimal(600))
    Decimal('0.8')
    """
    apparent = (kwh * kwh + kvarh * kvarh).sqrt()
    return kwh / apparent if apparent else None


def split_reactive(year: SiteYear) -> ReactiveYear:
    """Return the power factor of each electricity bill of a period."""
    bills = [each for each in year.bills if each.carrier == ELECTRICITY]
    rows = [
        row
        for each in sorted(bills, key=lambda bill: bill.starts_on)
        if (row := _month(each, year.facts))
    ]
    kwh = sum((each.kwh for each in rows), Decimal(0))
    kvarh = sum((each.kvarh for each in rows), Decimal(0))
    return ReactiveYear(
        months=tuple(rows),
        cos_phi=power_factor(kwh, kvarh),
        charged_vnd=sum(each.reactive_vnd or 0 for each in bills),
        untold=len(bills) - len(rows),
        note="" if any(each.required is not None for each in rows) or not rows else NO_RULE,
    )


def _month(bill: Bill, facts: FactBook) -> ReactiveMonth | None:
    if bill.kvarh is None:
        return None
    kwh = in_base(bill.quantity, bill.unit)
    cos_phi = power_factor(kwh, bill.kvarh)
    if cos_phi is None:
        return None
    rule = facts.find_fact(RULE, on=bill.starts_on)
    money, _ = before_vat(bill, facts)
    surcharge = None
    if rule and money is not None:
        over = max(rule.value / cos_phi - 1, Decimal(0))
        surcharge = int(((money - (bill.reactive_vnd or 0)) * over).quantize(Decimal(1)))
    return ReactiveMonth(
        month=month_of(bill),
        kwh=kwh,
        kvarh=bill.kvarh,
        cos_phi=cos_phi,
        required=rule.value if rule else None,
        charged_vnd=bill.reactive_vnd,
        surcharge_vnd=surcharge,
        source=fact_words(rule) if rule else "",
    )
