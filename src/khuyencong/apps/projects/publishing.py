"""Keep what the public reads of projects in step with the projects."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import Project, PublishedProject, UnitPublishing
from khuyencong.apps.projects.public_words import tell
from khuyencong.domain.foundation.place_points import find_point
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.rules.wording import line_entry, list_lines

DECIDED = frozenset(
    {"approved", "contracted", "under_way", "accepted", "settled", "closed", "archived", "stopped"}
)
"""States of every life cycle that lie behind the decision to support."""
PART = 300
FIELDS = [
    field.name
    for field in PublishedProject._meta.concrete_fields
    if field.name not in ("id", "project")
]


def refresh(projects: QuerySet[Project], *, at: datetime) -> None:
    """Make the public rows of these projects anew; of those not to be told they go."""
    on = UnitPublishing.objects.filter(is_on=True).values("unit")
    rows = projects.filter(unit__in=on, state__in=DECIDED).order_by("pk")
    rows = rows.select_related("unit", "province", "establishment")
    told: list[PublishedProject] = []
    kept: set[int] = set()
    for project in rows.prefetch_related("positions", "steps").iterator(chunk_size=PART):
        row = _public_row(project, at)
        if row is None:
            continue
        kept.add(project.pk)
        told.append(row)
        if len(told) == PART:
            _save(told)
            told = []
    _save(told)
    there = PublishedProject.objects.filter(project__in=projects.values("pk"))
    gone = [pk for pk in there.values_list("project_id", flat=True) if pk not in kept]
    for start in range(0, len(gone), PART):
        PublishedProject.objects.filter(project__in=gone[start : start + PART]).delete()


def _save(rows: Collection[PublishedProject]) -> None:
    """Write the rows that say something new: the day of the last change stays true."""
    there = PublishedProject.objects.filter(project__in=[row.project_id for row in rows])
    kept = {row.project_id: _told(row) for row in there}
    PublishedProject.objects.bulk_create(
        [row for row in rows if kept.get(row.project_id) != _told(row)],
        update_conflicts=True,
        unique_fields=["project"],
        update_fields=FIELDS,
    )


def _told(row: PublishedProject) -> list[object]:
    columns = [field.attname for field in row._meta.concrete_fields]
    return [getattr(row, name) for name in columns if name not in ("id", "refreshed_at")]


def _public_row(project: Project, at: datetime) -> PublishedProject | None:
    approved = current_amounts(project).get("approved")
    if approved is None:
        return None
    firm = project.establishment
    told = tell(
        title=project.title,
        line=project.line,
        beneficiary=project.beneficiary,
        kind=firm.kind if firm else None,
        name=firm.name if firm else "",
        unit_name=project.unit.name,
    )
    place = _commune(project)
    content = line_entry(project.line).label_vi if project.line in list_lines() else ""
    words = (told.title, told.holder, place, content, project.unit.name, project.province.name)
    decided = [
        step.happened_on
        for step in project.steps.all()
        if step.transition == "approve" and step.undone_at is None
    ]
    return PublishedProject(
        project=project,
        unit_id=project.unit_id,
        province_id=project.province_id,
        number="-".join(re.findall(r"[a-z0-9]+", fold(f"{project.unit.code} {project.code}"))),
        year=project.year,
        title=told.title,
        line=project.line,
        holder_kind=told.holder_kind,
        holder=told.holder,
        place=place,
        kcqg_vnd=approved.kcqg_vnd,
        kcdp_vnd=approved.kcdp_vnd,
        state=project.state,
        decided_on=decided[-1] if decided else None,
        search=fold(" ".join(words)),
        refreshed_at=at,
    )


def _commune(project: Project) -> str:
    """Return the commune that the texts name, never the text itself: it may hold an address."""
    firm = project.establishment
    for text in (project.place, firm.production_place if firm else ""):
        point = find_point(text, province=project.province.uid) if text else None
        if point:
            return point.label_vi
    return ""


def follow_projects(keys: Collection[str]) -> None:
    """Make the rows of projects anew once the deed that was journalled is done."""
    transaction.on_commit(partial(_refresh_projects, "pk__in", list(keys)), robust=True)


def follow_establishments(keys: Collection[str]) -> None:
    """The same of the projects of establishments."""
    transaction.on_commit(partial(_refresh_projects, "establishment__in", list(keys)), robust=True)


def _refresh_projects(path: str, keys: list[str]) -> None:
    if UnitPublishing.objects.filter(is_on=True).exists():
        with transaction.atomic():
            refresh(Project.objects.filter(**{path: keys}), at=timezone.now())


def refresh_all(*, at: datetime) -> None:
    """Make the rows of every unit that tells anew: each morning, whatever was missed."""
    for choice in UnitPublishing.objects.filter(is_on=True):
        with transaction.atomic():
            refresh(Project.objects.filter(unit=choice.unit_id), at=at)
