"""Let a worker end many needs alike: made into projects, deferred or declined for one reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.actions.decide_need import sound_decision
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.queries import list_needs
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects import tasks
from khuyencong.domain.foundation.errors import BadInput

MOST_AT_ONCE = 1_000
RECEIPT = "RECEIPT"
"""Stands in the address of a receipt where its code belongs."""
LABELS = {
    "project": "Dự thảo đề án từ {count} nhu cầu",
    "deferred": "Để lại {count} nhu cầu",
    "declined": "Không hỗ trợ được {count} nhu cầu",
}


def start_ending_needs(
    *,
    need_ids: Sequence[int],
    outcome: str,
    reason: str = "",
    pinned_on: date,
    receipt_address: str,
    actor: Account,
    at: datetime,
) -> Job:
    """Return the job; its deeds all carry ``at``, by which ``undo_ended_needs`` finds them again.

    What the actor does not see is left out. Raises NotAllowed, or BadInput: none or too many, of
    several units, no reason.
    """
    needs = list(list_needs(visible_to=actor).filter(pk__in=need_ids).select_related("unit"))
    unit = _own_unit(needs)
    require(actor, "projects.draft" if outcome == "project" else "needs.decide", unit=unit)
    if outcome != "project":
        reason = sound_decision(outcome, reason)
    inputs: dict[str, Any] = {
        "needs": [need.pk for need in needs],
        "outcome": outcome,
        "reason": reason,
        "pinned_on": pinned_on.isoformat(),
        "receipt_address": receipt_address,
        "at": at.isoformat(),
    }
    return start_job(
        kind="projects.end_needs",
        label=LABELS[outcome].format(count=len(needs)),
        task=tasks.end_needs,
        inputs=inputs,
        province=province_of(unit),
        unit=unit,
        actor=actor,
        at=at,
    )


def _own_unit(needs: Sequence[Need]) -> Any:
    units = {need.unit_id: need.unit for need in needs}
    if not units:
        raise BadInput("needs.none_picked", "Chưa chọn nhu cầu nào")
    if len(needs) > MOST_AT_ONCE:
        raise BadInput(
            "needs.too_many_at_once",
            "Mỗi lần tối đa {most} nhu cầu; hãy lọc bớt rồi làm từng phần",
            most=MOST_AT_ONCE,
        )
    if len(units) > 1:
        raise BadInput("needs.several_units", "Chọn các nhu cầu của cùng một đơn vị")
    return next(iter(units.values()))
