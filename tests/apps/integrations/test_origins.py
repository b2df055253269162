"""Work that a request ordered carries its number and trace on, also to the systems it writes to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_network
from typing import Any

import pytest
import structlog
from django.test import Client
from django_tasks_db.models import DBTaskResult
from structlog.contextvars import bound_contextvars, get_contextvars

from khuyencong.apps.integrations.models import Delivery
from khuyencong.apps.integrations.tasks import deliver_event
from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.notices.origins import current_origin, headers_of_origin
from khuyencong.apps.notices.tasks import deliver_mail
from tests.integration_cast import hook_of
from tests.receiver import Receiver, receiving

NUMBER, TRACE = "4f" * 16, "4bf92f3577b34da6a3ce929d0e0e4736"
pytestmark = pytest.mark.django_db


@pytest.fixture
def queue(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.HOOK_NETWORKS = [ip_network("127.0.0.0/8")]
    with receiving() as running:
        yield running


@pytest.fixture
def told(monkeypatch: Any) -> list[dict[str, Any]]:
    """What is logged, with what is bound at that moment."""
    lines: list[dict[str, Any]] = []

    class Keep:
        def info(self, event: str, **line: Any) -> None:
            lines.append({"event": event, **get_contextvars(), **line})

    monkeypatch.setattr("khuyencong.apps.notices.origins.log", Keep())
    monkeypatch.setattr("khuyencong.apps.integrations.sending.log", Keep())
    return lines


def do_what_waits() -> None:
    """As a worker does: in a process that knows nothing of the request."""
    from django_tasks_db.management.commands.db_worker import Worker

    worker = Worker.__new__(Worker)
    worker._run_tasks = 0
    for row in DBTaskResult.objects.filter(status="READY"):
        worker.run_task(row)


def test_work_carries_the_number_of_its_request(queue: None, told: Any) -> None:
    with bound_contextvars(request=NUMBER, trace=TRACE, trace_flags="01", account=7):
        deliver_mail.enqueue("Thử", "Nội dung", ["a@khuyencong.example"])
    [row] = DBTaskResult.objects.all()
    assert row.args_kwargs["origin"] == {"request": NUMBER, "trace": TRACE, "trace_flags": "01"}
    assert current_origin() == {}
    do_what_waits()
    row.refresh_from_db()
    assert row.status == "SUCCESSFUL"
    [line] = told
    assert (line["event"], line["request"], line["trace"]) == ("task", NUMBER, TRACE)
    assert line["does"] == "khuyencong.apps.notices.tasks.deliver_mail"
    assert line["task"] == str(row.pk)
    assert structlog.contextvars.get_contextvars() == {}


def test_work_that_nobody_asked_for_has_none(queue: None, told: Any) -> None:
    deliver_mail.enqueue("Thử", "Nội dung", ["a@khuyencong.example"])
    [row] = DBTaskResult.objects.all()
    assert "origin" not in row.args_kwargs
    do_what_waits()
    assert "request" not in told[0]


def test_the_receiver_of_a_webhook_is_told_both(
    queue: None, told: Any, receiver: Receiver, centre: Any, officer: Any, binh_dinh: Any, at: Any
) -> None:
    hook_of(centre, at=at, address=f"{receiver.address}/khuyen-cong")
    with bound_contextvars(request=NUMBER, trace=TRACE, trace_flags="01"):
        who = {"unit": centre, "actor": officer, "at": at}
        add_need(row=NeedRow(title="Lò sấy"), year=2017, province=binh_dinh, **who)
    Delivery.objects.update(next_try_at=at)
    ordered = DBTaskResult.objects.filter(task_path=deliver_event.module_path)
    assert ordered.get().args_kwargs["origin"]["request"] == NUMBER
    do_what_waits()
    [came] = receiver.received
    assert came.headers["X-Request-ID"] == NUMBER
    assert re.fullmatch(rf"00-{TRACE}-[0-9a-f]{{16}}-01", came.headers["traceparent"])
    again = ordered.filter(status="READY").get()  # ordered before the try, should it be killed
    assert again.args_kwargs["origin"]["request"] == NUMBER
    [line] = [each for each in told if each["event"] == "webhook"]
    assert (line["delivery"], line["status"]) == (Delivery.objects.get().pk, 204)
    assert line["request"] == NUMBER


def test_without_a_request_the_receiver_is_told_nothing() -> None:
    assert headers_of_origin() == {}
    with bound_contextvars(request=NUMBER):
        assert headers_of_origin() == {"X-Request-ID": NUMBER}


def test_a_line_tells_the_unit_by_its_key(client: Client, officer: Any, centre: Any) -> None:
    from khuyencong.interfaces.common import request_log

    lines: list[dict[str, Any]] = []

    class Keep:
        def info(self, event: str, **line: Any) -> None:
            lines.append(line)

    before, request_log.log = request_log.log, Keep()
    try:
        client.force_login(officer)
        client.get("/office/")
    finally:
        request_log.log = before
    assert lines[-1]["unit"] == centre.pk
    assert centre.name not in str(lines)
