"""Write a lesson."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import LESSONS
from khuyencong.apps.exchange.lesson_facts import (
    LessonFacts,
    settled_links,
    store_facts,
    store_links,
    told_links,
)
from khuyencong.apps.exchange.links import Link
from khuyencong.apps.exchange.models import Lesson, Visit
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def record_lesson(
    *,
    facts: LessonFacts,
    links: tuple[Link, ...],
    unit: Unit,
    visit: Visit | None = None,
    actor: Account,
    at: datetime,
) -> Lesson:
    """Write a lesson of the unit, brought home from ``visit`` if there was one.

    Raises NotAllowed, or BadInput that names the field.
    """
    require(actor, LESSONS, unit=unit)
    if unit.province_id is None:
        raise NotAllowed("exchange.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    if visit is not None and visit.unit_id != unit.pk:
        raise bad("visit", "Chuyến đi của đơn vị khác")
    read, where = facts.settled(), settled_links(links)
    lesson = Lesson(unit=unit, province_id=unit.province_id, visit=visit)
    store_facts(lesson, read)
    lesson.save()
    store_links(lesson, where)
    data = {**read.told(), "links": told_links(where)}
    if visit is not None:
        data["visit"] = visit.title
    write_entry_of(lesson, "recorded", data, actor=actor, at=at)
    return lesson
