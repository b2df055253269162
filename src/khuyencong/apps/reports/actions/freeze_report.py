"""Freeze a report: keep what is counted now, whole, as the figures of its period."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.frozen import newest_of
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.apps.reports.stored import digest_of, to_stored
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.indicators.periods import ReportPeriod

LONGEST_REASON = 500


@transaction.atomic
def freeze_report(
    *,
    asked: AskedReport,
    period: ReportPeriod,
    reason: str,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> FrozenReport:
    """Keep the report of the period; one frozen before is superseded, and then a reason is asked.

    Raises NotAllowed, or BadInput naming the field.
    """
    require(actor, "reports.freeze", unit=unit)
    province = province_of(unit)
    Unit.objects.select_for_update().get(pk=unit.pk)  # two people may freeze at once
    asked = asked.settled(unit, actor)
    earlier = newest_of(asked, period, unit.pk)
    told = nfc(reason).strip()[:LONGEST_REASON]
    if earlier is not None and not told:
        raise BadInput(
            "reports.frozen_already",
            "Kỳ này đã chốt ngày {on}; ghi lý do chốt lại",
            field="reason",
            on=f"{earlier.frozen_at:%d/%m/%Y}",
        )
    stored = to_stored(asked.count(period))
    row = FrozenReport.objects.create(
        unit=unit,
        province=province,
        report=asked.report,
        fund=asked.fund,
        place=asked.place,
        of_unit=asked.of_unit,
        from_on=period.from_on,
        to_on=period.to_on,
        stored=stored,
        sha256=digest_of(stored),
        reason=told,
        supersedes=earlier,
        frozen_at=at,
        frozen_by=actor,
    )
    write_entry(
        verb="reports.frozen.kept",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="frozen_report",
        object_id=row.pk,
        label=f"{asked.report}, {period.label_vi}",
        reason=told,
        data={"frozen_hash": row.sha256, "frozen_supersedes": earlier.pk if earlier else None},
    )
    return row
