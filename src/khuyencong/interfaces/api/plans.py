"""Yearly plans and what they chose."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from ninja import Router
from pydantic import AwareDatetime

from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.plans.queries import list_plans
from khuyencong.interfaces.api.asking import Bearer, asker
from khuyencong.interfaces.api.paging import USUAL, Cursor, Limit, page_of
from khuyencong.interfaces.api.shapes import Id, Strict, Year, answers

router = Router(tags=["plans"])


class PlanOut(Strict):
    """A plan; ``accepted_at`` null: one of several that were only computed."""

    id: int
    year: int
    norms_on: date
    kcqg_vnd: int
    kcdp_vnd: int
    money_basis: str
    status: str
    built_at: datetime
    accepted_at: datetime | None
    unit: str
    province: str


class PlanPage(Strict):
    """A page of plans."""

    items: list[PlanOut]
    next: str | None


class PlanItemOut(Strict):
    """A project in a plan: chosen with its amounts, or left out with the reason."""

    project_id: int
    is_chosen: bool
    kcqg_vnd: int
    kcdp_vnd: int
    reason: str
    reserve_rank: int | None


class PlanItemPage(Strict):
    """A page of the projects of a plan."""

    items: list[PlanItemOut]
    next: str | None


@router.get("", response=answers(PlanPage), auth=Bearer("plans:read"), summary="Kế hoạch")
def read_plans(
    request: HttpRequest,
    *,
    year: Year | None = None,
    is_accepted: bool | None = None,
    updated_since: AwareDatetime | None = None,
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the plans the unit sees; `updated_since`: built or accepted since."""
    rows = list_plans(visible_to=asker(request)).defer("result")
    if year:
        rows = rows.filter(year=year)
    if is_accepted is not None:
        rows = rows.filter(accepted_at__isnull=not is_accepted)
    if updated_since:
        since = Q(built_at__gte=updated_since) | Q(accepted_at__gte=updated_since)
        rows = rows.filter(since)
    return page_of(rows, name="plans", after=after, limit=limit, shape=_out)


@router.get(
    "/{plan_id}", response=answers(PlanOut), auth=Bearer("plans:read"), summary="Một kế hoạch"
)
def read_plan(request: HttpRequest, plan_id: Id) -> Any:
    """Show one plan."""
    return _out(list_plans(visible_to=asker(request)).defer("result").get(pk=plan_id))


@router.get(
    "/{plan_id}/items",
    response=answers(PlanItemPage),
    auth=Bearer("plans:read"),
    summary="Đề án trong một kế hoạch",
)
def read_plan_items(
    request: HttpRequest, plan_id: Id, after: Cursor = "", limit: Limit = USUAL
) -> Any:
    """List what a plan chose and what it left out."""
    plan = list_plans(visible_to=asker(request)).defer("result").get(pk=plan_id)
    rows = plan.items.defer("trace", "worth")
    return page_of(rows, name="plan_items", after=after, limit=limit, shape=_item)


def _out(row: Plan) -> PlanOut:
    return PlanOut(
        id=row.pk,
        year=row.year,
        norms_on=row.norms_on,
        kcqg_vnd=row.kcqg_vnd,
        kcdp_vnd=row.kcdp_vnd,
        money_basis=row.money_basis,
        status=row.status,
        built_at=row.built_at,
        accepted_at=row.accepted_at,
        unit=row.unit.code,
        province=row.province.uid,
    )


def _item(row: PlanItem) -> PlanItemOut:
    return PlanItemOut(
        project_id=row.project_id,
        is_chosen=row.is_chosen,
        kcqg_vnd=row.kcqg_vnd,
        kcdp_vnd=row.kcdp_vnd,
        reason=row.reason,
        reserve_rank=row.reserve_rank,
    )
