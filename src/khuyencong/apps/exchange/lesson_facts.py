"""What is written of a lesson, and where it shows up."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from khuyencong.apps.exchange.checking import bad, require_words
from khuyencong.apps.exchange.facts import Facts
from khuyencong.apps.exchange.links import Kind, Link, check_labels, content_labels, step_labels
from khuyencong.apps.exchange.models import Lesson, LessonLink
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.text import fold

MOST_LINKS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonFacts(Facts):
    """A lesson; fields are named as in ``Lesson``."""

    lines = {"title": 300}
    texts = {"context": 5000, "cause": 5000, "advice": 5000, "evidence": 5000}

    title: str
    advice: str
    learned_on: date
    context: str = ""
    cause: str = ""
    evidence: str = ""
    valid_until: date | None = None

    def check(self) -> None:
        require_words("title", self.title, "Ghi bài học trong một câu")
        require_words("advice", self.advice, "Ghi lời khuyên: lần sau làm gì")
        if self.valid_until and self.valid_until < self.learned_on:
            raise bad("valid_until", f"Ngày hết dùng không trước ngày {self.learned_on:%d/%m/%Y}")


def settled_links(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links once each, in one order. Raises BadInput that names the field."""
    found = sorted(set(links))
    if len(found) > MOST_LINKS:
        raise bad("norm", f"Một bài học gắn nhiều nhất {MOST_LINKS} chỗ")
    known = {Kind.CONTENT: content_labels, Kind.STEP: step_labels, Kind.CHECK: check_labels}
    norms = installation_norms() if any(kind == Kind.NORM for kind, _key in found) else None
    for kind, key in found:
        if kind == Kind.NORM and norms:
            try:
                norms.get(key)
            except DomainError as refusal:
                raise bad("norm", str(refusal)) from None
        elif kind not in known or key not in known[Kind(kind)]():
            raise bad(kind, f"Không có “{key}” để gắn bài học")
    return tuple(found)


def told_links(links: tuple[Link, ...]) -> list[str]:
    """Return the links as the journal keeps them."""
    return [f"{kind}:{key}" for kind, key in links]


def links_of(lesson: Lesson) -> tuple[Link, ...]:
    """Return where a stored lesson shows up."""
    return tuple(sorted((each.kind, each.key) for each in lesson.links.all()))


def store_facts(lesson: Lesson, facts: LessonFacts) -> None:
    """Put settled facts into a lesson, with the words it is found by."""
    for name, value in asdict(facts).items():
        setattr(lesson, name, value)
    lesson.search = fold(f"{facts.title} {facts.advice} {facts.cause} {facts.context}")


def store_links(lesson: Lesson, links: tuple[Link, ...]) -> None:
    """Bring the links of a stored lesson to these."""
    lesson.links.all().delete()
    owner = {"unit_id": lesson.unit_id, "province_id": lesson.province_id}
    LessonLink.objects.bulk_create(
        LessonLink(lesson=lesson, kind=kind, key=key, **owner) for kind, key in links
    )
