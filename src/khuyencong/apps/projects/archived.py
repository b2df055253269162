"""A project that was handed over to the archive is only read: one place for all that is done."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput

ARCHIVED = "archived"
TOLD = "Đề án {projects} đã nộp lưu trữ: chỉ đọc, không sửa được nữa"
STILL_DONE = frozenset(
    {
        "projects.step.taken",  # the step to the archive itself; none leads on from there
        "projects.step.undone",
        "error_checks.project.checked",
        "projects.recusal.declared",
        "projects.recusal.ended",
        "results.follow_up.answered",
        "results.follow_up.told",
        "results.follow_up.confirmed",
        "results.follow_up.link_issued",
        "results.follow_ups.started",
        "money.repayment.recorded",
        "money.repayment.reversed",
        "money.repayment.scheduled",
        "money.repayment.written_off",
    }
)
"""Deeds after the hand-over: taking the step back, and what goes on for longer than the archive
waits: asking what became of the support, and support that is paid back."""


def can_change(project: Project) -> Decision:
    """Tell whether a project may still be changed, for a page that greys its buttons."""
    entry = project.past_entry_or_none if project.state == ARCHIVED else None
    if project.state != ARCHIVED or (entry and entry.state == ARCHIVED):
        return Decision.yes()
    return Decision.no("projects.archived", TOLD, projects=project.code)


def refuse_archived(verb: str, keys: Collection[str]) -> None:
    """Raise BadInput when a deed would change a project that lies in the archive.

    One that was entered from paper in that state may still be completed: nothing of it was handed
    over here.
    """
    if verb in STILL_DONE:
        return
    rows = Project.objects.filter(pk__in=[int(key) for key in keys], state=ARCHIVED)
    kept = rows.exclude(past_entry__state=ARCHIVED).values_list("code", flat=True)
    if codes := list(kept[:3]):
        raise BadInput(
            "projects.archived",
            TOLD,
            projects=", ".join(codes),
        )
