"""Take a statement back with the lines it brought."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.entries import write_entry_of_statement
from khuyencong.apps.treasury.holding import require_open
from khuyencong.apps.treasury.models import Match, Statement
from khuyencong.apps.treasury.queries import overlapping
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_statement(*, statement: Statement, actor: Account, at: datetime) -> Statement:
    """Remove the lines the statement brought.

    Raises NotAllowed, or BadInput when it is not in, a later statement leans on its lines, or
    one of them is confirmed or reconciled.
    """
    require(actor, "treasury.reconcile", unit=statement.unit)
    lock_unit(statement.unit)
    held = Statement.objects.select_for_update(of=("self",)).get(pk=statement.pk)
    if held.state not in (Statement.State.ENTERED, Statement.State.REFUSED):
        raise BadInput("treasury.not_entered", "Sao kê này chưa nhận hoặc đã hoàn tác")
    leaning = overlapping(held).filter(pk__gt=held.pk, known_lines__gt=0).first()
    if leaning:
        raise BadInput(
            "treasury.leaned_on",
            "Sao kê {file} gửi sau có dòng chung với sao kê này: hoàn tác sao kê đó trước",
            file=leaning.file.name,
        )
    require_open(held.unit_id, held.lines.all())
    matches = Match.objects.filter(lines__statement=held)
    if matches.filter(state=Match.State.CONFIRMED).exists():
        raise BadInput(
            "treasury.matched", "Có dòng đã xác nhận đối chiếu: bỏ ghép các dòng đó trước"
        )
    Match.objects.filter(pk__in=list(matches.values_list("pk", flat=True))).delete()
    removed, _kinds = held.lines.all().delete()
    held.state, held.undone_at = Statement.State.UNDONE, at
    held.save(update_fields=["state", "undone_at"])
    write_entry_of_statement(held, "undone", {"statement_lines": removed}, actor=actor, at=at)
    return held
