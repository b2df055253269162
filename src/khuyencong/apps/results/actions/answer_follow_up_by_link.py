"""Keep what the owner told by the link that was handed to him."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.journal.actions.write_entry import require_transaction
from khuyencong.apps.results.answers import Items, keep_answers
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import lock_follow_up
from khuyencong.apps.results.models import FollowUp, FollowUpLink
from khuyencong.domain.foundation.errors import NotAllowed

FROM_CLIENT = Limit("follow_up_client", 30, HOUR)
"""Answers sent from one address of the network, whatever the link."""


@transaction.atomic
def answer_follow_up_by_link(
    *,
    secret: str,
    seen_on: date,
    answers: Mapping[str, Any],
    items: Items | None = None,
    client: str,
    at: datetime,
) -> FollowUp:
    """Keep the answers, once: sent again they change nothing.

    ``client`` is the network address of who sends. Raises NotAllowed when the link works no more,
    TooOften, or BadInput that names the figure.
    """
    require_transaction("results.follow_up.told")
    rows = FollowUpLink.objects.select_for_update(of=("self",))
    link = rows.filter(digest=digest_of(secret)).first()
    if link is None or not link.is_open_at(at):
        raise NotAllowed("results.link_dead", "Liên kết không còn dùng được")
    held = lock_follow_up(link.follow_up_id)
    if held.answered_at:
        return held
    take_turn(FROM_CLIENT, client, at=at)
    told: dict[str, Any] = {"seen_on": seen_on, "answers": answers, "items": items or {}}
    data = keep_answers(held, actor=None, at=at, **told)
    link.used_at = at
    link.save(update_fields=["used_at"])
    write_entry_at("results.follow_up.told", held.project, actor=None, at=at, data=data)
    return held
