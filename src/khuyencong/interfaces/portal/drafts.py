"""Drafts of news written from what the office holds: a visit, a project, a round of products.

A draft holds only what may be told to anybody: no person, no amount that is not decided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import get_visit
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.queries import get_round
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project
from khuyencong.domain.foundation.numbers import format_day


@dataclass(frozen=True)
class Draft:
    """What an item begins with; ``paragraphs`` come as (heading or "", text)."""

    unit: Unit
    title: str
    lead: str
    on: date
    paragraphs: tuple[tuple[str, str], ...] = ()
    source: str = ""


def draft_of(kind: str, key: int, *, reader: Account) -> Draft:
    """Return the draft from a record the reader may see. Raises KeyError, Model.DoesNotExist."""
    return DRAFTS[kind](key, reader)


def _from_visit(key: int, reader: Account) -> Draft:
    visit: Visit = get_visit(key, visible_to=reader, beside=("lessons", "places_seen"))
    seen = "; ".join(place.name for place in visit.places_seen.all())
    lessons = [("", f"{lesson.title}. {lesson.advice}") for lesson in visit.lessons.all()]
    parts = [("", visit.minutes), ("Thăm thực tế" if seen else "", seen)]
    parts += [("Bài học mang về", ""), *lessons] if lessons else []
    return Draft(
        unit=visit.unit,
        title=visit.title,
        lead=visit.purpose,
        on=visit.ends_on,
        paragraphs=tuple(part for part in parts if any(part)),
        source=visit.source,
    )


def _from_project(key: int, reader: Account) -> Draft:
    project: Project = get_project(key, visible_to=reader)
    where = f" tại {project.place}" if project.place else ""
    return Draft(
        unit=project.unit,
        title=project.title,
        lead=f"Đề án năm {project.year}{where}.",
        on=project.pinned_on,
        paragraphs=(("", project.content),) if project.content else (),
    )


def _from_round(key: int, reader: Account) -> Draft:
    held: ProductRound = get_round(key, visible_to=reader)
    days = [format_day(day) for day in (held.opens_on, held.closes_on) if day]
    told = f"Nhận đăng ký từ {days[0]} đến {days[1]}." if len(days) == 2 else ""
    return Draft(
        unit=held.unit,
        title=held.title,
        lead=told or f"Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu năm {held.year}.",
        on=held.result_on or held.opens_on or date(held.year, 1, 1),
        paragraphs=(("", f"Nơi tổ chức: {held.place}"),) if held.place else (),
    )


DRAFTS: dict[str, Callable[[int, Account], Draft]] = {
    "visit": _from_visit,
    "project": _from_project,
    "product_round": _from_round,
}
