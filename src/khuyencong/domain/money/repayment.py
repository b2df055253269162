"""Support that is paid back: instalments, what has come, what is late.

Parts add up to the amount to the đồng. No interest is counted: no text in our data gives one.
Reference: NĐ 45/2012/NĐ-CP, Điều 16.1.c (the province chooses the form of its support); the terms
are those of the contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.money import split_vnd
from khuyencong.domain.foundation.months import months_after

EventKind = Literal["repaid", "written_off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """One part to pay back: number from 1, last day on time, amount [VND]."""

    number: int
    due_on: date
    amount_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Money that came back, or a part that a decision lets go; of one instalment or the oldest."""

    kind: EventKind
    on: date
    amount_vnd: int
    instalment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one instalment stands after all events: ``repaid`` + ``written_off`` + ``open`` = its
    amount. ``cleared_on`` is the day on which nothing was open any more."""

    instalment: Instalment
    repaid_vnd: int
    written_off_vnd: int
    cleared_on: date | None

    @property
    def open_vnd(self) -> int:
        return self.instalment.amount_vnd - self.repaid_vnd - self.written_off_vnd

    def is_late(self, on: date) -> bool:
        """Say whether something was open after its day, or came after it."""
        until = self.cleared_on if self.cleared_on is not None else on
        return until > self.instalment.due_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrears:
    """What should have come by a day and did not [VND], since when, in how many instalments."""

    amount_vnd: int
    since: date | None
    instalments: int

    def days(self, on: date) -> int:
        return (on - self.since).days if self.since else 0


def equal_instalments(
    *,
    amount_vnd: int,
    count: int,
    from_on: date,
    grace_months: int = 0,
    every_months: int = 12,
) -> tuple[Instalment, ...]:
    """Return equal parts: the first one period after the grace, then one each period.

    Parameters
    ----------
    amount_vnd : int
        What is to come back. [VND], > 0
    count : int
        Number of instalments. 1 to 120, at most one for each đồng
    from_on : date
        Day from which time counts (transfer, or the day the contract names).
    grace_months, every_months : int
        Months without payment, 0 to 120; months between payments, 1 to 60.

    Examples
    --------
    >>> [(p.due_on.isoformat(), p.amount_vnd) for p in equal_instalments(
    ...     amount_vnd=100, count=3, from_on=date(2030, 1, 31), grace_months=1, every_months=12)]
    [('2031-02-28', 34), ('2032-02-29', 33), ('2033-02-28', 33)]
    """
    _between("count", count, 1, min(120, max(1, amount_vnd)))
    _between("grace_months", grace_months, 0, 120)
    _between("every_months", every_months, 1, 60)
    days = [months_after(from_on, grace_months + every_months * i) for i in range(1, count + 1)]
    return planned_instalments(
        amount_vnd=amount_vnd, parts=zip(days, split_vnd(amount_vnd, [1] * count), strict=True)
    )


def planned_instalments(
    *, amount_vnd: int, parts: Iterable[tuple[date, int]]
) -> tuple[Instalment, ...]:
    """Return the instalments of a contract that names its days and amounts.

    Raises BadInput unless days rise, each part is above 0 and they add up to the amount.
    """
    rows = list(parts)
    if not rows or any(part <= 0 for _, part in rows):
        raise BadInput(
            "money.bad_instalment",
            "Mỗi đợt hoàn trả phải có số tiền lớn hơn 0",
            field="instalments",
        )
    if any(later <= earlier for (earlier, _), (later, _) in pairwise(rows)):
        raise BadInput(
            "money.instalments_out_of_order",
            "Ngày của các đợt hoàn trả phải tăng dần",
            field="instalments",
        )
    total = sum(part for _, part in rows)
    if total != amount_vnd:
        raise BadInput(
            "money.instalments_do_not_add_up",
            "Các đợt cộng lại {total} đồng, khác số phải hoàn trả {amount} đồng",
            field="instalments",
            total=total,
            amount=amount_vnd,
        )
    return tuple(
        Instalment(number=number, due_on=due_on, amount_vnd=part)
        for number, (due_on, part) in enumerate(rows, start=1)
    )


def allocate(instalments: Sequence[Instalment], events: Iterable[Event]) -> tuple[Standing, ...]:
    """Return how each instalment stands: events by day, each to the oldest that is open.

    An early repayment reaches later instalments by itself. An event that names an instalment fills
    that one first and then the oldest. Raises BadInput when more came than is owed.
    """
    rows = [[each.amount_vnd, 0, 0] for each in instalments]  # open, repaid, written off
    cleared: list[date | None] = [None] * len(rows)
    for event in sorted(events, key=lambda each: each.on):
        if event.amount_vnd <= 0:
            raise BadInput("money.bad_amount", "Số tiền phải lớn hơn 0", field="amount_vnd")
        left = event.amount_vnd
        for i in _order(instalments, event.instalment):
            part = min(left, rows[i][0])
            rows[i][0] -= part
            rows[i][1 if event.kind == "repaid" else 2] += part
            left -= part
            if part and not rows[i][0]:
                cleared[i] = event.on
        if left:
            raise BadInput(
                "money.more_than_owed",
                "Số tiền nhiều hơn số còn phải hoàn trả {over} đồng",
                field="amount_vnd",
                over=left,
            )
    return tuple(
        Standing(instalment=each, repaid_vnd=row[1], written_off_vnd=row[2], cleared_on=day)
        for each, row, day in zip(instalments, rows, cleared, strict=True)
    )


def arrears(standings: Iterable[Standing], *, on: date) -> Arrears:
    """Return what is late on a day; the day an instalment is due is still on time."""
    late = [each for each in standings if each.open_vnd and each.instalment.due_on < on]
    return Arrears(
        amount_vnd=sum(each.open_vnd for each in late),
        since=min((each.instalment.due_on for each in late), default=None),
        instalments=len(late),
    )


def next_due(standings: Iterable[Standing], *, on: date) -> Standing | None:
    """Return the first instalment that is open and not late."""
    coming = (each for each in standings if each.open_vnd and each.instalment.due_on >= on)
    return min(coming, key=lambda each: each.instalment.due_on, default=None)


def _order(instalments: Sequence[Instalment], named: int | None) -> list[int]:
    order = list(range(len(instalments)))
    if named is None:
        return order
    if not 1 <= named <= len(order):
        raise BadInput("money.no_instalment", "Không có đợt hoàn trả này", field="instalment")
    return [named - 1, *(i for i in order if i != named - 1)]


def _between(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise BadInput(
            "money.out_of_range",
            "Giá trị phải từ {least} đến {most}",
            field=field,
            least=least,
            most=most,
        )
