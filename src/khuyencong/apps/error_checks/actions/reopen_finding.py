"""Take back that a finding was let pass."""

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
def reopen_finding(*, finding: Finding, reason: str, actor: Account, at: datetime) -> Finding:
    """Open a finding again that was let pass; who let it pass, and why, stays to be read.

    Raises NotAllowed, or BadInput when nobody had let it pass, or without a reason.
    """
    finding = lock_finding(finding)
    can_pass_finding(actor, finding).or_raise(NotAllowed)
    lean_on(actor, CAPABILITY[passed_by(finding)])
    if finding.state != Finding.State.PASSED:
        raise BadInput("error_checks.not_passed", "Điều này chưa được cho qua: không có gì để rút")
    reason = required_reason(reason)
    lasting = FindingPass.objects.filter(finding=finding, ended_at__isnull=True)
    lasting.update(ended_at=at, ended_by=actor, ending=FindingPass.Ending.TAKEN_BACK)
    finding.state, finding.changed_at = Finding.State.OPEN, at
    finding.place = place_of(state=finding.state, severity=finding.severity)
    finding.save(update_fields=["state", "place", "changed_at"])
    write_entry(
        verb="error_checks.finding.reopened",
        actor=actor,
        at=at,
        unit_id=finding.unit_id,
        object_kind="project",
        object_id=finding.project_id,
        label=finding.project.title,
        data={"rule": finding.rule, "told": finding.told},
        reason=reason,
    )
    return finding
