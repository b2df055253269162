"""Who holds the token reads the figures; anybody else finds nothing there."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import OperationalError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max
from prometheus_client.parser import text_string_to_metric_families

from khuyencong.interfaces.common.backup_note import NAME, BackupNote, last_note, leave_note
from khuyencong.interfaces.common.metrics.counting import OWN

TOKEN = "mot-ma-dai-du-24-ky-tu-nhe"
ALERTS = Path(__file__).parents[3] / "deploy/prometheus/alerts.yml"


@pytest.fixture
def watched(settings: Any, tmp_path: Path, monkeypatch: Any) -> Client:
    """A client that shows the token."""
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    settings.METRICS_ON, settings.METRICS_TOKEN, settings.DATA = True, TOKEN, tmp_path
    return Client(headers={"authorization": f"Bearer {TOKEN}"})


def figures(client: Client) -> dict[str, float]:
    """Return the readings without labels, by name."""
    answer = client.get("/metrics")
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.content.decode())
    return {s.name: s.value for family in families for s in family.samples if not s.labels}


def counted(route: str, **labels: str) -> float:
    found = OWN.get_sample_value("khuyencong_requests_total", {"route": route} | labels)
    return found or 0.0


def waiting(path: str, *, ago: timedelta, run_after: datetime | None = None) -> None:
    row = DBTaskResult.objects.create(
        task_path=path,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=run_after or get_date_max(),
    )
    DBTaskResult.objects.filter(pk=row.pk).update(enqueued_at=timezone.now() - ago)


@pytest.mark.parametrize(
    "given",
    ["", TOKEN, f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer ", "Bearer", "Bearer á", "Bearer \0"],
)
def test_without_the_token_the_address_is_not_there(watched: Client, db: None, given: str) -> None:
    answer = Client().get("/metrics", headers={"authorization": given})
    assert answer.status_code == 404
    assert b"khuyencong_" not in answer.content


def test_nobody_reads_what_is_switched_off(client: Client, db: None, settings: Any) -> None:
    settings.METRICS_TOKEN = ""
    for given in ("Bearer ", "Bearer", ""):
        assert client.get("/metrics", headers={"authorization": given}).status_code == 404
    assert client.post("/metrics").status_code == 404


def test_a_program_of_the_machine_reads_them_when_that_is_set(
    client: Client, db: None, settings: Any, monkeypatch: Any
) -> None:
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    assert client.get("/metrics").status_code == 404
    settings.METRICS_LOOPBACK = True
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="::1").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="10.0.0.7").status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="").status_code == 404
    passed_on = {"x-forwarded-for": "127.0.0.1"}
    assert client.get("/metrics", headers=passed_on).status_code == 404


def test_requests_are_counted_by_route_and_never_by_address(watched: Client, db: None) -> None:
    before = counted("portal:find", method="GET", status="2xx")
    nowhere = counted("none", method="other", status="4xx")
    watched.get("/tim/?q=nguyen-van-bi-mat")
    watched.get("/tim/?q=khac")
    watched.generic("BREW", "/khong-co/bi-mat")
    assert counted("portal:find", method="GET", status="2xx") == before + 2
    text = watched.get("/metrics").content.decode()
    assert "bi-mat" not in text
    assert "BREW" not in text
    assert 'khuyencong_request_seconds_bucket{le="+Inf",route="portal:find"}' in text
    assert counted("none", method="other", status="4xx") <= nowhere + 1


def test_statements_of_a_request_are_counted(watched: Client, db: None) -> None:
    def told(name: str, route: str) -> float:
        labels = {"route": route}
        return OWN.get_sample_value(f"khuyencong_request_sql_statements_{name}", labels) or 0.0

    before, by_healthz = told("sum", "readyz"), told("sum", "healthz")
    watched.get("/readyz")
    watched.get("/healthz")
    assert told("sum", "readyz") > before
    assert told("sum", "healthz") == by_healthz


def test_queues_are_read(watched: Client, db: None) -> None:
    now = timezone.now()
    waiting("khuyencong.apps.notices.tasks.deliver_mail", ago=timedelta(seconds=300))
    waiting("x.y", ago=timedelta(days=9), run_after=now - timedelta(seconds=60))
    waiting("x.y", ago=timedelta(days=9), run_after=now + timedelta(hours=1))
    found = figures(watched)
    assert found["khuyencong_tasks_waiting"] == 2
    assert found["khuyencong_tasks_scheduled"] == 1
    assert 300 <= found["khuyencong_tasks_oldest_seconds"] < 330
    assert found["khuyencong_mail_waiting"] == 1
    assert found["khuyencong_database_up"] == 1
    assert found["khuyencong_migrations_pending"] == 0
    assert found["khuyencong_database_bytes"] >= 0


def test_the_last_backup_is_told_once_there_is_one(
    watched: Client, db: None, settings: Any
) -> None:
    name = "khuyencong_backup_last_success_timestamp_seconds"
    assert name not in figures(watched)
    at = datetime(2030, 3, 1, 1, 30, tzinfo=UTC)
    leave_note(settings.DATA, BackupNote(at.isoformat(), 12, 3))
    assert figures(watched)[name] == at.timestamp()
    assert figures(watched)["khuyencong_backup_missing_papers"] == 3
    (settings.DATA / NAME).write_text("{")
    assert last_note(settings.DATA) is None


def test_without_a_database_it_says_so(watched: Client, db: None, monkeypatch: Any) -> None:
    def fail(*_: Any) -> Any:
        raise OperationalError("away")

    monkeypatch.setattr(MigrationExecutor, "migration_plan", fail)
    found = figures(watched)
    assert found["khuyencong_database_up"] == 0
    assert "khuyencong_tasks_waiting" not in found


def test_open_metrics_end_once(watched: Client, db: None) -> None:
    kind = "application/openmetrics-text; version=1.0.0"
    answer = watched.get("/metrics", headers={"accept": kind})
    assert answer["Content-Type"].startswith("application/openmetrics-text")
    assert answer.content.count(b"# EOF") == 1
    assert answer.content.endswith(b"# EOF\n")


def test_alerts_ask_for_figures_that_are_told(watched: Client, db: None, settings: Any) -> None:
    leave_note(settings.DATA, BackupNote("2030-03-01T01:30:00+00:00", 12, 0))
    watched.get("/healthz")
    text = watched.get("/metrics").content.decode()
    [group] = yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"]
    asked = {n for rule in group["rules"] for n in re.findall(r"khuyencong_\w+", rule["expr"])}
    assert len(asked) > 7
    told = {found[1] for found in re.finditer(r"^(khuyencong_\w+)[{ ]", text, re.MULTILINE)}
    assert asked - told == set()
