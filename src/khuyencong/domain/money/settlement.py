"""Support recomputed on what was accepted; what comes back, what is still to pay.

References: TT 36/2013/TT-BCT, Điều 12.6, 18.3, 19.1; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.3.b.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.money import Rounding, share_of_vnd
from khuyencong.domain.norms.rules.settlement import SettlementRoute

SupportKind = Literal["percentage", "lump_sum"]
Binding = Literal["approved", "contracted", "ceiling", "share", "units"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What acceptance found, of one fund. Amounts [VND], shares [-].

    For ``percentage``: ``item_cost_vnd`` is the accepted cost of the supported item, ``share`` most
    of it that may be supported, ``ceiling_vnd`` most in all (None: the text has none). For
    ``lump_sum``: ``unit_vnd`` for each of ``units`` accepted. ``total_cost_vnd`` is the accepted
    cost of the whole project, all sources; None means the item is the whole.
    ``vouchered_vnd`` is what vouchers prove: of the whole cost for ``percentage``, of the support
    itself for ``lump_sum``; None when nobody counted them.
    """

    kind: SupportKind
    approved_vnd: int
    contracted_vnd: int
    transferred_vnd: int = 0
    item_cost_vnd: int = 0
    share: Decimal | None = None
    ceiling_vnd: int | None = None
    unit_vnd: int = 0
    units: int = 0
    total_cost_vnd: int | None = None
    vouchered_vnd: int | None = None

    @property
    def whole_vnd(self) -> int:
        """The cost that vouchers must prove."""
        return self.item_cost_vnd if self.total_cost_vnd is None else self.total_cost_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What a project settles at.

    ``support_vnd`` is the support on accepted work and ``binding`` what set it. ``own_vnd`` is the
    share of other money that vouchers must prove as well, ``missing_vnd`` what they do not prove
    yet, ``proven_support_vnd`` the support if nothing more is proven, ``now_vnd`` what the route
    settles today. ``refund_vnd`` was transferred but is not settled by it, ``remaining_vnd`` is
    settled but was not transferred.
    """

    support_vnd: int
    binding: Binding
    own_vnd: int
    missing_vnd: int
    proven_support_vnd: int
    now_vnd: int
    refund_vnd: int
    remaining_vnd: int


def settle(accepted: Accepted, *, route: SettlementRoute | None = None) -> Settlement:
    """Return the settlement; a route that pays only what was advanced stops there.

    Raises BadInput on a negative amount, a cost without its share, or an item above the whole.
    """
    _check(accepted)
    support, binding = _support(accepted, accepted.item_cost_vnd)
    whole = accepted.whole_vnd if accepted.kind == "percentage" else support
    proven = whole if accepted.vouchered_vnd is None else min(whole, accepted.vouchered_vnd)
    missing = whole - proven if route is None or route.needs_vouchers else 0
    proven_support, _ = _support(accepted, min(accepted.item_cost_vnd, proven))
    if accepted.kind == "lump_sum":
        proven_support = proven
    now = proven_support if missing else support
    if route is not None and route.settles_advance_only:
        now = min(now, accepted.transferred_vnd)
    return Settlement(
        support_vnd=support,
        binding=binding,
        own_vnd=max(0, whole - support),
        missing_vnd=missing,
        proven_support_vnd=proven_support if missing else support,
        now_vnd=now,
        refund_vnd=max(0, accepted.transferred_vnd - now),
        remaining_vnd=max(0, now - accepted.transferred_vnd),
    )


def _support(accepted: Accepted, item_cost_vnd: int) -> tuple[int, Binding]:
    """Return the least of all limits and its name; on a tie the work itself, then the ceiling."""
    limits: list[tuple[int, Binding]] = []
    if accepted.kind == "percentage":
        share = accepted.share or Decimal(0)
        limits.append((share_of_vnd(item_cost_vnd, share, rounding=Rounding.DOWN), "share"))
    else:
        limits.append((accepted.unit_vnd * accepted.units, "units"))
    if accepted.ceiling_vnd is not None:
        limits.append((accepted.ceiling_vnd, "ceiling"))
    limits += [(accepted.approved_vnd, "approved"), (accepted.contracted_vnd, "contracted")]
    return min(limits, key=lambda limit: limit[0])


def _check(accepted: Accepted) -> None:
    for name in (
        "approved_vnd", "contracted_vnd", "transferred_vnd", "item_cost_vnd", "ceiling_vnd",
        "unit_vnd", "units", "total_cost_vnd", "vouchered_vnd",
    ):  # fmt: skip
        amount = getattr(accepted, name)
        if amount is not None and amount < 0:
            raise BadInput("money.negative_amount", "Số tiền không được âm", field=name)
    if accepted.kind == "percentage":
        if accepted.share is None or not 0 <= accepted.share <= 1:
            raise BadInput(
                "money.bad_share", "Hỗ trợ theo tỷ lệ cần tỷ lệ từ 0 đến 100 %", field="share"
            )
        if accepted.whole_vnd < accepted.item_cost_vnd:
            raise BadInput(
                "money.item_above_whole",
                "Chi phí hạng mục được hỗ trợ lớn hơn tổng chi phí",
                field="total_cost_vnd",
            )
