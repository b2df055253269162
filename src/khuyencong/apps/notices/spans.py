"""Spans of requests, background work and webhooks, for a collector where one is named.

A span tells route or task, status and time: no address, nothing that was typed, nobody's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import (
    NoOpTracer,
    Span,
    SpanKind,
    StatusCode,
    Tracer,
    get_current_span,
)
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

_TRACER: list[Tracer] = [NoOpTracer()]
_WIRE = TraceContextTextMapPropagator()
PARENT = "traceparent"
"""Header of W3C Trace Context; beside ordered work, the span that ordered it."""
Told = str | int


def export_spans(url: str) -> TracerProvider:
    """Send spans to a collector (OTLP over HTTP) from now on, in the background and in batches.

    ``OTEL_TRACES_SAMPLER`` says how many are kept, as OpenTelemetry has it. A collector
    that is away costs its spans, and no request waits for it.
    """
    told = {"service.name": "khuyencong", "service.version": version("khuyencong")}
    provider = TracerProvider(resource=Resource.create(told))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=url)))
    _TRACER[0] = provider.get_tracer("khuyencong")
    return provider


@contextmanager
def span(name: str, *, kind: SpanKind, parent: str = "", **told: Told) -> Iterator[Span]:
    """Time a piece of work; ``parent`` is the ``traceparent`` it belongs to, if one is known.

    Within the block, spans begun belong to this one. Where nothing is exported it does nothing.
    """
    above = _WIRE.extract({PARENT: parent}, Context()) if parent else None
    with _TRACER[0].start_as_current_span(
        name,
        above,
        kind,
        told,
        record_exception=False,  # it would quote what failed
        set_status_on_exception=False,
    ) as begun:
        yield begun


def end_as(begun: Span, name: str, *, is_fault: bool, **told: Told) -> None:
    """Name a span by what it turned out to be, and say how it ended."""
    begun.update_name(name)
    begun.set_attributes(told)
    if is_fault:
        begun.set_status(StatusCode.ERROR)


def parent_here() -> dict[str, str]:
    """Return the ``traceparent`` of the running span; nothing where none is exported."""
    carried: dict[str, str] = {}
    if get_current_span().is_recording():
        _WIRE.inject(carried)
    return carried
