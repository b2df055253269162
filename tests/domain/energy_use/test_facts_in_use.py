"""What somebody read in a document counts in the figures of a site from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook, FactConfirmation
from khuyencong.domain.energy_use.bands import expected
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.reactive import split_reactive
from khuyencong.domain.energy_use.site_year import site_year_of

READ = FactConfirmation(
    key="limits:power_factor.required@2014-12-10",
    act="TT 15/2014/TT-BCT",
    article="Điều 3",
    read_on=date(2026, 11, 26),
    confirmed_by="Người đọc",
)
BILL = Bill(
    carrier="electricity",
    unit="kWh",
    starts_on=date(2024, 3, 1),
    ends_before=date(2024, 4, 1),
    quantity=Decimal(800),
    normal_kwh=Decimal(500),
    peak_kwh=Decimal(200),
    offpeak_kwh=Decimal(100),
    kvarh=Decimal(600),
    before_vat_vnd=1_600_000,
)
YEAR = site_year_of(
    bills=[BILL],
    starts_on=date(2024, 3, 1),
    ends_before=date(2024, 4, 1),
    use="production",
    voltage="lt6",
    is_three_price=True,
)


def test_the_surcharge_follows_the_rule_once_it_was_read() -> None:
    """cos phi 800/1000 = 0.8; 1 600 000 x (0.9/0.8 - 1) = 200 000 đồng."""
    assert split_reactive(YEAR).months[0].surcharge_vnd is None
    read = replace(YEAR, facts=FactBook.shipped().with_confirmations([READ]))
    month = split_reactive(read).months[0]
    assert month.surcharge_vnd == 200_000
    assert "TT 15/2014/TT-BCT" in month.source


def test_the_prices_of_a_decision_once_it_was_read() -> None:
    """QĐ 2941 below 6 kV: 500 x 1809 + 200 x 3314 + 100 x 1184 = 1 685 700 đồng."""
    assert expected(BILL, YEAR)[0] is None
    prices = replace(READ, key="tariffs:production.lt6@2023-11-09", act="QĐ 2941/QĐ-BCT")
    read = replace(YEAR, facts=FactBook.shipped().with_confirmations([prices]))
    assert expected(BILL, read)[0] == 1_685_700
