"""What a waste stream costs; sums by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from khuyencong.domain.cleaner_production.waste_cost import CostPart, stream_cost


def part(kind: str, quantity: Any, unit: str, price: int | None) -> CostPart:
    amount = None if quantity is None else Decimal(quantity)
    return CostPart(kind=kind, what="x", quantity=amount, unit=unit, unit_cost_vnd=price)


PARTS = [
    part("material", "12.5", "kg", 9_000),  # 112 500 a batch
    part("water", "2.9", "m³", 11_000),  # 31 900
    part("energy", "3", "kWh", 2_000),  # 6 000
    part("labour", "0.5", "giờ", 35_000),  # 17 500
]


def test_a_year_is_each_part_times_the_batches() -> None:
    """112500 + 31900 + 6000 + 17500 = 167900; x 300 = 50 370 000; over 450 t: 111 933.3."""
    told = stream_cost(PARTS, bases_per_year=Decimal(300), product_per_basis=Decimal("1.5"))
    assert told.yearly_vnd == 50_370_000
    assert [each.yearly_vnd for each in told.parts] == [33_750_000, 9_570_000, 1_800_000, 5_250_000]
    assert told.per_product_vnd is not None
    assert round(told.per_product_vnd, 1) == Decimal("111933.3")
    assert told.parts[0].working_vi == "12,5 kg × 9.000 đồng × 300 lần/năm"


def test_a_part_without_a_price_is_counted_apart_and_says_what_lacks() -> None:
    told = stream_cost(
        [*PARTS, part("treatment", None, "m³", None)],
        bases_per_year=Decimal(300),
        product_per_basis=None,
    )
    assert (told.yearly_vnd, told.lacks, told.per_product_vnd) == (50_370_000, 1, None)
    assert told.parts[-1].working_vi == "Còn thiếu lượng mất, đơn giá"


def test_without_the_batches_of_a_year_no_sum_is_said() -> None:
    told = stream_cost(PARTS, bases_per_year=None, product_per_basis=Decimal(1))
    assert (told.yearly_vnd, told.lacks) == (0, 4)
    assert "số lần trong năm" in told.parts[0].working_vi


def test_each_part_rounds_once_to_whole_dong() -> None:
    """0.001 x 1 x 1500 = 1.5, half up: 2 đồng."""
    told = stream_cost(
        [part("material", "0.001", "kg", 1)], bases_per_year=Decimal(1500), product_per_basis=None
    )
    assert told.yearly_vnd == 2
