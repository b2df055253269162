"""Say whether a lesson was of use."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import LESSONS
from khuyencong.apps.exchange.models import Lesson, LessonVote


@transaction.atomic
def vote_on_lesson(
    *, lesson: Lesson, is_useful: bool | None, actor: Account, at: datetime
) -> bool | None:
    """Keep the one vote of the actor, or take it back (None); return what he said before.

    The caller has checked that he sees the lesson. Raises NotAllowed, BadInput.
    """
    require(actor, LESSONS)
    held = Lesson.objects.select_for_update(of=("self",)).get(pk=lesson.pk)
    if held.removed_at is not None:
        raise bad("vote", "Bài học này đã bị bỏ")
    stored = held.votes.filter(account=actor).first()
    before = stored.is_useful if stored else None
    if before is is_useful:
        return before
    if is_useful is None:
        held.votes.filter(account=actor).delete()
    else:
        owner = {"unit_id": held.unit_id, "province_id": held.province_id}
        LessonVote.objects.update_or_create(
            lesson=held, account=actor, defaults={"is_useful": is_useful, **owner}
        )
    votes = list(held.votes.values_list("is_useful", flat=True))
    held.useful, held.not_useful = votes.count(True), votes.count(False)
    held.worth = held.useful - held.not_useful
    held.save(update_fields=["useful", "not_useful", "worth"])
    data = {"is_useful": is_useful, "was_useful": before}
    write_entry_of(held, "voted_on", data, actor=actor, at=at)
    return before
