"""Ask for scenarios side by side; a worker computes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans import tasks
from khuyencong.apps.plans.models import Comparison
from khuyencong.apps.plans.picking import MOST_PICKED
from khuyencong.apps.plans.queries import get_accepted_plan
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def start_scenarios(
    *,
    year: int,
    norms_on: date,
    kcqg_vnd: int,
    kcdp_vnd: int,
    unit: Unit,
    actor: Account,
    at: datetime,
    cut_percent: int = 20,
    any_fund: bool = False,
    picks: Sequence[str] = (),
    pick_reason: str = "",
    money_basis: str = "",
) -> Comparison:
    """Start a comparison; asking the same twice at the same moment gives the one under way.

    In a year that has an accepted plan the scenarios are to replace it: projects of it that have
    gone on stay in each of them.

    Raises NotAllowed, or BadInput: no money, a pick without a reason, an unknown code.
    """
    require(actor, "plans.build", unit=unit)
    province = province_of(unit)
    picks = sorted(set(picks))
    _check(unit, year, picks, pick_reason, kcqg_vnd + kcdp_vnd)
    inputs = {
        "year": year,
        "norms_on": norms_on.isoformat(),
        "kcqg_vnd": kcqg_vnd,
        "kcdp_vnd": kcdp_vnd,
        "cut_percent": cut_percent,
        "any_fund": any_fund,
        "picks": picks,
        "pick_reason": pick_reason.strip(),
        "money_basis": money_basis.strip(),
    }

    former = get_accepted_plan(unit_id=unit.pk, year=year)
    if former:
        inputs["replaces"] = former.pk

    def prepare(job: Job) -> None:
        columns = {name: value for name, value in inputs.items() if name != "replaces"}
        comparison = Comparison.objects.create(
            **columns | {"norms_on": norms_on},
            replaces=former,
            job=job,
            province=province,
            unit=unit,
            asked_by=actor,
            asked_at=at,
        )
        write_entry(
            verb="plans.comparison.asked",
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="comparison",
            object_id=comparison.pk,
            label=job.label,
            data=inputs,
        )

    job = start_job(
        kind="plans.scenarios",
        label=f"Lập phương án năm {year}",
        task=tasks.build_scenarios,
        inputs=inputs,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
        prepare=prepare,
    )
    return Comparison.objects.select_related("job").get(job=job)


def _check(unit: Unit, year: int, picks: Sequence[str], pick_reason: str, money_vnd: int) -> None:
    if not money_vnd:
        raise BadInput("plans.no_money", "Ghi số tiền của ít nhất một nguồn", field="kcqg_vnd")
    if picks and not pick_reason.strip():
        raise BadInput(
            "plans.pick_without_reason", "Ghi lý do chọn tay các đề án", field="pick_reason"
        )
    if len(picks) > MOST_PICKED:
        raise BadInput(
            "plans.too_many_picks",
            "Chọn tay nhiều nhất {most} đề án; đang chọn {count}",
            field="picks",
            most=MOST_PICKED,
            count=len(picks),
        )
    known = set(
        Project.objects.filter(unit=unit, year=year, code__in=picks).values_list("code", flat=True)
    )
    if missing := sorted(set(picks) - known):
        raise BadInput(
            "plans.unknown_pick",
            "Năm {year} không có đề án mang mã {codes}",
            field="picks",
            year=year,
            codes=", ".join(missing),
        )
