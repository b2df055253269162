"""Record that a contract was liquidated, and close the projects that are ready."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.booking import write_entry_of_contract
from khuyencong.apps.money.closing import Closings, close_projects
from khuyencong.apps.money.models import Contract
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def liquidate_contract(
    *, contract: Contract, on: date, number: str, actor: Account, at: datetime
) -> Closings:
    """Keep day and number of the minutes (TT 36/2013 Điều 18); return what became of its projects.

    Each project that is settled and balanced takes its closing step; to undo, take steps back.

    Raises NotAllowed, or BadInput for a second time, a day before the contract or to come, or
    while money of one of its projects does not balance with what was settled.
    """
    require(actor, "money.book", unit=contract.unit)
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    if held.liquidated_on:
        raise BadInput("money.contract_ended", "Hợp đồng đã thanh lý")
    if not held.signed_on <= on <= timezone.localdate(at):
        raise BadInput(
            "money.liquidation_day", "Ngày thanh lý phải từ ngày ký đến hôm nay", field="on"
        )
    projects = held.items.values("project")
    live = Position.objects.filter(project__in=projects, is_live=True).select_related("project")
    for position in live:
        if position.advanced_vnd != position.settled_vnd:
            raise BadInput(
                "money.not_balanced",
                "Đề án {title}: số đã chuyển trừ thu hồi chưa bằng số quyết toán",
                title=position.project.code,
            )
    held.liquidated_on, held.liquidation_number = on, number.strip()[:80]
    held.save(update_fields=["liquidated_on", "liquidation_number"])
    done = close_projects(held, on=on, number=held.liquidation_number, actor=actor, at=at)
    more: dict[str, object] = {
        "happened_on": on.isoformat(),
        "paper_number": held.liquidation_number,
        "projects": len(done.closed),
    }
    write_entry_of_contract("money.contract.liquidated", held, actor=actor, at=at, more=more)
    return done
