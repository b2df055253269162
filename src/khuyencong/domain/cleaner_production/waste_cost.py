"""What a waste stream costs: lost raw material, water, energy, treatment and labour.

Method: VNCPC/UNIDO, task 6. It is what convinces an owner: the fee for disposal is the least of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from khuyencong.domain.foundation.numbers import format_number, format_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPart:
    """One part: how much of what is lost in one basis (a batch, a day), at which price.

    ``kind`` is a code of ``method.list_cost_kinds``; ``quantity`` [unit], ``unit_cost_vnd``
    [VND/unit]; None: nobody said it.
    """

    kind: str
    what: str
    quantity: Decimal | None
    unit: str
    unit_cost_vnd: int | None

    @property
    def cost_vnd(self) -> Decimal | None:
        """Return the cost in one basis, not rounded [VND]."""
        if self.quantity is None or self.unit_cost_vnd is None:
            return None
        return self.quantity * self.unit_cost_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyPart:
    """A part over a year [VND], with its working in words; None where a figure is missing."""

    part: CostPart
    yearly_vnd: int | None
    working_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamCost:
    """What a stream costs in a year [VND] and in each unit of product [VND]; ``lacks`` counts the
    parts without a figure, which are not in the sum."""

    parts: tuple[YearlyPart, ...]
    yearly_vnd: int
    per_product_vnd: Decimal | None
    lacks: int


def stream_cost(
    parts: Sequence[CostPart],
    *,
    bases_per_year: Decimal | None,
    product_per_basis: Decimal | None,
) -> StreamCost:
    """Return the cost of a waste stream over a year and in a unit of product.

    Parameters
    ----------
    parts : sequence of CostPart
        Quantities of one basis.
    bases_per_year : Decimal or None
        How many such bases a year has. [1/year], > 0; None: no yearly sum can be said
    product_per_basis : Decimal or None
        Product of one basis. [product unit], > 0

    Notes
    -----
    yearly = quantity x unit cost x bases a year, each part rounded once, half up, to whole đồng;
    the sum adds the rounded parts. per product = yearly / (product x bases a year).

    Examples
    --------
    >>> part = CostPart(kind="material", what="Bột", quantity=Decimal("2.5"), unit="kg",
    ...                 unit_cost_vnd=12_000)
    >>> told = stream_cost([part], bases_per_year=Decimal(300), product_per_basis=Decimal(100))
    >>> told.yearly_vnd, told.per_product_vnd
    (9000000, Decimal('300'))
    """
    yearly = tuple(_yearly(part, bases_per_year) for part in parts)
    total = sum(each.yearly_vnd or 0 for each in yearly)
    product = product_per_basis * bases_per_year if product_per_basis and bases_per_year else None
    return StreamCost(
        parts=yearly,
        yearly_vnd=total,
        per_product_vnd=Decimal(total) / product if product else None,
        lacks=sum(each.yearly_vnd is None for each in yearly),
    )


def _yearly(part: CostPart, bases: Decimal | None) -> YearlyPart:
    cost = part.cost_vnd
    if cost is None or bases is None:
        return YearlyPart(part=part, yearly_vnd=None, working_vi=_lack(part, bases))
    yearly = int((cost * bases).to_integral_value(rounding=ROUND_HALF_UP))
    working = (
        f"{format_number(part.quantity or Decimal(0))} {part.unit} × "
        f"{format_vnd(part.unit_cost_vnd or 0)} đồng × {format_number(bases)} lần/năm"
    )
    return YearlyPart(part=part, yearly_vnd=yearly, working_vi=working)


def _lack(part: CostPart, bases: Decimal | None) -> str:
    lacking = []
    if part.quantity is None:
        lacking.append("lượng mất")
    if part.unit_cost_vnd is None:
        lacking.append("đơn giá")
    if bases is None:
        lacking.append("số lần trong năm")
    return f"Còn thiếu {', '.join(lacking)}"
