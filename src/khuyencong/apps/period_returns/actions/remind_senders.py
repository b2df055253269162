"""Remind by mail the provinces that have not sent a period."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.apps.period_returns.entries import write_entry_of_sender
from khuyencong.apps.period_returns.models import ReturnDueDay
from khuyencong.apps.period_returns.queries import due_day_of, standings
from khuyencong.domain.indicators.periods import ReportPeriod


@transaction.atomic
def remind_senders(*, period: ReportPeriod, unit: Unit, actor: Account, at: datetime) -> int:
    """Return how many were written to: those that owe and have an address. Raises NotAllowed."""
    require(actor, "period_returns.receive", unit=unit)
    due = due_day_of(period)
    today = timezone.localdate(at)
    told = 0
    for each in standings(period, due, today=today, visible_to=actor):
        sender = each.sender
        if not each.is_owed or not sender.email:
            continue
        subject = f"Nhắc gửi số liệu khuyến công {period.label_vi}"
        deliver_mail.enqueue(subject, _text(sender.province.name, period, due), [sender.email])
        more = {"return_period": period.label_vi}
        write_entry_of_sender(sender, "reminded", actor=actor, at=at, more=more)
        told += 1
    return told


def _text(province: str, period: ReportPeriod, due: ReturnDueDay | None) -> str:
    until = f"Hạn nộp: {due.due_on:%d/%m/%Y} ({due.source}).\n" if due else ""
    return (
        f"Kính gửi {province},\n\n"
        f"Hệ thống chưa nhận được số liệu khuyến công {period.label_vi}.\n{until}"
        "Mở mục Số liệu kỳ, lập số liệu của kỳ và bấm Gửi ngay.\n"
    )
