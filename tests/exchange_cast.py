"""A visit of 2016, a lesson, a commitment, to be changed by tests."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from khuyencong.apps.exchange.actions.record_commitment import record_commitment
from khuyencong.apps.exchange.actions.record_lesson import record_lesson
from khuyencong.apps.exchange.actions.record_visit import record_visit
from khuyencong.apps.exchange.commitment_facts import CommitmentFacts
from khuyencong.apps.exchange.lesson_facts import LessonFacts
from khuyencong.apps.exchange.links import Link
from khuyencong.apps.exchange.models import Commitment, Lesson, Visit
from khuyencong.apps.exchange.visit_facts import VisitFacts

HEAD: dict[str, Any] = {
    "title": "Đoàn Bình Dương thăm Bình Định",
    "kind": "study_visit",
    "days": "22-23/11/2016",
}


def visit_of(unit: Any, *, actor: Any, at: datetime, **changed: Any) -> Visit:
    facts = VisitFacts(**(HEAD | changed))
    return record_visit(facts=facts, unit=unit, actor=actor, at=at)


def lesson_of(
    unit: Any,
    *,
    actor: Any,
    at: datetime,
    links: tuple[Link, ...] = (("content", "machinery"),),
    visit: Visit | None = None,
    **changed: Any,
) -> Lesson:
    given: dict[str, Any] = {
        "title": "Bám sát nhu cầu thật",
        "advice": "Hỏi chủ cơ sở trước khi chọn máy.",
        "learned_on": date(2016, 11, 23),
    }
    facts = LessonFacts(**(given | changed))
    return record_lesson(facts=facts, links=links, unit=unit, visit=visit, actor=actor, at=at)


def commitment_of(
    unit: Any, *, actor: Any, at: datetime, visit: Visit | None = None, **changed: Any
) -> Commitment:
    given: dict[str, Any] = {"what": "Gửi mẫu phiếu khảo sát", "due_on": date(2016, 12, 31)}
    facts = CommitmentFacts(**(given | changed))
    return record_commitment(facts=facts, unit=unit, visit=visit, actor=actor, at=at)
