"""Change a lesson, and where it shows up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.facts import changes
from khuyencong.apps.exchange.holding import hold_lesson
from khuyencong.apps.exchange.lesson_facts import (
    LessonFacts,
    links_of,
    settled_links,
    store_facts,
    store_links,
    told_links,
)
from khuyencong.apps.exchange.links import Link
from khuyencong.apps.exchange.models import Lesson


@transaction.atomic
def amend_lesson(
    *,
    lesson: Lesson,
    facts: LessonFacts,
    links: tuple[Link, ...],
    seen_version: int,
    actor: Account,
    at: datetime,
) -> Lesson:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = hold_lesson(lesson.pk, actor=actor, seen_version=seen_version)
    read, where = facts.settled(), settled_links(links)
    changed: dict[str, Any] = changes(LessonFacts.of(held), read) or {"after": {}, "before": {}}
    before = links_of(held)
    if before != where:
        changed["after"]["links"] = ", ".join(told_links(where))
        changed["before"]["links"] = ", ".join(told_links(before))
    if not changed["after"]:
        return held
    store_facts(held, read)
    held.version += 1
    held.save()
    store_links(held, where)
    write_entry_of(held, "amended", changed, actor=actor, at=at)
    return held
