"""What the workers should do by now."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Case, F, Q, QuerySet, When
from django_tasks_db.models import DBTaskResult, get_date_max


def due_tasks(now: datetime) -> QuerySet[Any]:
    """Return background work that may begin, each with ``due``, the instant since when.

    What was not ordered for a time of its own carries the last day there is, and is due at once.
    """
    at_once = Q(run_after=get_date_max())
    rows = DBTaskResult.objects.filter(status="READY").filter(at_once | Q(run_after__lte=now))
    return rows.annotate(due=Case(When(at_once, then=F("enqueued_at")), default=F("run_after")))
