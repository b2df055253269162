"""Put another plan in the place of the accepted one of its year."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.plans.models import Plan, PlanReplacement
from khuyencong.apps.plans.permissions import can_accept_plan
from khuyencong.apps.plans.queries import projects_chosen_in
from khuyencong.apps.plans.replan import Change, change_between
from khuyencong.apps.projects.actions.move_fund import move_fund
from khuyencong.apps.projects.actions.plan_projects import plan_projects, return_to_draft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_NAMED = 5


@transaction.atomic
def replace_plan(
    *,
    plan: Plan,
    reason: str,
    actor: Account,
    at: datetime,
    paper_number: str = "",
    paper_on: date | None = None,
) -> PlanReplacement:
    """Accept a plan instead of the one its year has: money was cut, given or moved.

    Projects that leave are drafts again, those of the reserve that enter are planned, those that
    the plan pays from the other fund are moved to it. What has gone on stays, or the plan is
    refused. The former plan stays readable.

    Raises NotAllowed, or BadInput: no reason, no accepted plan, a committed project lost.
    """
    can_accept_plan(actor, plan).or_raise(NotAllowed)
    lock_unit(plan.unit)
    plan = Plan.objects.select_for_update(of=("self",)).select_related("unit").get(pk=plan.pk)
    former = _former(plan)
    _require_possible(plan, reason, paper_on, at=at)
    change = change_between(former, plan)
    _require_nothing_lost(change)
    kept = PlanReplacement.objects.create(
        province_id=plan.province_id,
        unit_id=plan.unit_id,
        former=former,
        plan=plan,
        reason=reason.strip(),
        paper_number=paper_number.strip(),
        paper_on=paper_on,
        former_accepted_at=former.accepted_at or at,
        former_accepted_by=former.accepted_by or actor,
        replaced_at=at,
        replaced_by=actor,
        changes=change.codes(),
    )
    former.accepted_at, former.accepted_by = None, None
    former.save(update_fields=["accepted_at", "accepted_by"])
    leaving = Project.objects.filter(pk__in=[each.pk for each in change.leaving])
    return_to_draft(projects=leaving, actor=actor, at=at)
    plan_projects(projects=projects_chosen_in(plan), built_at=plan.built_at, actor=actor, at=at)
    for project, fund in change.moved:
        move_fund(project=project, fund=fund, reason=reason, actor=actor, at=at)
    plan.accepted_at, plan.accepted_by = at, actor
    plan.save(update_fields=["accepted_at", "accepted_by"])
    _journal(kept, actor=actor, at=at)
    return kept


def _former(plan: Plan) -> Plan:
    rows = Plan.objects.select_for_update(of=("self",)).select_related("accepted_by")
    found = rows.filter(unit=plan.unit_id, year=plan.year, accepted_at__isnull=False).first()
    if found is None:
        raise BadInput(
            "plans.nothing_to_replace",
            "Năm {year} chưa chấp nhận phương án nào; chấp nhận phương án này là đủ",
            year=plan.year,
        )
    if found.pk == plan.pk:
        raise BadInput("plans.same_plan", "Phương án này đang là kế hoạch của năm")
    return found


def _require_possible(plan: Plan, reason: str, paper_on: date | None, *, at: datetime) -> None:
    if not reason.strip():
        raise BadInput("plans.no_reason", "Ghi lý do thay kế hoạch", field="reason")
    if paper_on and paper_on > timezone.localdate(at):
        raise BadInput("plans.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")
    if plan.status == Plan.Status.INFEASIBLE:
        raise BadInput("plans.nothing_to_accept", "Phương án không giữ được các giới hạn")


def _require_nothing_lost(change: Change) -> None:
    if change.lost:
        codes = [each.code for each in change.lost]
        raise BadInput(
            "plans.committed_lost",
            "{count} đề án đã đi bước tiếp theo không còn trong phương án này hoặc bị đổi nguồn "
            "({codes}); lập lại phương án, hoặc ngừng từng đề án trước",
            count=len(codes),
            codes=", ".join(codes[:MOST_NAMED]) + ", ..." * (len(codes) > MOST_NAMED),
        )


def _journal(kept: PlanReplacement, *, actor: Account, at: datetime) -> None:
    plan = kept.plan
    write_entry(
        verb="plans.plan.replaced",
        actor=actor,
        at=at,
        unit_id=plan.unit_id,
        object_kind="plan",
        object_id=plan.pk,
        label=f"Kế hoạch {plan.year}",
        data={
            "former": kept.former_id,
            "year": plan.year,
            "kcqg_vnd": plan.kcqg_vnd,
            "kcdp_vnd": plan.kcdp_vnd,
            "paper_number": kept.paper_number,
            **kept.changes,
        },
        reason=kept.reason,
    )
