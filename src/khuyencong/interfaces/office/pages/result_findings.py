"""What was found on site: written on a phone, with a photograph."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_from
from khuyencong.apps.results.actions.record_findings import record_findings
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.permissions import can_inspect_results
from khuyencong.apps.results.queries import get_project_to_compare, get_result_row
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.results.contents import ResultContent
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.results import FoundForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.project_results import content_or_404


@office_page("results.inspect")
def found_page(request: OfficeRequest, row_id: int) -> HttpResponse:
    """Write what was found of a promised row."""
    row = get_result_row(row_id, visible_to=request.user)
    return _find(request, row.project, content_or_404(row.content), row)


@office_page("results.inspect")
def found_new_page(request: OfficeRequest, project_id: int, content: str) -> HttpResponse:
    """Write something found that nobody had promised."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    return _find(request, project, content_or_404(content), None)


def _find(
    request: OfficeRequest, project: Project, content: ResultContent, row: ResultRow | None
) -> HttpResponse:
    today = timezone.localdate(request.now)
    form = FoundForm(posted(request), request.FILES or None, content=content, row=row)
    form.initial.setdefault("inspected_on", today)

    def keep(data: dict[str, Any]) -> None:
        record_findings(
            project=project,
            content=content.id,
            values=form.figures(),
            inspected_on=data["inspected_on"],
            explanation=data["explanation"],
            place=data["place"],
            photo=_photo(request, project, data.get("photo")),
            row=row,
            seen_version=data["version"],
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi kết quả thực tế."))
        return redirect("office:project_results", project.pk)
    context = {
        "project": project,
        "content": content,
        "form": form,
        "row": row,
        "promised": acceptance_from([row]).rows[0] if row else None,
        "may": can_inspect_results(request.user, project),
        "keep": f"found-{project.pk}-{content.id}-{row.pk if row else 'new'}",
    }
    return render(request, "office/result_write.html", context)


def _photo(request: OfficeRequest, project: Project, file: Any) -> StoredFile | None:
    """Return the photograph that was sent, stored; who may not write here stores nothing."""
    if not file:
        return None
    can_inspect_results(request.user, project).or_raise(NotAllowed)
    return take_upload(
        name=file.name,
        data=file.read(),
        allowed=PICTURES,
        province=project.province,
        unit=project.unit,
        actor=request.user,
        at=request.now,
    )
