"""Ask for work in the background, once at a time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django_tasks.base import Task

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import Job
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def start_job(
    *,
    kind: str,
    label: str,
    task: Task[..., Any],
    inputs: dict[str, Any],
    province: AdminUnit | None,
    unit: Unit,
    actor: Account,
    at: datetime,
    prepare: Callable[[Job], None] | None = None,
) -> Job:
    """Return the job of these inputs: the one under way, or a new one handed to the worker.

    ``prepare`` is called with a new job before the worker may see it.
    The caller has checked that the actor may; the task checks again when it acts.
    """
    lock_unit(unit)
    key = hashlib.sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()
    under_way = Job.objects.filter(
        unit=unit, kind=kind, key=key, state__in=[Job.State.WAITING, Job.State.RUNNING]
    ).first()
    if under_way:
        return under_way
    job = Job.objects.create(
        province=province,
        unit=unit,
        kind=kind,
        label=label[:200],
        task=task.module_path,
        key=key,
        inputs=inputs,
        asked_by=actor,
        asked_at=at,
        alive_at=at,
    )
    write_entry(
        verb="notices.job.started",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="job",
        object_id=job.pk,
        label=job.label,
        data={"kind": kind, "inputs": inputs},
    )
    if prepare:
        prepare(job)
    task.enqueue(job.pk, job.attempt)
    return job
