"""Who may let a finding pass."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.projects.bodies import bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.error_checks.model import PassedBy
from khuyencong.domain.error_checks.table import checks_by_id
from khuyencong.domain.foundation.decision import Decision

CAPABILITY: dict[PassedBy, str] = {
    "anyone": "error_checks.pass",
    "department": "error_checks.pass",
    "department_leader": "error_checks.pass_serious",
}
ALLOWED_VI: dict[PassedBy, str] = {
    "anyone": "người làm đề án hoặc người thẩm định",
    "department": "Sở Công Thương hoặc Cục",
    "department_leader": "lãnh đạo Sở Công Thương hoặc Cục",
}
DECIDES = frozenset({"department", "agency"})
"""Bodies that judge a project; the implementing unit does not let its own faults pass."""


def passed_by(finding: Finding) -> PassedBy:
    """Return who may let it pass: the row of its check, the strictest where it has none now."""
    check = checks_by_id().get(finding.rule)
    return check.passed_by if check else "department_leader"


def permission_to_pass(actor: Account, project: Project) -> frozenset[PassedBy]:
    """Return the kinds of finding of a project that the actor may let pass."""
    bodies = bodies_of(actor, project)
    kinds: tuple[PassedBy, ...] = ("anyone", "department", "department_leader")
    if not bodies & DECIDES:
        kinds = ("anyone",) if bodies else ()
    return frozenset(kind for kind in kinds if can(actor, CAPABILITY[kind]))


def can_pass_finding(actor: Account, finding: Finding) -> Decision:
    """Tell whether the actor may let the finding pass, or take that back."""
    who = passed_by(finding)
    if who in permission_to_pass(actor, finding.project):
        return Decision.yes()
    return Decision.no(
        "error_checks.not_yours",
        "Chỉ {who} được cho qua điều này; tài khoản {name} không có quyền đó",
        who=ALLOWED_VI[who],
        name=actor.display_name,
    )
