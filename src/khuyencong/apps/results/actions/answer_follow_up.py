"""Write what became of a project, some months after it was closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.results.answers import Items, keep_answers
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import lock_follow_up
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def answer_follow_up(
    *,
    follow_up: FollowUp,
    seen_on: date,
    answers: Mapping[str, Any],
    items: Items | None = None,
    actor: Account,
    at: datetime,
) -> FollowUp:
    """Keep the figures of a day: centre or department, until somebody confirmed them.

    Raises NotAllowed, or BadInput that names the figure.
    """
    held = lock_follow_up(follow_up.pk)
    require(actor, "results.inspect")
    if not bodies_of(actor, held.project) & RECORDERS:
        raise NotAllowed(
            "results.not_your_project", "Kết quả do đơn vị thực hiện hoặc Sở Công Thương ghi"
        )
    told: dict[str, Any] = {"seen_on": seen_on, "answers": answers, "items": items or {}}
    data = keep_answers(held, actor=actor, at=at, **told)
    write_entry_at("results.follow_up.answered", held.project, actor=actor, at=at, data=data)
    return held
