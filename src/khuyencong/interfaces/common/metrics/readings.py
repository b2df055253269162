"""What is read when somebody looks: queues, size, backup, tables. One table of all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from importlib.metadata import version
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Min
from django_tasks_db.models import DBTaskResult
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.documents.stores import bucket
from khuyencong.apps.integrations.models import Delivery
from khuyencong.apps.notices.models import OutboxMail
from khuyencong.interfaces.common.backup_note import last_note
from khuyencong.interfaces.common.database_size import database_bytes
from khuyencong.interfaces.common.migrations import migrations_behind
from khuyencong.interfaces.common.queue import due_tasks
from khuyencong.interfaces.common.replica.nearness import NEARNESS

MAIL_TASKS = tuple(f"khuyencong.apps.notices.tasks.{n}" for n in ("deliver_mail", "deliver_letter"))


class Reading(NamedTuple):
    """A figure: its name, what it tells, and how it is read (None: not known, left out)."""

    name: str
    tells: str
    read: Callable[[datetime], float | None]


def _oldest_s(now: datetime) -> float:
    oldest = due_tasks(now).aggregate(at=Min("due"))["at"]
    return max(0.0, (now - oldest).total_seconds()) if oldest else 0.0


def _backup_s(_: datetime) -> float | None:
    note = last_note(settings.DATA)
    return note.made_s if note else None


def _backup_missing(_: datetime) -> float | None:
    note = last_note(settings.DATA)
    return note.missing if note else None


def _papers_up(_: datetime) -> float | None:
    return bucket.answers() if bucket.is_used() else None


def _deliveries(state: Delivery.State) -> Callable[[datetime], float]:
    return lambda _: Delivery.objects.filter(state=state).count()


READINGS = (
    Reading("migrations_pending", "Migrations not applied yet", lambda _: migrations_behind()),
    Reading("database_bytes", "Size of the database", lambda _: database_bytes()),
    Reading("tasks_waiting", "Background work that is due", lambda now: due_tasks(now).count()),
    Reading("tasks_oldest_seconds", "How long the oldest due work waits", _oldest_s),
    Reading(
        "tasks_scheduled",
        "Background work for a later time",
        lambda now: DBTaskResult.objects.filter(status="READY").count() - due_tasks(now).count(),
    ),
    Reading(
        "mail_waiting",
        "Letters that wait to be sent",
        lambda _: DBTaskResult.objects.filter(status="READY", task_path__in=MAIL_TASKS).count(),
    ),
    Reading(
        "mail_in_outbox",
        "Letters kept because no mail server is set",
        lambda _: OutboxMail.objects.count(),
    ),
    Reading("webhooks_waiting", "Tellings to be sent", _deliveries(Delivery.State.WAITING)),
    Reading("webhooks_given_up", "Tellings given up", _deliveries(Delivery.State.FAILED)),
    Reading(
        "replica_behind_seconds",
        "How far the replica is behind at most",
        lambda _: NEARNESS.behind_s(),
    ),
    Reading("papers_up", "The bucket of papers answers", _papers_up),
    Reading("backup_last_success_timestamp_seconds", "When the last good backup began", _backup_s),
    Reading("backup_missing_papers", "Papers that backup did not find", _backup_missing),
)


class Readings(Collector):
    """All readings at one instant; without a database only that there is none."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        info = GaugeMetricFamily(
            "khuyencong_info", "Edition and database", labels=["version", "engine"]
        )
        info.add_metric([version("khuyencong"), connection.vendor], 1)
        yield info
        found, is_up = [], True
        try:
            with opened("metrics"):
                found = [(each, each.read(self._now)) for each in READINGS]
        except DatabaseError:
            is_up = False
        yield GaugeMetricFamily("khuyencong_database_up", "The database answers", value=is_up)
        for each, value in found:
            if value is not None:
                yield GaugeMetricFamily(f"khuyencong_{each.name}", each.tells, value=value)
