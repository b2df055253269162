"""The register of a settled project is only read: what was settled must stay what was listed."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput

TOLD = "Đề án {projects} đã quyết toán: sổ chứng từ chỉ đọc; muốn sửa thì rút lại bước quyết toán"
VERBS = "vouchers."


def can_change_register(project: Project) -> Decision:
    """Tell whether the register may still be changed, for a page that greys its buttons."""
    if not _settled([project.pk]):
        return Decision.yes()
    return Decision.no("vouchers.settled", TOLD, projects=project.code)


def refuse_settled(verb: str, keys: Collection[str]) -> None:
    """Raise BadInput when a deed would change the register of a settled project.

    A settlement of the past, entered from paper, freezes nothing: its vouchers come later.
    """
    if verb.startswith(VERBS) and (codes := _settled([int(key) for key in keys])):
        raise BadInput("vouchers.settled", TOLD, projects=", ".join(codes[:3]))


def _settled(keys: Collection[int]) -> list[str]:
    steps = ProjectStep.objects.filter(
        project__in=keys, transition="settle", undone_at__isnull=True, is_past=False
    )
    return list(steps.values_list("project__code", flat=True).distinct())
