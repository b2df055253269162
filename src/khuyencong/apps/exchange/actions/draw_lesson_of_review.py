"""Make a lesson of an answered review."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.actions.record_lesson import record_lesson
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_review
from khuyencong.apps.exchange.lesson_facts import LessonFacts
from khuyencong.apps.exchange.links import Kind, Link, content_labels
from khuyencong.apps.exchange.models import Lesson, ProjectReview

LONGEST_TITLE = 300


@transaction.atomic
def draw_lesson_of_review(*, review: ProjectReview, actor: Account, at: datetime) -> Lesson:
    """Return the lesson, linked to the content of the project; it can be changed like any other.

    Raises NotAllowed; BadInput when the review says nothing to do differently, or has ended.
    """
    held = hold_review(review.pk, actor=actor)
    if held.state != ProjectReview.State.ANSWERED or not held.do_differently:
        raise bad("do_differently", "Ghi lần sau làm khác gì, rồi đưa thành bài học")
    if Lesson.objects.filter(review=held).exists():
        raise bad("do_differently", "Lần xem lại này đã có một bài học; khôi phục bài học đó")
    line = held.project.line
    links: tuple[Link, ...] = ((Kind.CONTENT.value, line),) if line in content_labels() else ()
    facts = LessonFacts(
        title=" ".join(held.do_differently.split())[:LONGEST_TITLE],
        advice=held.do_differently,
        context=held.what_happened,
        cause=held.cause,
        evidence=f"Xem lại đề án {held.project.code}: {held.get_why_display()}",
        learned_on=timezone.localdate(at),
    )
    lesson = record_lesson(facts=facts, links=links, unit=held.unit, actor=actor, at=at)
    lesson.review = held
    lesson.save(update_fields=["review"])
    held.state = ProjectReview.State.LEARNED
    held.version += 1
    held.save(update_fields=["state", "version"])
    write_entry_of(held, "learned_from", {"lesson": lesson.title}, actor=actor, at=at)
    return lesson
