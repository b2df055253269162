"""Let a finding pass: somebody looked, and says why it is all right."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.error_checks.models import Finding, FindingPass
from khuyencong.apps.error_checks.permissions import CAPABILITY, can_pass_finding, passed_by
from khuyencong.apps.error_checks.places import place_of
from khuyencong.apps.error_checks.queries import lock_finding
from khuyencong.apps.error_checks.reasons import required_reason
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def pass_finding(
    *, finding: Finding, told: str, reason: str, actor: Account, at: datetime
) -> FindingPass:
    """Let a finding pass, with a reason, until what it says changes.

    ``told`` is what the actor read: had it changed meanwhile, nothing passes. Raises NotAllowed,
    or BadInput for a finding that is not open, or without a reason.
    """
    finding = lock_finding(finding)
    can_pass_finding(actor, finding).or_raise(NotAllowed)
    lean_on(actor, CAPABILITY[passed_by(finding)])
    _require_open(finding, told)
    reason = required_reason(reason)
    made = FindingPass.objects.create(
        province_id=finding.province_id,
        unit_id=finding.unit_id,
        finding=finding,
        told=finding.told,
        reason=reason,
        passed_at=at,
        passed_by=actor,
    )
    finding.state, finding.changed_at = Finding.State.PASSED, at
    finding.place = place_of(state=finding.state, severity=finding.severity)
    finding.save(update_fields=["state", "place", "changed_at"])
    write_entry(
        verb="error_checks.finding.passed",
        actor=actor,
        at=at,
        unit_id=finding.unit_id,
        object_kind="project",
        object_id=finding.project_id,
        label=finding.project.title,
        data={"rule": finding.rule, "told": finding.told},
        reason=reason,
    )
    return made


def _require_open(finding: Finding, told: str) -> None:
    if finding.state == Finding.State.PASSED:
        raise BadInput("error_checks.passed_already", "Điều này đã được cho qua rồi")
    if finding.state == Finding.State.GONE:
        raise BadInput("error_checks.gone", "Điều này không còn nữa: không cần cho qua")
    if finding.told != told:
        raise BadInput(
            "error_checks.told_otherwise",
            "Số liệu vừa thay đổi: đọc lại rồi mới cho qua. Nay là: {told}",
            told=finding.told,
        )
