"""Tell one event: sign, send, and note how it went; the waits between tries grow."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from opentelemetry.trace import SpanKind

from khuyencong.apps.integrations.actions.end_gone_subscription import end_gone_subscription
from khuyencong.apps.integrations.addresses import find_target
from khuyencong.apps.integrations.models import Delivery
from khuyencong.apps.integrations.signing import SIGNATURE, body_of, secret_of, signature_of
from khuyencong.apps.integrations.transport import Unreachable, post
from khuyencong.apps.notices.origins import headers_of_origin
from khuyencong.apps.notices.spans import end_as, span
from khuyencong.domain.foundation.errors import BadInput

WAITS = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60, 180, 360, 720))
"""Before the second try, the third, …; the last one over and over."""
TRIED_FOR = timedelta(days=3)
RECEIVED = range(200, 300)
GONE = 410
log = structlog.get_logger("khuyencong.webhooks")


def send_event(delivery: Delivery, *, at: datetime) -> datetime | None:
    """Try once; return when to try again, None when it is over. The caller holds the row's turn."""
    hook = delivery.subscription
    if hook.ended_at is not None:
        _end(delivery, Delivery.State.STOPPED, at)
        return None
    delivery.tries += 1
    status, problem = _try(delivery, at)
    delivery.last_status, delivery.last_problem = status, problem
    if status in RECEIVED:
        _end(delivery, Delivery.State.TOLD, at)
        return None
    if status == GONE:
        _end(delivery, Delivery.State.STOPPED, at)
        end_gone_subscription(subscription=hook, at=at)
        return None
    again = at + WAITS[min(delivery.tries, len(WAITS)) - 1]
    if again > delivery.trying_since + TRIED_FOR:
        _end(delivery, Delivery.State.FAILED, at)
        return None
    delivery.next_try_at = again
    delivery.save()
    return again


def _try(delivery: Delivery, at: datetime) -> tuple[int | None, str]:
    with span("webhook", kind=SpanKind.CLIENT, delivery=delivery.pk) as begun:
        status, problem = _post(delivery, at)
        told = {"http.response.status_code": status or 0}
        end_as(begun, "webhook", is_fault=status not in RECEIVED, **told)
    return status, problem


def _post(delivery: Delivery, at: datetime) -> tuple[int | None, str]:
    body = body_of(delivery)
    hook = delivery.subscription
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "khuyencong-webhook",
        SIGNATURE: signature_of(body, secret=secret_of(hook), at=at),
    }
    headers |= (origin := headers_of_origin())
    try:
        status = post(find_target(hook.address), body, headers)
    except (Unreachable, BadInput) as failure:
        _tell(delivery, None, origin)
        return None, str(failure)[:300]
    _tell(delivery, status, origin)
    return status, "" if status in RECEIVED else f"Nơi nhận trả lời mã {status}"


def _tell(delivery: Delivery, status: int | None, origin: dict[str, str]) -> None:
    """Log the try, so that a line in the log of the receiver is found in ours."""
    step = origin.get("traceparent", "").split("-")[2:3]
    log.info(
        "webhook",
        delivery=delivery.pk,
        entry=delivery.entry_id,
        tells=delivery.event,
        status=status,
        **({"span": step[0]} if step else {}),
    )


def _end(delivery: Delivery, state: Delivery.State, at: datetime) -> None:
    delivery.state, delivery.ended_at = state, at
    delivery.save()
