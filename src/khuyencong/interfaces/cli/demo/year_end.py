"""A year near its end: money that nobody holds, some not signed, some not sent; a reserve waits."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.plans.queries import get_accepted_plan
from khuyencong.apps.projects.actions.decide_selection import decide_selection
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

YEAR = 2026
NUMBER = "minh họa"
GIVEN = moment("2026-02-10 09:00")
MORE_VND = 400_000_000
"""Assigned beyond what the projects of this story take: made up."""
# step, who takes it, its papers, when
STEPS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("submit", "canbo-gialai", ("request_letter", "project_document"), "2026-02-16 09:00"),
    ("appraise", "thamdinh-gialai", ("appraisal_minutes",), "2026-03-10 09:00"),
    ("approve", "ubnd-gialai", ("plan_decision",), "2026-03-24 09:00"),
    ("check_estimate", "taichinh-gialai", ("estimate", "estimate_opinion"), "2026-04-14 09:00"),
    ("sign_contract", "canbo-gialai", ("contract",), "2026-05-05 09:00"),
)
APPROVED = 3
"""Steps until a project is approved."""


def tell_of_year_end(cast: Cast) -> None:
    """Bring two projects of the plan to an approval and a contract. Told once."""
    unit = cast.units["gia-lai"]
    plan = get_accepted_plan(unit_id=unit.pk, year=YEAR)
    told = FundLine.objects.filter(unit=unit, year=YEAR, assignments__gt=0)
    if plan is None or told.exists():
        return
    items = PlanItem.objects.filter(plan=plan, is_chosen=True, kcqg_vnd=0)
    rows = items.select_related("project").prefetch_related("project__budget_lines")
    ready = [each for each in rows.order_by("order") if _is_ready(each.project)][:2]
    taken_vnd = sum(each.kcdp_vnd for each in ready)
    for fund, amount in (("KCDP", taken_vnd + MORE_VND), ("KCQG", MORE_VND)):
        assign_estimate(
            unit=unit,
            year=YEAR,
            fund=fund,
            amount_vnd=amount,
            paper=MoneyPaper(on=GIVEN.date(), number=NUMBER, reason=ILLUSTRATIVE),
            actor=cast.people["canbo-gialai"],
            at=GIVEN,
        )
    for each, steps in zip(ready, (len(STEPS), APPROVED), strict=False):
        _bring(each, steps, cast)


def _is_ready(project: Project) -> bool:
    lines = project.budget_lines.all()
    return bool(lines) and all(
        line.line and line.kcdp_vnd and not (line.open_vnd or line.kcqg_vnd) for line in lines
    )


def _bring(item: PlanItem, steps: int, cast: Cast) -> None:
    amounts = {"kcqg_vnd": 0, "kcdp_vnd": item.kcdp_vnd}
    for transition, who, papers, when in STEPS[:steps]:
        at = moment(when)
        given: dict[str, Any] = {"project": item.project, "actor": cast.people[who], "at": at}
        if transition == "sign_contract":
            decide_selection(is_tender=False, reason=ILLUSTRATIVE, **given)
        kinds = papers
        if transition == "submit" and item.project.beneficiary:
            kinds = (*papers, "beneficiary_request")
        deed = Deed(
            happened_on=at.date(),
            paper_number=NUMBER,
            paper_on=at.date(),
            papers=[_paper(kind, at.date()) for kind in kinds],
            amounts_vnd=amounts if transition in ("appraise", "approve", "sign_contract") else {},
        )
        take_step(transition_id=transition, deed=deed, **given)


def _paper(kind: str, on: date) -> NewPaper:
    return NewPaper(kind=kind, number=NUMBER, issued_on=on)
