"""Who may say what a project promises, and who may say what was found of it."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.apps.results.openings import AMENDED_IN, open_one
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import Phase

DRAFTED = frozenset({Project.DRAFT, Project.PLANNED})
OPEN_TO_GROUPS: frozenset[Phase] = frozenset({"prepare", "appraise", "approve"})
"""Place and beneficiary of a group project may stay open when its plan is approved: its working
plan names them before the contract."""
SEEN_IN: frozenset[Phase] = frozenset({"carry_out"})


def can_plan_results(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may change what the project promises: it is frozen when submitted."""
    if not (decision := can(actor, "projects.draft", unit=project.unit)):
        return decision
    phase = phase_of(project)
    if project.state in DRAFTED or (project.is_group and phase in OPEN_TO_GROUPS):
        return Decision.yes()
    if project.past_entry_or_none and not _has_ended(project):
        return Decision.yes()
    if project.state in AMENDED_IN and open_one(project):
        return Decision.yes()
    return Decision.no(
        "results.plan_frozen",
        "Đề án {project} đã nộp: kết quả dự kiến chỉ sửa được sau khi điều chỉnh đề án",
        project=project.code,
    )


def can_inspect_results(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may say what was found: centre and department, until acceptance."""
    if not (decision := can(actor, "results.inspect")):
        return decision
    if not bodies_of(actor, project) & RECORDERS:
        return Decision.no(
            "results.not_your_project",
            "Kết quả thực tế do đơn vị thực hiện hoặc Sở Công Thương ghi",
        )
    if project.past_entry_or_none and not _has_ended(project):
        return Decision.yes()
    if phase_of(project) not in SEEN_IN:
        return Decision.no(
            "results.not_under_way",
            "Kết quả thực tế chỉ ghi từ khi ký hợp đồng đến khi nghiệm thu",
        )
    return Decision.yes()


def phase_of(project: Project) -> Phase | None:
    """Return the stretch of its life the project is in; None when no version rules its day."""
    try:
        return lifecycle_of(project).states_by_id[project.state].phase
    except (BadInput, KeyError):
        return None


def _has_ended(project: Project) -> bool:
    return project.state in ("archived", "withdrawn")
