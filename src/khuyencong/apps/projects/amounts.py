"""The six amounts of a project: which one a step fixes, and what it may not exceed."""

from __future__ import annotations

from collections.abc import Mapping

from khuyencong.apps.projects.models import Project, ProjectAmount, ProjectStep
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.field_readers import MAX_VND

FUNDS = ("kcqg_vnd", "kcdp_vnd")
NEVER_ABOVE = {"contracted": "approved"}
"""An amount that may not exceed another one, fund by fund."""
LABELS = dict(ProjectAmount.Kind.choices)


def current_amounts(project: Project) -> dict[str, ProjectAmount]:
    """Return the amounts that hold now, by kind."""
    return {each.kind: each for each in project.amounts.all() if each.is_current}


def requested_vnd(project: Project) -> dict[str, int]:
    """Return what the budget asks of each fund; money without a named fund is refused.

    Raises BadInput.
    """
    lines = list(project.budget_lines.all())
    open_vnd = sum(line.open_vnd for line in lines)
    if open_vnd:
        raise BadInput(
            "projects.fund_not_named",
            "Còn {amount} đồng hỗ trợ chưa nêu nguồn: chia cho KCQG hoặc KCĐP trước",
            amount=format_vnd(open_vnd),
        )
    return {fund: sum(getattr(line, fund) for line in lines) for fund in FUNDS}


def fix_amount(
    project: Project, *, step: ProjectStep, kind: str | None, given_vnd: Mapping[str, int]
) -> ProjectAmount | None:
    """Store the amount a step fixes; the one of before stays as it was. None for other steps.

    Raises BadInput when it is missing or more than it may be.
    """
    if kind is None:
        return None
    amounts = requested_vnd(project) if kind == "requested" else dict(given_vnd)
    if not amounts:
        raise BadInput(
            "projects.amount_missing",
            "Ghi số tiền {kind}",
            field="amounts",
            kind=LABELS[kind].lower(),
        )
    _require_possible(project, kind, amounts)
    project.amounts.filter(kind=kind, is_current=True).update(is_current=False)
    return ProjectAmount.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        kind=kind,
        step=step,
        **{fund: amounts.get(fund, 0) for fund in FUNDS},
    )


def _require_possible(project: Project, kind: str, amounts: Mapping[str, int]) -> None:
    above = current_amounts(project).get(NEVER_ABOVE.get(kind, ""))
    for fund in FUNDS:
        amount = amounts.get(fund, 0)
        most = getattr(above, fund) if above else MAX_VND
        if not 0 <= amount <= most:
            raise BadInput(
                "projects.amount_too_high",
                "Số tiền {kind} từ 0 đến {most} đồng",
                field=fund,
                kind=LABELS[kind].lower(),
                most=format_vnd(most),
            )


def restore_amounts(project: Project, *, undone: ProjectStep) -> None:
    """Let the amounts of before a step that was taken back hold again."""
    for amount in undone.amounts.filter(is_current=True):
        former = project.amounts.filter(kind=amount.kind, pk__lt=amount.pk)
        valid = former.exclude(step__undone_at__isnull=False).order_by("-pk").first()
        amount.is_current = False
        amount.save(update_fields=["is_current"])
        if valid:
            valid.is_current = True
            valid.save(update_fields=["is_current"])
