"""What happens to a request until it is answered: reminded, given more time, silent."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.links import digest_of, new_secret
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.appraisals.actions.ask_opinion import send_request
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import (
    LINK_LASTS,
    LinkTo,
    Post,
    is_overdue,
    lock_opinion,
    write_entries_of_opinion,
)
from khuyencong.apps.projects.actions.recuse_from_project import required_reason
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remind_opinion(
    *,
    request: OpinionRequest,
    link_to: LinkTo,
    page_of: LinkTo,
    post: Post,
    actor: Account,
    at: datetime,
) -> OpinionRequest:
    """Mail the question again; an office outside gets a new link, the old one is dead.

    Raises NotAllowed, BadInput when answered, TooOften.
    """
    request = _waiting(request, actor)
    secret = ""
    if not request.asked_unit:
        secret = new_secret()
        request.digest, request.link_expires_at = digest_of(secret), at + LINK_LASTS
        request.code_digest = ""
    request.reminded_at = at
    request.save(update_fields=["digest", "link_expires_at", "code_digest", "reminded_at"])
    send_request(request, secret, link_to=link_to, page_of=page_of, post=post, at=at, again=True)
    write_entries_of_opinion(request, "reminded", actor=actor, at=at)
    return request


@transaction.atomic
def extend_opinion(
    *, request: OpinionRequest, due_on: date, reason: str, actor: Account, at: datetime
) -> OpinionRequest:
    """Set a later day to answer. A silence recorded before stays to be seen.

    Raises NotAllowed, BadInput when answered, for an earlier day, or without a reason.
    """
    request = _waiting(request, actor)
    if due_on <= request.due_on or due_on < timezone.localdate(at):
        raise BadInput(
            "appraisals.not_later",
            "Hạn mới phải sau hạn cũ {due}",
            field="due_on",
            due=f"{request.due_on:%d/%m/%Y}",
        )
    before, request.due_on = request.due_on, due_on
    request.save(update_fields=["due_on"])
    data: dict[str, object] = {
        "before": {"due_on": before.isoformat()},
        "after": {"due_on": due_on.isoformat()},
    }
    why = required_reason(reason)
    write_entries_of_opinion(request, "extended", actor=actor, at=at, data=data, reason=why)
    return request


@transaction.atomic
def record_silence(
    *, request: OpinionRequest, actor: Account | None, at: datetime
) -> OpinionRequest:
    """Record that the deadline passed without an answer; ``actor`` None is the program itself.

    Recorded twice it is once. Raises NotAllowed, BadInput when answered or not yet due.
    """
    request = _waiting(request, actor)
    if not is_overdue(request, at):
        raise BadInput(
            "appraisals.not_overdue",
            "Chưa hết hạn trả lời {due}",
            due=f"{request.due_on:%d/%m/%Y}",
        )
    if request.silent_at:
        return request
    request.silent_at = at
    request.save(update_fields=["silent_at"])
    data: dict[str, object] = {"due_on": request.due_on.isoformat()}
    write_entries_of_opinion(request, "silent", actor=actor, at=at, data=data)
    return request


def record_silences(*, at: datetime) -> int:
    """Record every silence of which nobody took note yet; return how many. For a nightly task."""
    overdue = OpinionRequest.objects.filter(
        due_on__lt=timezone.localdate(at), answered_at__isnull=True, silent_at__isnull=True
    )
    requests = list(overdue)
    for request in requests:
        record_silence(request=request, actor=None, at=at)
    return len(requests)


def _waiting(request: OpinionRequest, actor: Account | None) -> OpinionRequest:
    if actor:
        require(actor, "opinions.ask", unit=request.unit)
    request = lock_opinion(request)
    if request.answered_at:
        raise BadInput("appraisals.answered_already", "Ý kiến này đã được trả lời")
    return request
