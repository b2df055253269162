"""Lines of the journal about figures sent between installations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.period_returns.models import PeriodReturn, ReceivedReturn, Sender
from khuyencong.domain.indicators.periods import ReportPeriod


def label_of(row: PeriodReturn | ReceivedReturn) -> str:
    """Return the province, the period and the edition in words."""
    period = ReportPeriod(row.from_on, row.to_on).label_vi
    return f"{row.province.name}, {period}, bản số {row.edition}"


def write_entry_of_return(
    row: PeriodReturn, verb: str, *, actor: Account | None, at: datetime
) -> None:
    """Write a line about what is sent; ``actor`` None: the program itself."""
    write_entry(
        verb=f"period_returns.return.{verb}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="period_return",
        object_id=row.pk,
        label=label_of(row),
        data={
            "return_hash": row.sha256,
            "return_receipt": row.receipt,
            "return_problem": row.problem,
        },
    )


def write_entry_of_received(row: ReceivedReturn, *, at: datetime) -> None:
    """Write the line about what arrived; the program itself took it in."""
    write_entry(
        verb="period_returns.received.kept",
        actor=None,
        at=at,
        unit_id=row.unit_id,
        object_kind="received_return",
        object_id=row.pk,
        label=label_of(row),
        data={"return_hash": row.sha256, "return_receipt": row.receipt},
    )


def write_entry_of_sender(
    row: Sender, verb: str, *, actor: Account, at: datetime, more: dict[str, Any] | None = None
) -> None:
    """Write a line about a province that may send."""
    write_entry(
        verb=f"period_returns.sender.{verb}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="return_sender",
        object_id=row.pk,
        label=row.province.name,
        data={"return_key": row.key_name, **(more or {})},
    )
