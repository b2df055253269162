"""Every đồng approved for a project stands in one place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from khuyencong.domain.money.standing import Standing, standing_of, together
from khuyencong.domain.money.year_end import ProjectYear


def parts(standing: Standing) -> tuple[int, ...]:
    return (
        standing.not_contracted_vnd,
        standing.not_sent_vnd,
        standing.not_settled_vnd,
        standing.settled_vnd,
        standing.freed_vnd,
    )


def test_on_its_way() -> None:
    """100 approved, 90 signed, 60 sent: 10 not signed, 30 not sent, 60 not settled."""
    each = ProjectYear(id="a", approved_vnd=100, contracted_vnd=90, transferred_vnd=60)
    assert parts(standing_of(each)) == (10, 30, 60, 0, 0)


def test_settled_for_less() -> None:
    """Signed and sent 100, settled 85: 15 are still out until they come back."""
    sent = ProjectYear(
        id="a",
        approved_vnd=100,
        contracted_vnd=100,
        transferred_vnd=100,
        settled_vnd=85,
        is_settled=True,
    )
    assert parts(standing_of(sent)) == (0, 0, 15, 85, 0)


def test_stopped_with_an_advance() -> None:
    """40 of 100 went out before it was stopped: 40 to settle or give back, 60 free again."""
    each = ProjectYear(
        id="a", approved_vnd=100, contracted_vnd=100, transferred_vnd=40, is_stopped=True
    )
    assert parts(standing_of(each)) == (0, 0, 40, 0, 60)


def lives() -> Iterator[ProjectYear]:
    """What the ledger allows, in small: settled and sent within the contract, that within what is
    approved."""
    for approved, contracted, sent, settled in product(range(4), repeat=4):
        if max(sent, settled) <= contracted <= approved:
            for is_settled, is_stopped in product((True, False), repeat=2):
                yield ProjectYear(
                    id="a",
                    approved_vnd=approved,
                    contracted_vnd=contracted,
                    transferred_vnd=sent,
                    settled_vnd=settled,
                    is_settled=is_settled,
                    is_stopped=is_stopped,
                )


def test_the_parts_add_up_to_what_is_approved() -> None:
    seen = [(each, parts(standing_of(each))) for each in lives()]
    assert len(seen) == 200
    assert [each for each, found in seen if sum(found) != each.approved_vnd] == []
    assert min(min(found) for _each, found in seen) >= 0


def test_several_are_added_up_part_by_part() -> None:
    one = ProjectYear(id="a", approved_vnd=100, contracted_vnd=90, transferred_vnd=60)
    other = ProjectYear(id="b", approved_vnd=50)
    assert parts(together([standing_of(one), standing_of(other)])) == (60, 30, 60, 0, 0)
