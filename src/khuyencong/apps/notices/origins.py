"""Which request ordered background work: kept with the work, in the log of who does it, and told to
other systems that are written to because of it."""

from __future__ import annotations

import secrets
import time
from contextlib import ExitStack
from typing import Any

import structlog
from django.db.models.signals import pre_save
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished, task_started
from opentelemetry.trace import Span, SpanKind

from khuyencong.apps.notices.spans import PARENT, end_as, parent_here, span

ORIGIN = "origin"
"""Beside the arguments of the work: those who do it read only these."""
KEPT = ("request", "trace", "trace_flags", "unit")
log = structlog.get_logger("khuyencong.tasks")
_RUNNING: dict[str, tuple[dict[str, Any], float, ExitStack, Span]] = {}


def current_origin() -> dict[str, Any]:
    """Return number and trace of the request that the running work goes back to; maybe nothing."""
    bound = structlog.contextvars.get_contextvars()
    return {key: bound[key] for key in KEPT if key in bound}


def headers_of_origin() -> dict[str, str]:
    """Return what a system written to is told: the number, and the trace with a step of its own."""
    origin, headers = current_origin(), parent_here()
    if "request" in origin:
        headers["X-Request-ID"] = str(origin["request"])
    if "trace" in origin and PARENT not in headers:
        flags = origin.get("trace_flags", "00")
        headers[PARENT] = f"00-{origin['trace']}-{secrets.token_hex(8)}-{flags}"
    return headers


def listen() -> None:
    """Keep the origin of what is ordered, and tell it while it is done."""
    from django_tasks_db.models import DBTaskResult

    pre_save.connect(_keep, sender=DBTaskResult, dispatch_uid="origin of ordered work")
    task_started.connect(_begin, dispatch_uid="origin while work is done")
    task_finished.connect(_end, dispatch_uid="origin after work was done")


def _keep(instance: Any, **_: Any) -> None:
    if instance._state.adding and (origin := current_origin() | parent_here()):
        instance.args_kwargs = {**instance.args_kwargs, ORIGIN: origin}


def _begin(task_result: Any, **_: Any) -> None:
    row = getattr(task_result, "db_result", None)
    origin = dict(row.args_kwargs.get(ORIGIN, {})) if row else {}
    parent = origin.pop(PARENT, "")
    bound = structlog.contextvars.bind_contextvars(**origin, task=str(task_result.id))
    stack, does = ExitStack(), task_result.task.module_path
    begun = stack.enter_context(span(does, kind=SpanKind.CONSUMER, parent=parent))
    _RUNNING[str(task_result.id)] = (dict(bound), time.perf_counter(), stack, begun)


def _end(task_result: Any, **_: Any) -> None:
    found = _RUNNING.pop(str(task_result.id), None)
    if found is None:
        return
    bound, began, stack, begun = found
    does, status = task_result.task.module_path, str(task_result.status)
    end_as(begun, does, is_fault=status == TaskResultStatus.FAILED, status=status)
    stack.close()
    log.info(
        "task",
        does=does,
        status=status,
        ms=round((time.perf_counter() - began) * 1000, 1),
    )
    structlog.contextvars.reset_contextvars(**bound)
