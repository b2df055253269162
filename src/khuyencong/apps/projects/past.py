"""Projects that ran before the system did: their version, their state, what fits together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from khuyencong.apps.projects.amounts import FUNDS, LABELS, NEVER_ABOVE
from khuyencong.apps.projects.imports.rows import PastRow
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.lifecycle.model import Chain, Lifecycle
from khuyencong.domain.lifecycle.past import steps_before
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.lifecycle.versions import find_lifecycle


class Fault(NamedTuple):
    """What does not fit in a row; only a grave one keeps it out."""

    field: str
    message: str
    expected: str
    is_grave: bool


def day_of(row: PastRow) -> date:
    """Return the day whose rules hold: that of its approval, else the first of its year."""
    approved = row.papers.get("approve")
    return approved.on if approved else date(row.year, 1, 1)


def version_of(row: PastRow) -> Lifecycle | None:
    """Return the version of the life cycle in force on its day, or else at the end of its year.

    None when the project is older than every version in our data: its state is recorded as it is.
    """
    at_end = date(row.year, 12, 31)
    days = (day_of(row), at_end)
    return next((found for on in days if (found := find_lifecycle(chain=row.chain, on=on))), None)


def words_of(chain: Chain) -> Lifecycle:
    """Return the earliest version of a chain: its words serve for projects older than all."""
    return next(each for each in list_lifecycles() if each.chain == chain)


def expected_states() -> str:
    """Return the names of the states, each once, for a message."""
    names = {state.label_vi: None for each in list_lifecycles() for state in each.states}
    return "một trong: " + "; ".join(names)


def faults_of(row: PastRow) -> Iterator[Fault]:
    """Yield what does not fit: a state of another fund, amounts against each other or the state."""
    lifecycle = version_of(row) or words_of(row.chain)
    if row.state not in lifecycle.states_by_id:
        known = "; ".join(state.label_vi for state in lifecycle.states)
        yield Fault("state", "Nguồn này không có tình trạng đó", f"một trong: {known}", True)
        return
    if row.is_recoverable and row.chain != "KCDP":
        yield Fault(
            "is_recoverable",
            "Kinh phí có thu hồi chỉ ghi cho đề án khuyến công địa phương",
            "nguồn KCĐP, hoặc không chọn có thu hồi",
            True,
        )
    yield from _amounts_against_each_other(row)
    yield from _amounts_against_state(row, lifecycle)


def _amounts_against_each_other(row: PastRow) -> Iterator[Fault]:
    for kind, above in NEVER_ABOVE.items():
        for fund in FUNDS:
            most = row.amounts.get(above, {}).get(fund)
            if most is not None and row.amounts.get(kind, {}).get(fund, 0) > most:
                yield Fault(
                    f"{kind}.{fund}",
                    f"Số {LABELS[kind].lower()} lớn hơn số {LABELS[above].lower()}",
                    f"nhiều nhất {format_vnd(most)} đồng",
                    True,
                )


def _amounts_against_state(row: PastRow, lifecycle: Lifecycle) -> Iterator[Fault]:
    behind = steps_before(lifecycle, row.state)
    fixed = {each.amount for each in lifecycle.transitions if each.amount and each.id in behind}
    label = lifecycle.states_by_id[row.state].label_vi
    for kind in ("approved", "contracted", "settled"):
        if kind in fixed and kind not in row.amounts:
            yield Fault(
                f"{kind}.{FUNDS[0]}",
                f"Đề án “{label}” mà chưa có số {LABELS[kind].lower()}",
                "số tiền của ít nhất một nguồn",
                False,
            )
    if "settled" in row.amounts and "settled" not in fixed:
        yield Fault(
            f"settled.{FUNDS[0]}",
            f"Đã có số quyết toán mà tình trạng là “{label}”",
            "tình trạng đã quyết toán, hoặc để trống số quyết toán",
            False,
        )
