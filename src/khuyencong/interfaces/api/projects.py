"""Projects: where they stand, their six amounts, what is due next."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import Q
from django.http import HttpRequest
from ninja import Router
from pydantic import AwareDatetime, Field

from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.deadlines.queries import deadlines_of, first_open_deadlines
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import get_project_life, list_projects
from khuyencong.interfaces.api.asking import Bearer, asker
from khuyencong.interfaces.api.paging import USUAL, Cursor, Limit, page_of
from khuyencong.interfaces.api.shapes import Id, Strict, Year, answers

router = Router(tags=["projects"])
State = Annotated[str, Field(max_length=24, pattern=r"^[a-z0-9_]*$")]
Line = Annotated[str, Field(max_length=60, pattern=r"^[a-z0-9_]*$")]


class AmountOut(Strict):
    """One of the six amounts, by fund. ``kind``: requested … settled."""

    kind: str
    kcqg_vnd: int
    kcdp_vnd: int


class DeadlineOut(Strict):
    """What a project owes by a day, with the article that asks for it."""

    id: int
    rule: str
    label: str
    body: str
    due_on: date
    state: str
    met_on: date | None
    document: str
    article: str
    grade: str


class StepOut(Strict):
    """A step that was taken; undone ones are left out."""

    transition: str
    from_state: str
    to_state: str
    happened_on: date
    paper_number: str
    paper_on: date | None
    recorded_at: datetime


class ProjectOut(Strict):
    """A project."""

    id: int
    code: str
    year: int
    title: str
    beneficiary: str
    establishment_id: int | None
    need_id: int | None
    place: str
    content: str
    line: str
    state: str
    lifecycle: str
    kind: str
    pinned_on: date
    version: int
    unit: str
    province: str
    amounts: list[AmountOut]
    next_deadline: DeadlineOut | None


class ProjectLifeOut(ProjectOut):
    """A project with its steps."""

    steps: list[StepOut]


class ProjectPage(Strict):
    """A page of projects."""

    items: list[ProjectOut]
    next: str | None


class DeadlinesOut(Strict):
    """The deadlines of a project, by day."""

    items: list[DeadlineOut]


@router.get("", response=answers(ProjectPage), auth=Bearer("projects:read"), summary="Đề án")
def read_projects(
    request: HttpRequest,
    *,
    year: Year | None = None,
    state: State = "",
    line: Line = "",
    updated_since: AwareDatetime | None = None,
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the projects the unit sees; `updated_since`: edited, or a step taken or undone since."""
    wanted = {"year": year, "state": state, "line": line}
    rows = list_projects(visible_to=asker(request)).select_related("unit", "province")
    rows = rows.prefetch_related("positions")
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    if updated_since:
        rows = rows.filter(_changed_since(updated_since))
    page = page_of(rows, name="projects", after=after, limit=limit, shape=lambda row: row)
    due = first_open_deadlines([row.pk for row in page["items"]])
    page["items"] = [ProjectOut(**_plain(row, due.get(row.pk))) for row in page["items"]]
    return page


@router.get(
    "/{project_id}",
    response=answers(ProjectLifeOut),
    auth=Bearer("projects:read"),
    summary="Một đề án",
)
def read_project(request: HttpRequest, project_id: Id) -> Any:
    """Show one project with its steps."""
    row = get_project_life(project_id, visible_to=asker(request))
    due = first_open_deadlines([row.pk]).get(row.pk)
    steps = [_step(each) for each in row.steps.all() if each.undone_at is None]
    return ProjectLifeOut(**_plain(row, due), steps=steps)


@router.get(
    "/{project_id}/deadlines",
    response=answers(DeadlinesOut),
    auth=Bearer("deadlines:read"),
    summary="Thời hạn của một đề án",
)
def read_deadlines(request: HttpRequest, project_id: Id) -> Any:
    """Show what a project owes and owed."""
    project = list_projects(visible_to=asker(request)).get(pk=project_id)
    return {"items": [_deadline(each) for each in deadlines_of(project)]}


def _changed_since(since: datetime) -> Q:
    steps = ProjectStep.objects.filter(Q(recorded_at__gte=since) | Q(undone_at__gte=since))
    return Q(edited_at__gte=since) | Q(pk__in=steps.values("project"))


def _plain(row: Project, due: ProjectDeadline | None) -> dict[str, Any]:
    return {
        "id": row.pk,
        "code": row.code,
        "year": row.year,
        "title": row.title,
        "beneficiary": row.beneficiary,
        "establishment_id": row.establishment_id,
        "need_id": row.need_id,
        "place": row.place,
        "content": row.content,
        "line": row.line,
        "state": row.state,
        "lifecycle": row.lifecycle,
        "kind": row.kind,
        "pinned_on": row.pinned_on,
        "version": row.version,
        "unit": row.unit.code,
        "province": row.province.uid,
        "amounts": [
            AmountOut(kind=each.kind, kcqg_vnd=each.kcqg_vnd, kcdp_vnd=each.kcdp_vnd)
            for each in current_amounts(row).values()
        ],
        "next_deadline": _deadline(due) if due else None,
    }


def _deadline(row: ProjectDeadline) -> DeadlineOut:
    return DeadlineOut(
        id=row.pk,
        rule=row.rule,
        label=row.label,
        body=row.body,
        due_on=row.due_on,
        state=row.state,
        met_on=row.met_on,
        document=row.act,
        article=row.article,
        grade=row.grade,
    )


def _step(row: ProjectStep) -> StepOut:
    return StepOut(
        transition=row.transition,
        from_state=row.from_state,
        to_state=row.to_state,
        happened_on=row.happened_on,
        paper_number=row.paper_number,
        paper_on=row.paper_on,
        recorded_at=row.recorded_at,
    )
