"""Least squares by hand: residuals that follow neither the constant nor the output."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.baseline import BaselineRow, fit_baseline
from khuyencong.domain.energy_use.benchmark import beside_peers, list_norms
from khuyencong.domain.energy_use.bills import Bill
from khuyencong.domain.energy_use.indicators import (
    SEASON,
    indicators,
    rows_of,
    season_of,
    specific_consumption,
)
from khuyencong.domain.energy_use.site_year import MonthDriver, MonthOutput, site_year_of
from khuyencong.domain.foundation.errors import BadInput

NOISE = (1, -1, -1, 1, 0, 1, -1, -1, 1)
"""Sum 0, and sum of x e = 1 - 2 - 3 + 4 + 6 - 7 - 8 + 9 = 0: the line stays 10 + 2 x."""

SHIPPED = FactBook.shipped()


def rows(noise: tuple[float, ...] = NOISE, slope: float = 2) -> list[BaselineRow]:
    return [
        BaselineRow(month=date(2025, x, 1), use=10 + slope * x + e, values={"rice": float(x)})
        for x, e in enumerate(noise, start=1)
    ]


def test_the_line_and_its_errors() -> None:
    line = fit_baseline(rows(), columns=["rice"])
    constant, slope = line.coefficients
    # s^2 = 8/7; Sxx = 60; errors sqrt(8/7 (1/9 + 25/60)) and sqrt(8/7/60); SST = 4 x 60 + 8
    assert (constant.value, slope.value) == pytest.approx((10, 2))
    assert (constant.error, slope.error) == pytest.approx((0.776643, 0.138013), rel=1e-5)
    assert line.r2 == pytest.approx(1 - 8 / 248)
    assert line.cv_rmse == pytest.approx((8 / 7) ** 0.5 / 20)
    assert (line.n, line.dof, line.is_usable) == (9, 7, True)
    assert line.constant_share == pytest.approx(0.5)
    assert line.predict({"rice": 20.0}) == pytest.approx(50)
    assert [round(each.difference) for each in line.residuals] == list(NOISE)


def test_too_few_months_are_refused() -> None:
    with pytest.raises(BadInput, match="Có 8 tháng đủ số liệu, cần ít nhất 9") as refusal:
        fit_baseline(rows()[:8], columns=["rice"])
    assert refusal.value.field == "months"


def test_a_column_that_never_changes_is_refused() -> None:
    still = [BaselineRow(month=each.month, use=each.use, values={"rice": 5.0}) for each in rows()]
    with pytest.raises(BadInput, match="“rice” tháng nào cũng như nhau"):
        fit_baseline(still, columns=["rice"])


def test_columns_that_go_together_are_refused() -> None:
    twice = [
        BaselineRow(
            month=each.month, use=each.use, values={**each.values, "bran": each.values["rice"] * 3}
        )
        for each in rows()
    ]
    with pytest.raises(BadInput, match="đi cùng nhau") as refusal:
        fit_baseline(twice, columns=["rice", "bran"])
    assert refusal.value.field == "columns"


def test_a_poor_line_says_why() -> None:
    line = fit_baseline(rows(tuple(9 * e for e in NOISE)), columns=["rice"])
    assert not line.is_usable
    # SSE = 8 x 81 = 648, SST = 240 + 648: R2 = 0,27; s = sqrt(648/7) = 9,62: 48 % of 20
    assert line.reasons[0].startswith("R² = 0,27")
    assert line.reasons[1].startswith("CV(RMSE) = 48 %")


def test_use_that_falls_with_output_is_doubted() -> None:
    line = fit_baseline(rows(slope=-1), columns=["rice"])
    assert any("kiểm lại số liệu" in each for each in line.reasons)


def test_indicators_add_up() -> None:
    line = fit_baseline(rows(), columns=["rice"])
    told = indicators(rows(), product="rice", baseline=line)
    assert told[3].specific == pytest.approx(19 / 4)  # 10 + 8 + 1
    # differences 1 -1 -1 1 0 1 -1 -1 1, added up
    assert [round(each.cusum or 0) for each in told] == [1, 0, -1, 0, 0, 1, 0, -1, 0]
    assert specific_consumption(rows(), product="rice") == pytest.approx(180 / 45)


def test_months_that_lack_a_figure_are_named() -> None:
    def day(month: int) -> date:
        return date(2025, month, 1)

    bills = [
        Bill(carrier="electricity", unit="kWh", quantity=Decimal(100 * m), starts_on=day(m),
             ends_before=day(m + 1))
        for m in (1, 2, 3)
    ]  # fmt: skip
    year = site_year_of(
        bills=bills,
        outputs=[
            MonthOutput(month=day(m), product="Gạo", quantity=Decimal(m), unit="tấn")
            for m in (1, 2, 4)
        ],
        drivers=[MonthDriver(month=day(1), name="Ẩm", value=Decimal(17))],
        starts_on=day(1),
        ends_before=day(6),
    )
    found, lacking = rows_of(year, carrier="electricity", product="Gạo")
    assert [each.use for each in found] == [100, 200]
    assert lacking == (day(3), day(4))
    found, lacking = rows_of(year, carrier="electricity", product="Gạo", drivers=["Ẩm"])
    assert [each.values for each in found] == [{"Gạo": 1.0, "Ẩm": 17.0}]


def test_a_season_is_two_columns_more() -> None:
    # use = 100 + 3 x + 20 cos(2 pi (m - 1) / 12); x in an order that follows no season
    made = (5, 9, 2, 8, 1, 7, 4, 6, 3, 9, 2, 5, 8, 1, 6)
    told = []
    for number, x in enumerate(made):
        month = date(2024 + number // 12, number % 12 + 1, 1)
        wave = season_of(month)
        use = 100 + 3 * x + 20 * wave[SEASON[0]]
        told.append(BaselineRow(month=month, use=use, values={"rice": float(x), **wave}))
    line = fit_baseline(told, columns=["rice", *SEASON])
    assert [each.value for each in line.coefficients] == pytest.approx([100, 3, 20, 0], abs=1e-9)
    with pytest.raises(BadInput, match="cần ít nhất 12 tháng cho 3 cột"):
        fit_baseline(told[:11], columns=["rice", *SEASON])


def test_norms_are_compared_only_in_their_own_unit() -> None:
    told = {
        each.fact.id: each
        for each in list_norms(facts=SHIPPED, on=date(2024, 6, 1), unit="tấn", specific_kwh=525)
    }
    assert told["sec.seafood.catfish"].state == "in_force"
    assert told["sec.seafood.catfish"].share is None  # nobody said that it makes fish
    asked = list_norms(
        facts=FactBook.shipped(),
        on=date(2024, 6, 1),
        unit="tấn",
        specific_kwh=525,
        asked="sec.seafood.catfish",
    )
    shares = {each.fact.id: each.share for each in asked if each.share is not None}
    assert shares == {"sec.seafood.catfish": pytest.approx(0.5)}  # 525 of 1050
    assert told["sec.beer.lt20Ml"].share is None  # in MJ/hl
    assert told["sec.beer.lt20Ml"].fact.value == 286  # the stage of 2021 to 2025
    later = list_norms(facts=SHIPPED, on=date(2026, 6, 1), unit="tấn", specific_kwh=525)
    assert {each.state for each in later} == {"expired"}
    assert all(
        each.specific is None for each in list_norms(facts=SHIPPED, on=date(2024, 6, 1), unit="hl")
    )


def test_few_peers_stay_hidden() -> None:
    assert beside_peers(10, [8, 12]).median is None
    told = beside_peers(10, [8, 12, 20, 9])
    assert (told.median, told.less, told.lowest, told.highest) == (10.5, 2, 8, 20)
