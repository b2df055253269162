"""Who may write papers of a project, and keep the templates of a province."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_add_papers
from khuyencong.domain.foundation.decision import Decision


def can_write_paper(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may write papers: for the implementing unit or the department."""
    return can(actor, "papers.write") and can_add_papers(actor, project)


def can_keep_templates(actor: Account, unit: Unit, province: AdminUnit) -> Decision:
    """Tell whether the actor may set the templates of a province for which his unit speaks."""
    if not (decision := can(actor, "papers.keep_templates", unit=unit)):
        return decision
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        return Decision.no(
            "papers.other_province",
            "{unit} không đặt được mẫu văn bản của {province}",
            unit=unit.name,
            province=province.full_name,
        )
    return Decision.yes()
