"""Keep the readings of a file: the meters found, their whole intervals, what was left out."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.interval_store import parquet_of
from khuyencong.apps.energy_use.models import ReadingFile, ReadingSet
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.energy_use.reading_queries import require_new
from khuyencong.domain.energy_use.intervals.faults import Faults
from khuyencong.domain.energy_use.intervals.moments import moment_of
from khuyencong.domain.energy_use.intervals.reading import Readings
from khuyencong.domain.energy_use.intervals.series import Series
from khuyencong.domain.foundation.errors import BadInput

PARQUET = "application/vnd.apache.parquet"


@transaction.atomic
def enter_readings(
    *, reading_file: ReadingFile, read: Readings | BadInput, actor: Account, at: datetime
) -> ReadingFile:
    """Keep what was read; a refusal of the whole file is kept with what is wrong in it.

    A file that was entered or undone meanwhile stays as it is. Raises NotAllowed.
    """
    site = lock_site(reading_file.site)
    require_record(actor, site)
    held = ReadingFile.objects.select_related("file").get(pk=reading_file.pk)
    if held.state != ReadingFile.State.SENT:
        return held
    try:
        require_new(site, held.file.sha256)
    except BadInput as refusal:
        read = refusal
    if isinstance(read, BadInput):
        held.state, held.failure = ReadingFile.State.REFUSED, str(read)[:500]
        _keep_faults(held, read.params.get("faults") or Faults())
        data: dict[str, Any] = {"file": held.file.name, "errors": sum(_counts(held))}
        write_entry_of(site, "readings.refused", data, actor=actor, at=at)
        return held
    held.intervals = store_file(
        name=f"{held.file.name}.parquet",
        data=parquet_of(read.series),
        media_type=PARQUET,
        province=site.province,
        unit=site.unit,
        actor=actor,
        at=at,
    )
    held.state = ReadingFile.State.ENTERED
    held.decimal_mark, held.rows = read.mark, read.rows
    _keep_faults(held, read.faults)
    ReadingSet.objects.bulk_create([_set(held, each) for each in read.series])
    data = {"file": held.file.name, "meters": len(read.series), "readings": read.rows}
    write_entry_of(site, "readings.entered", data, actor=actor, at=at)
    return held


def _keep_faults(held: ReadingFile, faults: Faults) -> None:
    held.faults = [fault.as_json() for fault in faults.kept]
    held.fault_counts = [[label, count] for label, count in faults.by_kind()]
    held.save()


def _counts(held: ReadingFile) -> list[int]:
    return [count for _label, count in held.fault_counts]


def _set(held: ReadingFile, series: Series) -> ReadingSet:
    first, last = (moment_of(int(series.minutes[place])).date() for place in (0, -1))
    return ReadingSet(
        province_id=held.province_id,
        unit_id=held.unit_id,
        reading_file=held,
        site_id=held.site_id,
        meter_number=series.meter,
        starts_on=first,
        ends_before=last + timedelta(days=1),
        step_minutes=series.step,
        intervals=series.minutes.size,
        missing=series.expected - series.minutes.size,
        kwh=Decimal(int(series.wh.sum())) / 1000,
    )
