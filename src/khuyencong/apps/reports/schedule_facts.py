"""A report to be sent by itself, as a form gives it, and what the journal tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.files.make import KINDS
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.sending_days import Rhythm

MOST_RECIPIENTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFacts:
    """What goes out, when, to which addresses of mail, as which kinds of file."""

    asked: AskedReport
    rhythm: Rhythm
    recipients: tuple[str, ...]
    formats: tuple[str, ...]

    def settled(self, unit: Unit, actor: Account) -> dict[str, Any]:
        """Return the columns of the row. Raises BadInput that names the field."""
        asked = self.asked.settled(unit, actor)
        addresses = [each.strip().lower() for each in self.recipients if each.strip()]
        if not 0 < len(addresses) <= MOST_RECIPIENTS:
            raise BadInput(
                "reports.recipients",
                "Ghi từ 1 đến {most} địa chỉ thư, mỗi dòng một địa chỉ",
                field="recipients",
                most=MOST_RECIPIENTS,
            )
        for address in addresses:
            try:
                validate_email(address)
            except ValidationError:
                raise BadInput(
                    "reports.bad_recipient",
                    "“{address}” không phải địa chỉ thư; viết như ten@coquan.gov.vn",
                    field="recipients",
                    address=address[:80],
                ) from None
        kinds = [each for each in KINDS if each in self.formats]
        if not kinds or len(kinds) != len(set(self.formats)):
            raise BadInput("reports.no_format", "Chọn ít nhất một loại tệp", field="formats")
        return {
            "report": asked.report,
            "fund": asked.fund,
            "place": asked.place,
            "of_unit": asked.of_unit,
            "every": self.rhythm.every,
            "day": self.rhythm.day,
            "months_after": self.rhythm.months_after,
            "recipients": list(dict.fromkeys(addresses)),
            "formats": kinds,
        }


def asked_by_schedule(row: ReportSchedule) -> AskedReport:
    """Return the question that is asked anew each period."""
    return AskedReport(report=row.report, place=row.place, of_unit=row.of_unit, fund=row.fund)


def rhythm_of(row: ReportSchedule) -> Rhythm:
    """Return when it goes out."""
    return Rhythm(every=row.every, day=row.day, months_after=row.months_after)


def lock_schedule(schedule: ReportSchedule, *, actor: Account) -> ReportSchedule:
    """Return it as stored now, held until the transaction ends. Raises NotAllowed."""
    rows = ReportSchedule.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=schedule.pk)
    require(actor, "reports.schedule", unit=held.unit)
    return held


def write_entry_of_schedule(
    row: ReportSchedule, what: str, *, actor: Account | None, at: datetime, **told: Any
) -> None:
    """Write what became of a schedule, or of what it sends."""
    write_entry(
        verb=f"reports.schedule.{what}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="report_schedule",
        object_id=row.pk,
        label=row.report,
        data=told,
    )
