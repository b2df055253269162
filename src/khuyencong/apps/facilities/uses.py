"""The instruments an audit or a file of readings was measured with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.entries import write_entry_of as write_of_audit
from khuyencong.apps.audits.holding import hold_audit
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.entries import write_entry_of as write_of_site
from khuyencong.apps.energy_use.models import ReadingFile
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.facilities.calibrating import Standing, standing_on
from khuyencong.apps.facilities.models import Calibration, Facility, InstrumentUse
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.numbers import format_day

Measured = EnergyAudit | ReadingFile


@dataclass(frozen=True, slots=True)
class UsedInstrument:
    """A use, and what the calibration of the instrument was on that day."""

    use: InstrumentUse
    standing: Standing


def instruments_of(unit: Unit) -> QuerySet[Facility]:
    """Return the instruments of the unit by name, also those set aside since."""
    rows = Facility.objects.filter(unit=unit, kind=Facility.Kind.INSTRUMENT)
    return rows.order_by("name", "pk")


def uses_of(measured: Measured) -> list[UsedInstrument]:
    """Return what a record was measured with, the first day first."""
    standing = Prefetch("facility__calibrations", Calibration.objects.filter(removed_at=None))
    rows = InstrumentUse.objects.filter(**about(measured), removed_at=None)
    rows = rows.select_related("facility").prefetch_related(standing)
    return [
        UsedInstrument(each, standing_on(each.facility.calibrations.all(), each.used_on))
        for each in rows
    ]


def told_uses(rows: Sequence[UsedInstrument]) -> list[tuple[str, str, str, str]]:
    """Return the uses as a report tells them: instrument, day, what, calibration on that day."""
    return [
        (
            " ".join(filter(None, [each.use.facility.name, each.use.facility.serial])),
            format_day(each.use.used_on),
            each.use.what,
            _told_standing(each.standing),
        )
        for each in rows
    ]


def _told_standing(standing: Standing) -> str:
    if standing.until is None:
        return "chưa ghi lần hiệu chuẩn nào"
    day = format_day(standing.until)
    return f"ĐÃ HẾT HẠN ngày {day}" if standing.is_expired else f"còn hạn đến hết {day}"


def get_use(use_id: int, *, visible_to: Account) -> InstrumentUse:
    """Return one use, removed or not. Raises InstrumentUse.DoesNotExist."""
    rows = InstrumentUse.objects.select_related("facility", "unit")
    rows = rows.select_related("audit__site", "reading_file__site")
    return rows_visible_to(rows, visible_to).get(pk=use_id)


def about(measured: Measured) -> dict[str, Measured]:
    """Return the field that points at the record, with it."""
    return {"audit" if isinstance(measured, EnergyAudit) else "reading_file": measured}


def measured_by(use: InstrumentUse) -> Measured:
    """Return the record of a use."""
    held: Any = use.audit or use.reading_file
    return held  # type: ignore[no-any-return]


def hold_measured(measured: Measured, *, actor: Account) -> None:
    """Lock the record for who may write to it. Raises NotAllowed, or BadInput when it is closed."""
    if isinstance(measured, EnergyAudit):
        hold_audit(measured.pk, actor=actor)
    else:
        require_record(actor, lock_site(measured.site))


def write_entry_of_use(
    use: InstrumentUse, what: str, data: Mapping[str, Any], *, actor: Account, at: datetime
) -> Entry:
    """Write ``<app>.instrument_use.<what>`` about the audit, or about the site that was read."""
    told, verb = dict(data), f"instrument_use.{what}"
    if use.audit is not None:
        return write_of_audit(use.audit, verb, told, actor=actor, at=at)
    held: Any = use.reading_file
    return write_of_site(held.site, verb, told, actor=actor, at=at)
