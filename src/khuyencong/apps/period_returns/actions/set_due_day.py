"""Record by when the return of a period is due, with the document that says so."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.period_returns.models import ReturnDueDay
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.indicators.periods import ReportPeriod

LONGEST_SOURCE = 300


@transaction.atomic
def set_due_day(
    *, period: ReportPeriod, due_on: date, source: str, unit: Unit, actor: Account, at: datetime
) -> ReturnDueDay:
    """Keep it, in the place of one recorded before. Raises NotAllowed; BadInput by field."""
    require(actor, "period_returns.receive", unit=unit)
    told = nfc(source).strip()
    if due_on <= period.to_on:
        raise BadInput(
            "period_returns.due_too_early",
            "Hạn nộp phải sau ngày cuối của kỳ ({last})",
            field="due_on",
            last=f"{period.to_on:%d/%m/%Y}",
        )
    if not told or len(told) > LONGEST_SOURCE:
        raise BadInput(
            "period_returns.source_missing",
            "Ghi văn bản định hạn nộp: số, ngày, nơi ban hành; nhiều nhất {most} chữ",
            field="source",
            most=LONGEST_SOURCE,
        )
    row, _ = ReturnDueDay.objects.update_or_create(
        from_on=period.from_on,
        to_on=period.to_on,
        defaults={"due_on": due_on, "source": told, "recorded_at": at, "recorded_by": actor},
    )
    write_entry(
        verb="period_returns.due_day.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="return_due_day",
        object_id=row.pk,
        label=period.label_vi,
        data={"due_on": due_on.isoformat(), "return_source": told},
    )
    return row
