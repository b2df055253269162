"""Correct the amounts that a project of the past was entered with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.projects.amounts import (
    ENTRY_KIND,
    FUNDS,
    LABELS,
    NEVER_ABOVE,
    Amount,
    current_amounts,
    set_amounts,
)
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.field_readers import MAX_VND

Amounts = Mapping[str, Mapping[str, int]]


@transaction.atomic
def set_past_amounts(
    *, project: Project, amounts: Amounts, reason: str, actor: Account, at: datetime
) -> list[str]:
    """Put these amounts [VND], by kind and fund, in place of those that were entered.

    Only kinds that no step has fixed here may change; the former entries stay to be seen. Returns
    the kinds that changed. Raises NotAllowed, or BadInput that names the amount.
    """
    require(actor, "projects.draft", unit=project.unit)
    project = lock_project(project)
    if project.past_entry_or_none is None:
        raise BadInput("projects.not_from_the_past", "Đề án này không nhập từ hồ sơ cũ")
    if not reason.strip():
        raise BadInput("projects.reason_missing", "Ghi lý do", field="reason")
    current = current_amounts(project)
    changed = {
        kind: vnd
        for kind, vnd in amounts.items()
        if any(_now(current, kind, fund) != vnd.get(fund, 0) for fund in FUNDS)
    }
    together = {kind: {f: getattr(row, f) for f in FUNDS} for kind, row in current.items()}
    _require_possible({**together, **changed}, changed)
    booking = Booking(
        on=timezone.localdate(at), actor=actor, at=at, reason=reason.strip(), is_past=True
    )
    for kind, vnd in changed.items():
        _require_not_of_a_step(project, kind)
        set_amounts(project, kind, vnd, booking=booking)
    write_entry(
        verb="projects.amounts.corrected",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "before": {kind: together.get(kind) for kind in changed},
            "after": {kind: dict(vnd) for kind, vnd in changed.items()},
        },
        reason=reason.strip(),
    )
    return sorted(changed)


def _now(current: Mapping[str, Amount], kind: str, fund: str) -> int:
    amount = current.get(kind)
    return getattr(amount, fund) if amount else 0


def _require_not_of_a_step(project: Project, kind: str) -> None:
    booked = project.money_entries.filter(kind=ENTRY_KIND.get(kind, kind), is_past=False)
    if booked.exists():
        raise BadInput(
            "projects.amount_of_a_step",
            "Số {kind} do một bước ghi ở đây quyết định; lùi lại bước đó trước khi sửa",
            field=f"{kind}.{FUNDS[0]}",
            kind=LABELS[kind].lower(),
        )


def _require_possible(together: Amounts, changed: Amounts) -> None:
    for kind, vnd in changed.items():
        if kind not in LABELS:
            raise BadInput("projects.unknown_amount", "Không có số tiền “{kind}”", kind=kind[:20])
        above = NEVER_ABOVE.get(kind, "")
        for fund in FUNDS:
            most = together.get(above, {}).get(fund, MAX_VND)
            _require_between(kind, fund, vnd.get(fund, 0), most)
    for kind, above in NEVER_ABOVE.items():
        if above in changed and kind in together:
            for fund in FUNDS:
                least = together[kind].get(fund, 0)
                if changed[above].get(fund, 0) < least:
                    _require_between(above, fund, -1, MAX_VND)


def _require_between(kind: str, fund: str, vnd: int, most: int) -> None:
    if not 0 <= vnd <= most:
        raise BadInput(
            "projects.amount_too_high",
            "Số {kind} từ 0 đến {most} đồng, và không nhỏ hơn số hợp đồng",
            field=f"{kind}.{fund}",
            kind=LABELS[kind].lower(),
            most=format_vnd(most),
        )
