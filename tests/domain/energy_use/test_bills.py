"""Bills become months: each whole month once, long ones by days, gaps and overlaps named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.energy_use.bills import Bill, bills_to_months, find_troubles, month_of
from khuyencong.domain.energy_use.site_year import site_year_of


def bill(first: str, last: str, kwh: str = "1000", **values: Any) -> Bill:
    """A bill of electricity; ``last`` is the first day after it."""
    given: dict[str, Any] = {"carrier": "electricity", "unit": "kWh"}
    days = {"starts_on": date.fromisoformat(first), "ends_before": date.fromisoformat(last)}
    return Bill(**days, **(given | {"quantity": Decimal(kwh)} | values))


def test_a_bill_belongs_to_the_month_of_most_days() -> None:
    assert month_of(bill("2025-03-12", "2025-04-12")) == date(2025, 3, 1)  # 20 days of 31
    assert month_of(bill("2025-03-17", "2025-04-17")) == date(2025, 4, 1)  # 15 and 16


def test_a_long_bill_is_split_by_days_and_keeps_its_sum() -> None:
    # 1 January to 31 March 2025: 31 + 28 + 31 = 90 days; 100 t, 10.000.001 đồng
    # 100 x 31/90 = 34.444; 100 x 59/90 = 65.556, less 34.444 = 31.112; the rest 34.444
    # 10.000.001 x 31/90 = 3.444.444,8 ; x 59/90 = 6.555.556,2
    rows = bills_to_months(
        [
            bill(
                "2025-01-01",
                "2025-04-01",
                "100",
                carrier="coal_3_4",
                unit="t",
                amount_vnd=10_000_001,
            )
        ]
    )
    assert [each.quantity for each in rows] == [Decimal(x) for x in ("34.444", "31.112", "34.444")]
    assert [each.amount_vnd for each in rows] == [3_444_445, 3_111_111, 3_444_445]
    assert sum(each.amount_vnd or 0 for each in rows) == 10_000_001


def test_units_of_one_kind_add_up_and_others_stay_apart() -> None:
    days = ("2025-01-01", "2025-02-01")
    rows = bills_to_months(
        [
            bill(*days, "1500", carrier="diesel", unit="kg"),
            bill(*days, "2", carrier="diesel", unit="t"),
            bill(*days, "300", carrier="diesel", unit="l"),
        ]
    )
    assert {each.unit: each.quantity for each in rows} == {"t": Decimal("3.5"), "l": Decimal(300)}


def test_a_figure_that_one_bill_does_not_say_is_not_known() -> None:
    known = {"normal_kwh": Decimal(1), "peak_kwh": Decimal(2), "offpeak_kwh": Decimal(3)}
    days = ("2025-01-01", "2025-02-01")
    (row,) = bills_to_months(
        [
            bill(*days, "6", meter="1", before_vat_vnd=10, max_demand_kw=Decimal(5), **known),
            bill(*days, "4", meter="2", amount_vnd=11, max_demand_kw=Decimal(7)),
        ]
    )
    assert (row.quantity, row.peak_kwh, row.before_vat_vnd) == (10, None, None)
    assert (row.cost_vnd, row.has_vat, row.max_demand_kw) == (21, True, 7)


def test_days_without_a_bill_and_days_twice_are_named() -> None:
    bills = [
        bill("2025-01-01", "2025-02-01"),
        bill("2025-01-28", "2025-02-15"),
        bill("2025-03-01", "2025-04-01"),
    ]
    told = find_troubles(bills, starts_on=date(2025, 1, 1), ends_before=date(2025, 5, 1))
    assert [
        (each.kind, f"{each.starts_on:%d/%m}", f"{each.ends_before:%d/%m}") for each in told
    ] == [
        ("overlap", "28/01", "01/02"),
        ("gap", "15/02", "01/03"),
        ("gap", "01/04", "01/05"),
    ]


def test_two_meters_may_hold_the_same_days_and_so_may_deliveries() -> None:
    days = ("2025-01-01", "2025-02-01")
    meters = [bill(*days, meter="1"), bill(*days, meter="2")]
    coal = [bill(*days, carrier="coal_3_4", unit="t") for _ in range(2)]
    period = {"starts_on": date(2025, 1, 1), "ends_before": date(2025, 2, 1)}
    assert find_troubles([*meters, *coal], **period) == ()


def test_a_year_names_its_missing_months() -> None:
    bills = [bill("2024-12-10", "2025-01-10", key=1), bill("2025-02-01", "2025-03-01", key=2)]
    year = site_year_of(bills=bills, starts_on=date(2025, 1, 1), ends_before=date(2025, 4, 1))
    (power,) = year.carriers
    assert [each.month for each in year.months] == [date(2025, 2, 1)]  # the first: of December
    assert power.missing == (date(2025, 1, 1), date(2025, 3, 1))
    assert [each.key for each in year.bills] == [2]
    assert (power.quantity, power.cost_vnd) == (1000, None)
