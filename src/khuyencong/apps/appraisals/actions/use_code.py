"""The one-time code of a link: made, sent or told, and used once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.throttle import take_turn
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import (
    CODE_FROM_CLIENT,
    CODE_OF_REQUEST,
    MOST_TRIES,
    Post,
    digest_of_code,
    is_code,
    lock_opinion,
    new_code,
    post_code,
    write_entries_of_opinion,
)
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def tell_code(*, request: OpinionRequest, actor: Account, at: datetime) -> str:
    """Make a new code for who asked to read out on the telephone; the one before is dead.

    Raises NotAllowed, BadInput when answered already, TooOften.
    """
    require(actor, "opinions.ask", unit=request.unit)
    return _make(request, actor=actor, at=at)


@transaction.atomic
def mail_code(*, request: OpinionRequest, post: Post, at: datetime) -> None:
    """Send a new code to the mail of the office; asked from the page of its link.

    Raises BadInput when answered already, TooOften.
    """
    code = _make(request, actor=None, at=at)
    post_code(request, code, post=post)


def _make(request: OpinionRequest, *, actor: Account | None, at: datetime) -> str:
    request = lock_opinion(request)
    if request.answered_at or request.asked_unit:
        raise BadInput("appraisals.answered_already", "Ý kiến này đã được trả lời")
    take_turn(CODE_OF_REQUEST, str(request.pk), at=at)
    code = new_code()
    request.code_digest, request.code_tries = digest_of_code(request, code), 0
    request.save(update_fields=["code_digest", "code_tries"])
    write_entries_of_opinion(request, "code_made", actor=actor, at=at)
    return code


def use_code(*, request: OpinionRequest, code: str, client: str, at: datetime) -> None:
    """Use a code up. Wrong ones are counted, whatever happens to the page that asks.

    Raises BadInput for a wrong or used code, TooOften from one address of the network.
    """
    take_turn(CODE_FROM_CLIENT, client, at=at)
    if not _try_once(request, code, at=at):
        raise BadInput(
            "appraisals.wrong_code",
            "Mã không đúng hoặc đã dùng; sau {most} lần sai phải xin mã mới",
            field="code",
            most=MOST_TRIES,
        )


@transaction.atomic
def _try_once(request: OpinionRequest, code: str, *, at: datetime) -> bool:
    request = lock_opinion(request)
    is_right = is_code(request, code)
    request.code_tries += 0 if is_right else 1
    if is_right or request.code_tries >= MOST_TRIES:
        request.code_digest = ""
    request.save(update_fields=["code_digest", "code_tries"])
    if is_right:
        write_entries_of_opinion(request, "code_used", actor=None, at=at)
    return is_right
