"""Addresses for whoever watches the server."""

from __future__ import annotations

import shutil
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from khuyencong.apps.documents.stores import bucket
from khuyencong.interfaces.common.migrations import migrations_behind
from khuyencong.interfaces.common.queue import due_tasks
from khuyencong.interfaces.common.replica.nearness import NEARNESS

LEAST_FREE = 256 << 20
"""With less room on the disk of the data, papers are about to be refused. [B]"""
LATE = timedelta(minutes=10)
"""Work that waits longer has no worker, or one that does not keep up."""


def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether database, its tables and the disk are there; tell of a worker that is late
    and of a bucket of papers or a replica that is away.

    Pages can be read without these: they alone are told with 200.
    """
    try:
        behind = migrations_behind()
    except DatabaseError as failure:
        return JsonResponse({"status": "no_database", "why": type(failure).__name__}, status=503)
    if behind:
        return JsonResponse({"status": "not_migrated", "behind": behind}, status=503)
    free = shutil.disk_usage(settings.DATA).free
    parts = {"worker": "late" if is_worker_late() else "ok"}
    if settings.HAS_REPLICA:
        parts["replica"] = "ok" if NEARNESS.is_near() else "away"
    if bucket.is_used():
        parts["papers"] = "ok" if bucket.answers() else "away"
    if free < LEAST_FREE:
        told = {"status": "disk_full", "free_mb": free >> 20}
        return JsonResponse(told | {"parts": parts}, status=503)
    return JsonResponse({"status": "ok", "parts": parts})


def is_worker_late() -> bool:
    """Tell whether something that should have begun long ago still waits."""
    now = timezone.now()
    return due_tasks(now).filter(due__lt=now - LATE).exists()
