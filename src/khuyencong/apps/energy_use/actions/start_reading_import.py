"""Take a file of readings in and have it read in the background."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.energy_use import tasks
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import ReadingFile, Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.energy_use.reading_queries import require_new
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import BadInput

MOST_MULTIPLIER = 1_000_000


@transaction.atomic
def start_reading_import(
    *,
    site: Site,
    name: str,
    data: bytes,
    is_index: bool = False,
    is_end: bool = False,
    multiplier: int = 1,
    actor: Account,
    at: datetime,
) -> Job:
    """Store the file and have it read; the same one sent twice at once is one job.

    ``is_index``, ``is_end`` and ``multiplier`` say how it is to be understood, as in
    ``read_readings``. Raises NotAllowed, or BadInput for a file that is no CSV, is not safe, or
    was taken for this site before.
    """
    site = lock_site(site)
    require_record(actor, site)
    if not 1 <= multiplier <= MOST_MULTIPLIER:
        raise BadInput(
            "energy_use.multiplier",
            "Hệ số nhân là số nguyên từ 1 đến 1.000.000",
            field="multiplier",
        )
    owner: dict[str, Any] = {"province": site.province, "unit": site.unit}
    file = take_upload(name=name, data=data, allowed={"csv"}, actor=actor, at=at, **owner)
    require_new(site, file.sha256)
    understood = {"is_index": is_index, "is_end": is_end, "multiplier": multiplier}

    def prepare(job: Job) -> None:
        ReadingFile.objects.create(
            site=site, file=file, job=job, sent_at=at, sent_by=actor, **owner, **understood
        )
        write_entry_of(site, "readings.sent", {"file": file.name}, actor=actor, at=at)

    return start_job(
        kind="energy_use.read_readings",
        label=f"Đọc số đo {file.name}",
        task=tasks.read_readings,
        inputs={"site": site.pk, "sha256": file.sha256, "name": file.name, **understood},
        actor=actor,
        at=at,
        prepare=prepare,
        **owner,
    )
