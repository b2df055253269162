"""Draw up a list of files of finished projects for the archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.archives.entries import write_entry_of
from khuyencong.apps.archives.models import HandOver, HandOverItem, RetentionRule
from khuyencong.apps.archives.queries import list_waiting, waiting_of
from khuyencong.apps.archives.retention import keeping_of, rules_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_FILES = 200


@transaction.atomic
def draw_up_hand_over(
    *, projects: Sequence[Project], title: str, unit: Unit, actor: Account, at: datetime
) -> HandOver:
    """Return a new list; numbers, days and papers are taken from the projects, pages stay empty.

    Raises NotAllowed, or BadInput when a project has not ended, is in a list already or belongs to
    another unit, and when its day of closing is not recorded.
    """
    require(actor, "archives.hand_over", unit=unit)
    name = nfc(title.replace("\x00", ""))
    if not name or len(name) > 300:
        raise BadInput("archives.no_title", "Ghi tên mục lục, nhiều nhất 300 ký tự", field="title")
    if not 1 <= len(projects) <= MOST_FILES:
        raise BadInput("archives.how_many", "Chọn từ 1 đến {most} đề án", most=MOST_FILES)
    keys = [project.pk for project in projects]
    Project.objects.select_for_update(of=("self",)).filter(pk__in=keys).count()
    held = list(list_waiting(visible_to=actor).filter(pk__in=keys, unit=unit))
    if len(held) != len(set(keys)):
        raise BadInput(
            "archives.not_waiting",
            "Có đề án chưa thanh lý, của đơn vị khác, hoặc đã nằm trong một mục lục khác",
        )
    made = HandOver.objects.create(
        unit=unit, province_id=held[0].province_id, title=name, made_at=at, made_by=actor
    )
    rules = rules_of(held[0].province_id, on=timezone.localdate(at))
    for project in held:
        _add(made, project, rules)
    data = {"projects": [project.code for project in held]}
    write_entry_of("drawn_up", made, actor=actor, at=at, data=data)
    return made


def _add(hand_over: HandOver, project: Project, rules: dict[str, RetentionRule]) -> None:
    ends_on = waiting_of(project).ends_on
    if ends_on is None:
        raise BadInput(
            "archives.no_closing_day",
            "Đề án {project} chưa ghi ngày thanh lý: ghi bước thanh lý từ giấy tờ trước",
            project=project.code,
        )
    keeping = keeping_of(project, rules)
    HandOverItem.objects.create(
        hand_over=hand_over,
        unit_id=hand_over.unit_id,
        province_id=hand_over.province_id,
        project=project,
        file_number=project.code,
        title=project.title,
        starts_on=_first_day(project),
        ends_on=ends_on,
        papers=sum(paper.is_current for paper in project.papers.all()),
        years=keeping.years,
        is_for_ever=keeping.is_for_ever,
        kept_until=keeping.until(ends_on),
    )


def _first_day(project: Project) -> date | None:
    days = [step.happened_on for step in project.steps.all()]
    days += [paper.issued_on for paper in project.papers.all() if paper.issued_on]
    return min(days, default=None)
