"""Reads of visits, lessons, commitments, reviews and points of a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    DateField,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.exchange.models import (
    Commitment,
    Gift,
    Lesson,
    LessonLink,
    LessonVote,
    ProjectReview,
    Visit,
    VisitPhoto,
    YearPoint,
)
from khuyencong.apps.search.queries import matching

_PREFETCHED: dict[str, Any] = {
    "photos__file": Prefetch("photos", VisitPhoto.objects.select_related("file")),
    "lessons": Prefetch("lessons", Lesson.objects.filter(removed_at=None)),
    "commitments": Prefetch("commitments", Commitment.objects.select_related("unit", "holder")),
}
OPEN_REVIEWS = (ProjectReview.State.ASKED, ProjectReview.State.ANSWERED)


def list_visits(*, visible_to: Account) -> QuerySet[Visit]:
    """Return the visits the account may see, the newest first."""
    rows = Visit.objects.filter(removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-starts_on", "-pk")


def search_visits(rows: QuerySet[Visit], text: str) -> QuerySet[Visit]:
    """Keep the visits whose title, place or purpose hold the words."""
    return matching(rows, text)


def get_visit(visit_id: int, *, visible_to: Account, beside: Sequence[str] = ()) -> Visit:
    """Return one visit, removed or not, with the rows named in ``beside``.

    Lessons that were removed are left out. Raises Visit.DoesNotExist.
    """
    rows = Visit.objects.select_related(
        "unit", "province", "guest_province", "host_province", "project"
    )
    rows = rows.prefetch_related(*(_PREFETCHED.get(name, name) for name in beside))
    return rows_visible_to(rows, visible_to).get(pk=visit_id)


def told_home(visit: Visit) -> list[tuple[str, int, str, str, date | None]]:
    """Return what a visit brought home: kind, key, words, whose, until when; one statement.

    Lessons, promises with who owes them, gifts with their direction, each in the order written.
    """
    none = {"whose": Value(""), "until": Value(None, output_field=DateField())}
    lessons = Lesson.objects.filter(visit=visit, removed_at=None).order_by()
    kept = lessons.annotate(kind=Value("lesson"), **none)
    promised = Commitment.objects.filter(visit=visit).order_by().annotate(kind=Value("promise"))
    gifts = Gift.objects.filter(visit=visit).order_by()
    gifts = gifts.annotate(kind=Value("gift"), until=none["until"])
    whose = Case(When(office="", then=F("unit__name")), default=F("office"))
    return list(
        kept.values_list("kind", "pk", "title", "whose", "until")
        .union(
            promised.annotate(whose=whose).values_list("kind", "pk", "what", "whose", "due_on"),
            gifts.values_list("kind", "pk", "what", "direction", "until"),
            all=True,
        )
        .order_by("kind", "pk")
    )


def list_lessons(*, visible_to: Account) -> QuerySet[Lesson]:
    """Return the lessons the account may see, the most useful first."""
    rows = Lesson.objects.filter(removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-worth", "-pk")


def search_lessons(rows: QuerySet[Lesson], text: str) -> QuerySet[Lesson]:
    """Keep the lessons whose words hold these."""
    return matching(rows, text)


def get_lesson(lesson_id: int, *, visible_to: Account) -> Lesson:
    """Return one lesson, removed or not. Raises Lesson.DoesNotExist."""
    rows = Lesson.objects.select_related("unit", "province", "visit", "review__project")
    rows = rows.prefetch_related(
        "links", Prefetch("commitments", Commitment.objects.select_related("unit", "holder"))
    )
    return rows_visible_to(rows, visible_to).get(pk=lesson_id)


def lessons_at(
    kind: str, keys: list[str], *, on: date, visible_to: Account, most: int = 3
) -> list[Lesson]:
    """Return the lessons that show up there and hold that day, the most useful first."""
    wanted = [key for key in keys if key]
    if not wanted:
        return []
    linked = LessonLink.objects.filter(kind=kind, key__in=wanted).values("lesson")
    rows = list_lessons(visible_to=visible_to).filter(pk__in=linked)
    rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=on), learned_on__lte=on)
    mine = LessonVote.objects.filter(lesson=OuterRef("pk"), account=visible_to)
    return list(rows.annotate(my_vote=Subquery(mine.values("is_useful")[:1]))[:most])


def keys_with_lessons(kind: str, *, on: date, visible_to: Account) -> dict[str, int]:
    """Return how many lessons that hold that day show up at each key of a kind."""
    held = rows_visible_to(Lesson.objects.filter(removed_at=None), visible_to)
    held = held.filter(Q(valid_until=None) | Q(valid_until__gte=on), learned_on__lte=on)
    found: dict[str, int] = {}
    links = LessonLink.objects.filter(kind=kind, lesson__in=held.values("pk"))
    for key in links.order_by().values_list("key", flat=True):
        found[key] = found.get(key, 0) + 1
    return found


def vote_of(lesson: Lesson, account: Account) -> bool | None:
    """Return whether the account found it useful; None: it has not said."""
    return lesson.votes.filter(account=account).values_list("is_useful", flat=True).first()


def list_commitments(*, visible_to: Account) -> QuerySet[Commitment]:
    """Return the commitments the account may see, the soonest first."""
    return rows_visible_to(Commitment.objects.all(), visible_to).order_by("due_on", "pk")


def search_commitments(rows: QuerySet[Commitment], text: str) -> QuerySet[Commitment]:
    """Keep the commitments whose words hold these."""
    return matching(rows, text)


def get_commitment(commitment_id: int, *, visible_to: Account) -> Commitment:
    """Return one commitment. Raises Commitment.DoesNotExist."""
    rows = Commitment.objects.select_related("unit", "province", "holder", "visit", "lesson")
    return rows_visible_to(rows, visible_to).get(pk=commitment_id)


def list_open_commitments(*, visible_to: Account, by: date) -> QuerySet[Commitment]:
    """Return what is promised by a day: of the account's own units, for it or for everybody."""
    units = [each.unit_id for each in visible_to.current_memberships()]
    rows = Commitment.objects.filter(state=Commitment.State.OPEN, due_on__lte=by)
    rows = rows.filter(Q(holder=visible_to) | Q(holder=None, unit__in=units))
    return rows_visible_to(rows, visible_to).select_related("unit").order_by("due_on", "pk")


