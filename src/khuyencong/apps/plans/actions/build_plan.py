"""Build the yearly plan of a unit from its assessed projects and the money of two funds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.needs.models import SheetImport
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.plans.assessment import Assessment
from khuyencong.apps.plans.candidates import problem_of
from khuyencong.apps.plans.findings import findings_digest
from khuyencong.apps.plans.items import plan_items, taken_option
from khuyencong.apps.plans.models import Plan, PlanFindings, PlanItem
from khuyencong.apps.plans.result import EMPTY_RESULT, result_json
from khuyencong.domain.planning.explain import PROOF
from khuyencong.domain.planning.plan import Plan as Answer
from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Problem
from khuyencong.domain.planning.solve import solve

CUTS = (80, 60)
MANY = 1000
GAP_OF_MANY = 0.001
"""Beyond so many candidates the last tenth of a percent would cost the explanations their time."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What makes a plan another one beside money and norms."""

    areas_first: bool
    musts: dict[str, str]
    first: tuple[str, ...]

    def inputs(self) -> list[Any]:
        """Return nothing for the plain plan, so that plans of before keep their digest."""
        plain = [self.areas_first, self.musts] if self.areas_first or self.musts else []
        return [*plain, *([self.first] if self.first else [])]


def build_plan(
    *,
    assessments: Sequence[Assessment],
    year: int,
    norms_on: date,
    kcqg_vnd: int,
    kcdp_vnd: int,
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
    sheet_import: SheetImport | None = None,
    areas_first: bool = False,
    musts: Mapping[str, str] | None = None,
    first: Collection[str] = (),
    money_basis: str = "",
    time_limit_s: float = 60,
) -> Plan:
    """Return the plan worth most within both funds; the same inputs give the plan already there.

    ``assessments`` are of the norms of ``norms_on``. ``musts`` (code of a project: why it was
    picked) are always in; ``areas_first`` puts priority areas before everything else, ``first``
    the projects of these codes.
    ``money_basis`` says where the amounts come from.

    The search runs outside the transaction, so nobody waits for it. Raises NotAllowed.
    """
    require(actor, "plans.build", unit=unit)
    choice = Choice(areas_first, dict(sorted((musts or {}).items())), tuple(sorted(first)))
    digest = _digest(
        assessments, norms_on=norms_on, kcqg_vnd=kcqg_vnd, kcdp_vnd=kcdp_vnd, choice=choice
    )
    known = _known_plan(unit, year, digest)
    if known:
        return known
    problem = problem_of(
        assessments,
        kcqg_vnd=kcqg_vnd,
        kcdp_vnd=kcdp_vnd,
        areas_first=areas_first,
        musts=musts,
        first=choice.first,
    )
    answer = _solve(problem, time_limit_s=time_limit_s) if problem else None
    plan = Plan(
        province=province,
        unit=unit,
        year=year,
        norms_on=norms_on,
        kcqg_vnd=kcqg_vnd,
        kcdp_vnd=kcdp_vnd,
        money_basis=money_basis,
        status=_status(answer),
        digest=digest,
        built_at=at,
        sheet_import=sheet_import,
    )
    items = plan_items(plan, assessments, answer)
    plan.result = result_json(items, answer) if answer else dict(EMPTY_RESULT)
    chosen = sum(item.is_chosen for item in items)
    plan.result["counts"] = {"chosen": chosen, "left_out": len(items) - chosen}
    findings = _findings(assessments, answer)
    plan.result["findings"] = findings_digest(findings)
    return _store(plan, items, findings, actor=actor, at=at)


def _findings(assessments: Sequence[Assessment], answer: Answer | None) -> list[dict[str, Any]]:
    chosen = answer.chosen if answer else ()
    return [
        finding for each in assessments for finding in each.findings(taken_option(each, chosen))
    ]


def _solve(problem: Problem, *, time_limit_s: float) -> Answer:
    gap = PROOF if len(problem.candidates) <= MANY else GAP_OF_MANY
    return solve(problem, time_limit_s=time_limit_s, gap=gap, cuts=CUTS)


def _known_plan(unit: Unit, year: int, digest: str) -> Plan | None:
    return Plan.objects.filter(unit=unit, year=year, digest=digest).first()


@transaction.atomic
def _store(
    plan: Plan,
    items: Sequence[PlanItem],
    findings: list[dict[str, Any]],
    *,
    actor: Account,
    at: datetime,
) -> Plan:
    lock_unit(plan.unit)
    if known := _known_plan(plan.unit, plan.year, plan.digest):
        return known  # somebody built the same plan meanwhile
    plan.save()
    PlanItem.objects.bulk_create(items)
    PlanFindings.objects.create(
        plan=plan, province_id=plan.province_id, unit_id=plan.unit_id, rows=findings
    )
    write_entry(
        verb="plans.plan.built",
        actor=actor,
        at=at,
        unit_id=plan.unit_id,
        object_kind="plan",
        object_id=plan.pk,
        label=f"Kế hoạch {plan.year}",
        data={
            "kcqg_vnd": plan.kcqg_vnd,
            "kcdp_vnd": plan.kcdp_vnd,
            "money_basis": plan.money_basis,
            "status": plan.status,
            "chosen": [item.project.code for item in items if item.is_chosen],
        },
    )
    return plan


def _status(answer: Answer | None) -> str:
    if answer is None or answer.status is Status.OPTIMAL:
        return Plan.Status.OPTIMAL  # nothing to choose from: the empty plan is the best one
    if answer.status is Status.FEASIBLE:
        return Plan.Status.FEASIBLE
    return Plan.Status.INFEASIBLE


def _digest(
    assessments: Sequence[Assessment],
    *,
    norms_on: date,
    kcqg_vnd: int,
    kcdp_vnd: int,
    choice: Choice,
) -> str:
    inputs = [
        norms_on.isoformat(),
        kcqg_vnd,
        kcdp_vnd,
        [
            (each.project.code, each.worth, [[*o.uses.items()] for o in each.options])
            for each in assessments
        ],
        *choice.inputs(),
    ]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()
