"""What a reconciled period holds: its lines and matches stand until the mark is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from khuyencong.apps.treasury.models import ReconciledMark, StatementLine
from khuyencong.domain.foundation.errors import BadInput


def reconciled_until(unit_id: int) -> dict[str, date]:
    """Return the last day that each account of a unit is reconciled up to."""
    marks = ReconciledMark.objects.filter(unit_id=unit_id, withdrawn_at=None)
    found: dict[str, date] = {}
    for account, until in marks.values_list("account", "until"):
        found[account] = max(until, found.get(account, until))
    return found


def require_open(unit_id: int, lines: Iterable[StatementLine]) -> None:
    """Raise BadInput when a line lies in a period that was reconciled."""
    until = reconciled_until(unit_id)
    for line in lines:
        last = until.get(line.account)
        if last and line.on <= last:
            raise BadInput(
                "treasury.period_reconciled",
                "Tài khoản {account} đã đối chiếu đến {until}: bỏ xác nhận kỳ đó trước",
                account=line.account,
                until=f"{last:%d/%m/%Y}",
            )
