"""Take back a repayment or a part let go that was recorded by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import Booking, reverse
from khuyencong.apps.money.booking import write_entry_at
from khuyencong.apps.money.models import Instalment
from khuyencong.apps.money.repaying import KINDS, bring_up_to_date, can_keep_repayments
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def reverse_repayment(
    *, project: Project, entry_id: int, reason: str, actor: Account, at: datetime
) -> list[Instalment]:
    """Book the reverse of an entry and of those of the same deed; the reason is kept.

    Raises NotAllowed, or BadInput: no such entry, reversed already, no reason.
    """
    project = lock_project(project)
    require(actor, "money.keep_repayments")
    can_keep_repayments(actor, project).or_raise(NotAllowed)
    why = nfc(reason.replace("\x00", ""))
    if not why or len(why) > 1000:
        raise BadInput(
            "money.no_reason", "Ghi vì sao ghi đảo, nhiều nhất 1000 ký tự", field="reason"
        )
    rows = Entry.objects.filter(project=project, kind__in=KINDS, reverses=None)
    found = rows.filter(pk=entry_id).first()
    if found is None:
        raise BadInput("money.no_such_entry", "Không có lần hoàn trả này ở đề án")
    if found.kind == "written_off":
        require(actor, "money.write_off")
    same = {"group": found.group} if found.group else {"pk": found.pk}
    entries = rows.filter(kind=found.kind, **same)
    booking = Booking(on=timezone.localdate(at), actor=actor, at=at, reason=why)
    for each in entries.select_related("position", "line").order_by("-pk"):
        reverse(each, booking)
    instalments = bring_up_to_date(project)
    data = {"amount_vnd": sum(each.amount for each in entries), "paper_number": found.paper_number}
    write_entry_at("money.repayment.reversed", project, actor=actor, at=at, data=data, reason=why)
    return instalments
