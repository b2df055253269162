"""Reading an answer to decide on it."""

from __future__ import annotations

from khuyencong.apps.surveys.models import Answer


def lock_answer(answer: Answer) -> Answer:
    """Return the answer as it is stored now, held until the transaction ends."""
    rows = Answer.objects.select_for_update(of=("self",)).select_related("unit", "campaign")
    return rows.get(pk=answer.pk)
