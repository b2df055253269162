"""The six amounts of a project, read from the ledger: which one a step fixes, what it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import Booking, post, reverse_step
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.field_readers import MAX_VND

FUNDS = ("kcqg_vnd", "kcdp_vnd")
FUND_OF_FIELD = {"kcqg_vnd": "KCQG", "kcdp_vnd": "KCDP"}
NEVER_ABOVE = {"contracted": "approved"}
"""An amount that may not exceed another one, fund by fund."""
LABELS = {
    "requested": "Đề nghị",
    "appraised": "Thẩm định",
    "approved": "Phê duyệt",
    "contracted": "Hợp đồng",
    "advanced": "Tạm ứng",
    "settled": "Quyết toán",
}
ENTRY_KIND = {"advanced": "transferred"}
"""An amount is added up from entries of its own name, but for what was advanced."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One of the six amounts by fund [VND]."""

    kind: str
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0


def current_amounts(project: Project) -> dict[str, Amount]:
    """Return the amounts that are not nothing, by kind, from the prefetched positions."""
    sums: dict[str, dict[str, int]] = {}
    for position in project.positions.all():
        field = f"{position.fund.lower()}_vnd"
        for kind in LABELS:
            if amount := getattr(position, f"{kind}_vnd"):
                by_fund = sums.setdefault(kind, {})
                by_fund[field] = by_fund.get(field, 0) + amount
    return {kind: Amount(kind, **sums[kind]) for kind in LABELS if kind in sums}


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
) -> Amount | None:
    """Book the amount a step fixes; entries of before stay as they were. None for other steps.

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
    set_amounts(project, kind, amounts, booking=booking_of(step))
    return Amount(kind, **{fund: amounts.get(fund, 0) for fund in FUNDS})


def booking_of(step: ProjectStep) -> Booking:
    """Return what the entries of a step share.

    The amounts of a project of the past stay of the past until money is booked here.
    """
    return Booking(
        on=step.happened_on,
        actor=step.recorded_by,
        at=step.recorded_at,
        step_id=step.pk,
        paper_number=step.paper_number,
        paper_on=step.paper_on,
        is_past=step.is_past or _is_of_the_past(step.project),
    )


def _is_of_the_past(project: Project) -> bool:
    past = project.past_entry_or_none is not None
    return past and not Position.objects.filter(project=project.pk, is_live=True).exists()


def set_amounts(
    project: Project, kind: str, amounts: Mapping[str, int], *, booking: Booking
) -> None:
    """Book what makes the amount of each fund come to ``amounts`` [VND]; less comes first.

    Money the ministry gives is assigned to the unit's national line by the same paper.
    Raises BadInput when a rule of the ledger forbids it.
    """
    wanted = {FUND_OF_FIELD[fund]: amounts.get(fund, 0) for fund in FUNDS}
    changes = []
    for fund, amount in wanted.items():
        held = [each for each in _positions(project) if each.fund == fund]
        change = amount - sum(getattr(each, f"{kind}_vnd") for each in held)
        if change:
            changes.append((change, _latest(project, fund, held)))
    for change, position in sorted(changes, key=lambda each: each[0]):
        gives = kind == "approved" and position.fund == "KCQG" and not booking.is_past
        if gives and change > 0:
            post(position.line, "assigned", change, booking)
        post(position, ENTRY_KIND.get(kind, kind), change, booking)
        if gives and change < 0:
            post(position.line, "assigned", change, booking)


def _positions(project: Project) -> list[Position]:
    rows = Position.objects.filter(project=project.pk).select_related("line")
    return list(rows.order_by("year", "is_recoverable"))


def _latest(project: Project, fund: str, held: list[Position]) -> Position:
    """Return where money of a fund is booked: the line of the latest year the project is on."""
    is_recoverable = project.is_recoverable and fund == "KCDP"
    same = [each for each in held if each.is_recoverable == is_recoverable]
    if same:
        return same[-1]
    line = fund_line(
        unit_id=project.unit_id,
        province_id=project.province_id,
        year=project.year,
        fund=fund,
        is_recoverable=is_recoverable,
    )
    return position_on(line, project_id=project.pk)


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


def restore_amounts(*, undone: ProjectStep, booking: Booking) -> None:
    """Take back what a step booked. Raises BadInput when money has moved on since."""
    reverse_step(undone.pk, booking)
