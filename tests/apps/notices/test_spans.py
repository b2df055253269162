"""Spans tell a collector which work belongs together, and nothing that anybody typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import NoOpTracer, SpanKind

from khuyencong.apps.notices import spans
from khuyencong.apps.notices.origins import headers_of_origin
from khuyencong.apps.notices.tasks import deliver_mail
from tests.receiver import receiving

TRACE, STEP = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
PARENT = f"00-{TRACE}-{STEP}-01"


@pytest.fixture
def kept() -> Iterator[InMemorySpanExporter]:
    """What is exported, at once."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    spans._TRACER[0] = provider.get_tracer("test")
    yield exporter
    spans._TRACER[0] = NoOpTracer()


def do_what_waits() -> None:
    """As a worker does: in a process that knows nothing of the request."""
    from django_tasks_db.management.commands.db_worker import Worker

    worker = Worker.__new__(Worker)
    worker._run_tasks = 0
    for row in DBTaskResult.objects.filter(status="READY"):
        worker.run_task(row)


def test_a_request_is_a_span_below_that_of_its_caller(client: Client, kept: Any, db: None) -> None:
    client.get("/tim/?q=nguyen-van-bi-mat", headers={"traceparent": PARENT})
    [told] = kept.get_finished_spans()
    assert told.name == "GET portal:find"
    assert (f"{told.context.trace_id:032x}", f"{told.parent.span_id:016x}") == (TRACE, STEP)
    assert told.attributes["http.response.status_code"] == 200
    assert told.status.is_unset
    assert "bi-mat" not in told.to_json()


def test_a_caller_who_tells_nothing_begins_one(client: Client, kept: Any, db: None) -> None:
    client.get("/healthz", headers={"traceparent": "00-zz"})
    [told] = kept.get_finished_spans()
    assert told.parent is None


@pytest.mark.django_db
def test_ordered_work_stands_below_what_ordered_it(kept: Any, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    with spans.span("request", kind=SpanKind.SERVER):
        deliver_mail.enqueue("Thử", "Nội dung", ["a@khuyencong.example"])
        deliver_mail.enqueue("Hai\ndòng", "Bí mật", ["a@khuyencong.example"])  # no mail may
    do_what_waits()
    request, *works = sorted(kept.get_finished_spans(), key=lambda each: each.start_time)
    assert [each.name for each in works] == ["khuyencong.apps.notices.tasks.deliver_mail"] * 2
    assert {each.parent.span_id for each in works} == {request.context.span_id}
    assert sorted(str(each.status.status_code.name) for each in works) == ["ERROR", "UNSET"]
    assert not any(each.events or each.status.description for each in works)  # nothing is quoted


def test_a_system_written_to_is_told_the_running_span(kept: Any) -> None:
    with spans.span("webhook", kind=SpanKind.CLIENT) as begun:
        step = headers_of_origin()["traceparent"].split("-")[2]
        assert step == f"{begun.get_span_context().span_id:016x}"


def test_without_a_collector_nothing_is_begun() -> None:
    with spans.span("request", kind=SpanKind.SERVER, parent=PARENT) as begun:
        assert not begun.is_recording()
        assert spans.parent_here() == {}


def test_a_collector_gets_them_over_http() -> None:
    with receiving() as collector:
        provider = spans.export_spans(f"{collector.address}/v1/traces")
        try:
            with spans.span("GET portal:find", kind=SpanKind.SERVER):
                pass
            assert provider.force_flush()
        finally:
            provider.shutdown()
            spans._TRACER[0] = NoOpTracer()
        [sent] = collector.received
    assert sent.path == "/v1/traces"
    assert b"GET portal:find" in sent.body
