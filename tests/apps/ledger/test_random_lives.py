"""Random lives of money: whatever is tried in whatever order, no rule is ever broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.ledger.kinds import KINDS
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post, reverse
from khuyencong.domain.foundation.errors import BadInput

SHARES = st.sampled_from([-7000, -3000, 3000, 7000, 10_000])
AMOUNTS = st.integers(min_value=-4, max_value=12)
COUNTS = st.sampled_from([-1, 1])
OF_UNIT = {"vnd": AMOUNTS, "share": SHARES, "count": COUNTS}
OPENING = [("assigned", 0, 20), ("approved", 0, 10), ("contracted", 0, 10), ("share", 0, 7000)]
"""Most lives begin with money to lose."""
POSTS = st.one_of(
    *(st.tuples(st.just(kind.id), st.integers(0, 1), OF_UNIT[kind.unit]) for kind in KINDS)
)
DEEDS = st.lists(
    st.one_of(POSTS, st.tuples(st.just("reverse"), st.just(0), st.integers(0, 30))), max_size=24
)
COMES_BACK = ("repaid", "written_off")
"""What is paid back years later goes in after the year was closed."""


def assert_position(held: Position) -> None:
    """The rules in words of their own, none of them read from the constraints."""
    advanced = held.transferred_vnd - held.refunded_vnd
    assert 0 <= held.settled_vnd <= held.contracted_vnd <= held.approved_vnd
    assert 0 <= advanced <= held.contracted_vnd
    if not held.accepted:
        assert advanced * 10_000 <= held.share_bp * held.contracted_vnd
    if held.by_proof:
        assert advanced <= held.proven_vnd
    if held.closed:
        assert advanced == held.settled_vnd
    assert held.repaid_vnd == held.written_off_vnd == 0  # the line is not recoverable


def assert_line(line: FundLine, positions: list[Position]) -> None:
    assert line.approved_vnd == sum(each.approved_vnd for each in positions)
    assert line.transferred_vnd == sum(each.transferred_vnd for each in positions)
    assert 0 <= line.managed_vnd <= line.management_vnd
    if line.assignments:
        assert line.approved_vnd + line.management_vnd <= line.assigned_vnd
    else:
        assert line.transferred_vnd == line.managed_vnd == 0
    if line.closed:
        assert line.transferred_vnd - line.refunded_vnd == line.settled_vnd


def assert_sums(line: FundLine, positions: list[Position]) -> None:
    """Every column is the sum of its entries."""
    for kind in KINDS:
        rows = Entry.objects.filter(kind=kind.id)
        holders: list[Any] = [line] if kind.level == "line" else positions
        for holder in holders:
            mine = (
                rows.filter(line=holder) if kind.level == "line" else rows.filter(position=holder)
            )
            total = mine.aggregate(total=Sum("amount"))["total"] or 0
            assert getattr(holder, kind.column) == total, kind.id


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(begins=st.booleans(), deeds=DEEDS)
def test_no_reachable_state_breaks_a_rule(
    centre: Any,
    booking: Booking,
    make_position: Callable[..., Position],
    begins: bool,
    deeds: list[tuple[str, int, int]],
) -> None:
    with transaction.atomic():
        line = FundLine.objects.create(
            unit=centre, province=centre.province, year=2016, fund="KCDP"
        )
        positions = [make_position(line), make_position(line)]
        for kind, which, amount in (OPENING if begins else []) + deeds:
            _do(kind, which, amount, line=line, positions=positions, booking=booking)
            line = FundLine.objects.get(pk=line.pk)
            positions = list(line.positions.select_related("line").order_by("pk"))
            for held in positions:
                assert_position(held)
            assert_line(line, positions)
        assert_sums(line, positions)
        transaction.set_rollback(True)


def _do(
    kind: str,
    which: int,
    amount: int,
    *,
    line: FundLine,
    positions: list[Position],
    booking: Booking,
) -> None:
    """Try one deed; a refusal changes nothing, a closed line takes nothing."""
    before, was_closed = _balances(), line.closed
    try:
        if kind == "reverse":
            entries = list(Entry.objects.select_related("position__line", "line").order_by("pk"))
            if not entries:
                return
            taken = entries[amount % len(entries)]
            reverse(taken, booking)
        elif any(each.id == kind and each.level == "line" for each in KINDS):
            post(line, kind, amount, booking)
        else:
            post(positions[which], kind, amount, booking)
    except BadInput:
        assert _balances() == before
    else:
        assert not was_closed or kind in COMES_BACK


def _balances() -> list[Any]:
    return [*Position.objects.order_by("pk").values(), *FundLine.objects.order_by("pk").values()]
