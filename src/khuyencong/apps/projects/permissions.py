"""Who may write in a project, and until when."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.archived import can_change
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.decision import Decision


def can_edit_project(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may change the project: in its unit, while it is a draft."""
    if not (decision := can(actor, "projects.draft", unit=project.unit)):
        return decision
    if project.state != Project.DRAFT:
        return Decision.no(
            "projects.not_a_draft",
            "Đề án {project} đã vào kế hoạch được chấp nhận; bỏ chấp nhận kế hoạch trước khi sửa",
            project=project.code,
        )
    return Decision.yes()


def can_add_papers(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may put papers in: for the implementing unit or the department."""
    if bodies_of(actor, project) & RECORDERS:
        return can_change(project)
    return Decision.no(
        "projects.dossier_of_others",
        "Hồ sơ này do đơn vị thực hiện và Sở Công Thương lập; tài khoản {name} chỉ xem được",
        name=actor.display_name,
    )


def can_set_content(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may say what the project is for, which nobody has said yet."""
    if not (decision := can_edit_project(actor, project)):
        return decision
    if project.line:
        return Decision.no(
            "projects.content_is_set",
            "Đề án {project} đã có nội dung; muốn đổi thì sửa trong trang đề án",
            project=project.code,
        )
    return Decision.yes()
