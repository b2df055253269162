"""Kinds of vouchers, and the lists of them that a settlement needs.

References: TT 36/2013/TT-BCT, Điều 17 (vouchers of spending), Điều 19.1.d (lists 8a and 8b).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.table import load_facts

INVOICE, CONTRACT = "invoice", "contract"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherKind(Fact):
    """A kind of voucher; what does not count promises money and spends none."""

    role: Literal["payment", "original"]
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherList(Fact):
    """A list of vouchers: of the supported part, or of all money, own share included."""

    role: Literal["supported_part", "all_money"]
    form: str


def list_voucher_kinds() -> tuple[VoucherKind, ...]:
    """Return every kind, in the order of the file."""
    return load_facts("vouchers", VoucherKind)


def get_voucher_kind(kind_id: str) -> VoucherKind | None:
    """Return the kind of that name, None when there is none."""
    return next((kind for kind in list_voucher_kinds() if kind.id == kind_id), None)


def payment_kinds() -> tuple[VoucherKind, ...]:
    """Return the kinds that say that money was paid."""
    return tuple(kind for kind in list_voucher_kinds() if kind.role == "payment")


def kinds_that_count() -> frozenset[str]:
    """Return the names of the kinds whose amounts enter sums."""
    return frozenset(kind.id for kind in list_voucher_kinds() if kind.counts)


def get_voucher_list(list_id: str) -> VoucherList | None:
    """Return the list of that name, None when there is none."""
    return next((each for each in voucher_lists() if each.id == list_id), None)


def voucher_lists() -> tuple[VoucherList, ...]:
    """Return both lists."""
    return load_facts("vouchers", VoucherList, "lists")
