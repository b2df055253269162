"""The visit of November 2016 as both sides keep it, some others, what was brought home; once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.exchange.actions.ask_review import ask_review
from khuyencong.apps.exchange.actions.end_commitment import end_commitment
from khuyencong.apps.exchange.actions.fill_figures import fill_figures
from khuyencong.apps.exchange.actions.move_visit import move_visit
from khuyencong.apps.exchange.actions.record_commitment import record_commitment
from khuyencong.apps.exchange.actions.record_lesson import record_lesson
from khuyencong.apps.exchange.actions.record_visit import record_visit
from khuyencong.apps.exchange.actions.save_minutes import save_minutes
from khuyencong.apps.exchange.actions.save_visit_row import save_visit_row
from khuyencong.apps.exchange.actions.save_year_points import save_year_points
from khuyencong.apps.exchange.actions.vote_on_lesson import vote_on_lesson
from khuyencong.apps.exchange.commitment_facts import CommitmentFacts
from khuyencong.apps.exchange.lesson_facts import LessonFacts
from khuyencong.apps.exchange.models import Lesson, ProjectReview, Visit
from khuyencong.apps.exchange.visit_facts import VisitFacts
from khuyencong.apps.exchange.visit_rows import ROW_KINDS
from khuyencong.apps.exchange.year_points import Point, mark_of_points
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.yaml_rows import parse_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

FILE = Path(__file__).with_name("exchange.yaml")
RECORDED_AT = moment("2026-11-12 15:00")
DAY = date(2016, 11, 23)
SIDES = {"centre": ("hosted", "canbo"), "binh-duong": ("study_visit", "canbo-binhduong")}
ROWS = {
    "participants": "participant",
    "programme": "programme_item",
    "questions": "question",
    "places": "place_seen",
    "gifts": "gift",
}
NEXT_YEAR = 2027


def exchange(cast: Cast) -> None:
    """Tell of the visits unless there are any."""
    if Visit.objects.filter(unit=cast.units["centre"]).exists():
        return
    told = parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
    for key, (kind, person) in SIDES.items():
        who = {"actor": cast.people[person], "at": RECORDED_AT}
        _seed_visit(told, kind=kind, unit=cast.units[key], who=who)
    for row in told["others"]:
        _other(dict(row), cast)
    _of_the_year(told["illustrative"], cast)


def _seed_visit(told: dict[str, Any], *, kind: str, unit: Unit, who: dict[str, Any]) -> None:
    guest, host = get_province("Bình Dương", DAY), get_province("Bình Định", DAY)
    facts = VisitFacts(
        kind=kind, guest_province_id=guest.pk, host_province_id=host.pk, **told["seed"]
    )
    visit = record_visit(facts=facts, unit=unit, **who)
    for part, row_kind in ROWS.items():
        for row in told[part]:
            on = {"on": DAY} if row_kind == "programme_item" else {}
            save_visit_row(visit=visit, row=ROW_KINDS[row_kind](**row, **on), **who)
    fill_figures(visit=visit, **who)
    move_visit(visit=visit, state="held", **who)
    visit.refresh_from_db()
    save_minutes(visit=visit, minutes=told["minutes"], seen_version=visit.version, **who)
    for row in told["lessons"]:
        evidence = told["seed"]["source"]
        _lesson({**row, "learned_on": DAY, "evidence": evidence}, unit, who, visit=visit)
    made = [
        record_commitment(facts=CommitmentFacts(**row), unit=unit, visit=visit, **who)
        for row in told["commitments"]
    ]
    end_commitment(
        commitment=made[0], state="done", ended_on=made[0].due_on, reason="Minh họa", **who
    )
    move_visit(visit=visit, state="brought_home", **who)


def _lesson(
    row: dict[str, Any], unit: Unit, who: dict[str, Any], *, visit: Visit | None = None
) -> Lesson:
    given = dict(row)
    links = tuple(tuple(each.split(":")) for each in given.pop("links"))
    facts = LessonFacts(**given)
    return record_lesson(facts=facts, links=links, unit=unit, visit=visit, **who)


def _other(row: dict[str, Any], cast: Cast) -> None:
    key = row.pop("unit")
    who: dict[str, Any] = {"actor": cast.people[SIDES[key][1]], "at": RECORDED_AT}
    provinces: dict[str, Any] = {
        f"{side}_province_id": get_province(name, DAY).pk
        for side in ("guest", "host")
        if (name := row.pop(side, ""))
    }
    visit = record_visit(facts=VisitFacts(**row, **provinces), unit=cast.units[key], **who)
    move_visit(visit=visit, state="held", **who)


def _of_the_year(row: dict[str, Any], cast: Cast) -> None:
    """A lesson of this year, found useful, chosen for the next; a project to look back at."""
    unit = cast.units["centre"]
    who: dict[str, Any] = {"actor": cast.people["canbo"], "at": RECORDED_AT}
    lesson = _lesson(row, unit, who)
    for person in ("canbo", "thamdinh"):
        vote_on_lesson(lesson=lesson, is_useful=True, actor=cast.people[person], at=RECORDED_AT)
    point = Point(text=lesson.title, content="machinery", lesson_id=lesson.pk)
    save_year_points(unit=unit, year=NEXT_YEAR, points=[point], seen=mark_of_points([]), **who)
    refunded = Project.objects.filter(unit=unit, positions__refunded_vnd__gt=0).order_by("pk")
    if project := refunded.first():
        why = ProjectReview.Why.REFUNDED.value
        ask_review(project=project, why=why, happened_on=RECORDED_AT.date(), **who)
