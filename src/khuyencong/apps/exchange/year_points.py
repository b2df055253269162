"""What next year is done differently: what there is to choose from, by content, and a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.exchange.checking import require_words
from khuyencong.apps.exchange.facts import Facts
from khuyencong.apps.exchange.links import Kind, content_labels
from khuyencong.apps.exchange.models import Commitment, Lesson, ProjectReview, YearPoint

MOST_POINTS = 100
LONGEST_TEXT = 500
Source = Lesson | ProjectReview | Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Facts):
    """A point; fields are named as in ``YearPoint``."""

    lines = {"text": LONGEST_TEXT, "content": 120}

    text: str
    content: str = ""
    lesson_id: int | None = None
    review_id: int | None = None
    commitment_id: int | None = None

    def check(self) -> None:
        require_words("text", self.text, "Ghi năm tới làm khác gì")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its key in the form, the point it would become, its record."""

    key: str
    point: Point
    source: Source


@dataclass(frozen=True, slots=True)
class ContentChoices:
    """What there is of one content; empty content: of none in particular."""

    content: str
    label: str
    choices: list[Choice]


def point_of(stored: YearPoint) -> Point:
    """Return a stored point as plain values."""
    return Point.of(stored)


def mark_of_points(points: Sequence[Point]) -> str:
    """Return what tells this list from any other."""
    return sha256(dumps([each.values() for each in points]).encode()).hexdigest()[:32]


def choices_of_year(unit: Unit, year: int, *, visible_to: Account) -> list[ContentChoices]:
    """Return lessons, reviews and commitments of the unit from a year, by content; four statements.

    The most useful lessons first. A review counts until it became a lesson, in the year in which
    the project ended badly; a commitment while it is open or was due in that year.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    found: dict[str, list[Choice]] = {}

    def add(key: str, content: str, source: Source, text: str, **ids: Any) -> None:
        point = Point(text=" ".join(text.split())[:LONGEST_TEXT], content=content, **ids)
        found.setdefault(content, []).append(Choice(key, point, source))

    lessons = Lesson.objects.filter(unit=unit, removed_at=None, learned_on__range=(first, last))
    lessons = rows_visible_to(lessons, visible_to)
    for lesson in lessons.prefetch_related("links").order_by("-worth", "pk"):
        content = next((x.key for x in lesson.links.all() if x.kind == Kind.CONTENT), "")
        add(f"lesson-{lesson.pk}", content, lesson, lesson.title, lesson_id=lesson.pk)
    reviews = ProjectReview.objects.filter(unit=unit, happened_on__range=(first, last))
    reviews = rows_visible_to(reviews, visible_to)
    for review in reviews.exclude(state="learned").select_related("project").order_by("pk"):
        text = review.do_differently or review.project.title
        add(f"review-{review.pk}", review.project.line, review, text, review_id=review.pk)
    commitments = Commitment.objects.filter(unit=unit, due_on__range=(first, last))
    commitments = rows_visible_to(commitments, visible_to)
    for row in commitments.order_by("due_on", "pk"):
        add(f"commitment-{row.pk}", "", row, row.what, commitment_id=row.pk)
    labels = content_labels()
    order = [*labels, ""]
    known = [content for content in order if content in found]
    others = [content for content in found if content not in order]
    return [
        ContentChoices(content, labels.get(content, content), found[content])
        for content in [*known, *others]
    ]