def list_reviews(*, visible_to: Account) -> QuerySet[ProjectReview]:
    """Return the reviews the account may see, the soonest due first."""
    rows = ProjectReview.objects.select_related("project")
    return rows_visible_to(rows, visible_to).order_by("due_on", "pk")


def get_review(review_id: int, *, visible_to: Account) -> ProjectReview:
    """Return one review. Raises ProjectReview.DoesNotExist."""
    rows = ProjectReview.objects.select_related("project", "unit", "province", "asked_of")
    return rows_visible_to(rows, visible_to).get(pk=review_id)


def list_open_reviews(*, visible_to: Account, by: date) -> QuerySet[ProjectReview]:
    """Return the reviews not concluded that are due by a day, of the account's own units."""
    units = [each.unit_id for each in visible_to.current_memberships()]
    rows = ProjectReview.objects.filter(state__in=OPEN_REVIEWS, due_on__lte=by, unit__in=units)
    rows = rows.filter(Q(asked_of=None) | Q(asked_of=visible_to))
    rows = rows_visible_to(rows, visible_to).select_related("unit", "project")
    return rows.order_by("due_on", "pk")


def list_year_points(
    *, unit_id: int, year: int, visible_to: Account | None = None
) -> QuerySet[YearPoint]:
    """Return what a unit chose to do differently in a year; None: all, for who writes the list."""
    rows = YearPoint.objects.filter(unit=unit_id, year=year)
    if visible_to is not None:
        rows = rows_visible_to(rows, visible_to)
    return rows.select_related("lesson", "commitment").order_by("position")
