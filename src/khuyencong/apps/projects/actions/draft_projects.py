"""Draft a project from each need that has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entries import Subject, write_entries
from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.numbering import next_number, project_code
from khuyencong.apps.projects.recognition import is_carried_over, is_flagship
from khuyencong.domain.norms.rules.activities import activity_of_line
from khuyencong.domain.norms.rules.wording import recognise_line

NEEDS_AT_ONCE = 1_000
"""How many a caller had better hand over at once: SQLite lets one writer in, and others wait."""


@transaction.atomic
def draft_projects(
    *, needs: Sequence[Need], pinned_on: date, unit: Unit, actor: Account, at: datetime
) -> list[Project]:
    """Return the project of each need, in the order of the needs, drafting those not there.

    The content is recognised from the words of the sheet; what is not recognised stays empty for
    an officer to choose. Raises NotAllowed.
    """
    require(actor, "projects.draft", unit=unit)
    lock_unit(unit)
    have = {project.need_id: project for project in Project.objects.filter(need__in=needs)}
    missing = [need for need in needs if need.pk not in have]
    if missing:
        first = next_number(unit, missing[0].year)
        drafts = [
            _draft(need, number=number, pinned_on=pinned_on)
            for number, need in enumerate(missing, start=first)
        ]
        created = Project.objects.bulk_create(drafts)
        BudgetLine.objects.bulk_create(
            _budget_line(need, project) for need, project in zip(missing, created, strict=True)
        )
        have |= {project.need_id: project for project in created}
        write_entries(
            verb="projects.project.drafted",
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="project",
            subjects=map(_told, created),
        )
    return [have[need.pk] for need in needs]


def _draft(need: Need, *, number: int, pinned_on: date) -> Project:
    line = recognise_line(text=need.content) if need.content else None
    line = line or recognise_line(text=need.title) or ""
    activity = activity_of_line(line=line, on=pinned_on) if line else None
    return Project(
        province_id=need.province_id,
        unit_id=need.unit_id,
        year=need.year,
        code=project_code(need.year, number),
        need=need,
        pinned_on=pinned_on,
        title=need.title,
        beneficiary=need.beneficiary,
        place=need.place,
        content=need.content,
        line=line,
        activity=activity.code if activity else "",
        is_flagship=is_flagship(need),
        is_carried_over=is_carried_over(need),
        note=need.note,
        search=need.search,
    )


def _budget_line(need: Need, project: Project) -> BudgetLine:
    named = (need.kcqg_vnd or 0) + (need.kcdp_vnd or 0)
    open_vnd = 0 if named else need.support_vnd or 0
    total = need.total_vnd
    if total is None:
        total = named + open_vnd + (need.own_vnd or 0) + (need.other_vnd or 0)
    return BudgetLine(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        line=project.line,
        cost_item=need.title[:300],
        eligible_cost_vnd=total,
        kcqg_vnd=need.kcqg_vnd or 0,
        kcdp_vnd=need.kcdp_vnd or 0,
        open_vnd=open_vnd,
        own_vnd=need.own_vnd,
    )


def _told(project: Project) -> Subject:
    data = {"code": project.code, "line": project.line, "need": project.need_id}
    return Subject(project.pk, project.title, data)
