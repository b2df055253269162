"""Whether an amendment opens the promises of a project again."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.models import Project, ProjectAmendment
from khuyencong.apps.results.models import PromiseOpening
from khuyencong.domain.foundation.decision import Decision

AMENDED_IN = frozenset({"approved", "contracted", "under_way"})
"""States from which the tables of both funds amend a project."""


def open_one(project: Project) -> PromiseOpening | None:
    """Return the opening that lasts, None when the promises are closed."""
    return PromiseOpening.objects.filter(project=project, closed_at=None).first()


def unused_amendments(project: Project) -> QuerySet[ProjectAmendment]:
    """Return the amendments under which the promises were not opened yet."""
    rows = ProjectAmendment.objects.filter(project=project, opening=None)
    return rows.filter(step__undone_at=None)


def can_reopen_promises(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may open them: its unit, while under way, after an amendment."""
    if not (decision := can(actor, "projects.draft", unit=project.unit)):
        return decision
    is_amended = project.state in AMENDED_IN and unused_amendments(project).exists()
    if not is_amended or open_one(project):
        return Decision.no(
            "results.no_amendment",
            "Kết quả dự kiến chỉ mở lại một lần sau mỗi lần điều chỉnh, trước khi nghiệm thu",
        )
    return Decision.yes()
