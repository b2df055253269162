"""The dossier of a project: what it needs and holds; putting papers in; taking all of it away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.apps.projects.actions.add_papers import add_papers
from khuyencong.apps.projects.checklist import Checklist, ChecklistRow, checklist_of
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.dossier_archive import write_archive
from khuyencong.apps.projects.models import DossierCode, Project
from khuyencong.apps.projects.paper_names import OTHER, next_other, recognise_paper
from khuyencong.apps.projects.permissions import can_add_papers
from khuyencong.apps.projects.queries import get_project_life, list_local_papers
from khuyencong.apps.projects.sent_papers import SentFile
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.check_codes import shown_code
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.dossier import PaperForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SOON_DAYS = 14
MOST_AT_ONCE = 20


@office_page("projects.read")
def dossier_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show what the next step needs, what is there and what is not."""
    project = get_project_life(project_id, visible_to=request.user)
    code = DossierCode.objects.filter(project=project).first()
    context: dict[str, Any] = {
        "project": project,
        "may_add": bool(can_add_papers(request.user, project)),
        "code": shown_code(code.code) if code else "",
        "most_at_once": MOST_AT_ONCE,
    }
    try:
        checklist = _checklist(project)
    except BadInput as refusal:
        context["no_lifecycle"] = str(refusal)
    else:
        days_left = checklist.days_left(timezone.localdate(request.now))
        is_late = days_left is not None and days_left < SOON_DAYS
        context |= {
            "checklist": checklist,
            "days_left": days_left,
            "days_over": -days_left if days_left is not None else None,
            "tone": "bad" if is_late else "warn",
        }
    return render(request, "office/project_dossier.html", context)


@office_page("projects.read")
def add_page(request: OfficeRequest, project_id: int, kind: str) -> HttpResponse:
    """Put one paper in: a file, or its number and day when it lies elsewhere."""
    project = get_project_life(project_id, visible_to=request.user)
    row = _row_of(project, kind)
    form = PaperForm(posted(request), request.FILES or None, has_title=kind == OTHER)

    def add(data: dict[str, Any]) -> None:
        sent = data["file"]
        paper = NewPaper(
            kind=row.kind,
            title=data.get("title", ""),
            number=data["number"],
            issued_on=data["issued_on"],
            issuer=data["issuer"],
        )
        file = SentFile(sent.name, sent.read()) if sent else None
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        add_papers(project=project, papers=[(paper, file)], **given)

    if succeeds(form, add):
        messages.success(request, _("Đã thêm giấy tờ vào hồ sơ."))
        return redirect("office:project_dossier", project.pk)
    context = {"project": project, "form": form, "row": row, "is_other": kind == OTHER}
    return render(request, "office/project_paper.html", context)


@office_page("projects.read")
@require_POST
def send_files(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Put several files in at once, each told by its name; all of them or none."""
    project = get_project_life(project_id, visible_to=request.user)
    files = request.FILES.getlist("files")[: MOST_AT_ONCE + 1]
    try:
        if len(files) > MOST_AT_ONCE:
            raise BadInput(
                "office.too_many_files", "Mỗi lần gửi tối đa {most} tệp", most=MOST_AT_ONCE
            )
        sent = [SentFile(file.name or "", file.read()) for file in files]
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        added = add_papers(project=project, papers=_told_by_name(project, sent), **given)
    except DomainError as refusal:
        if request.accepts("text/html"):
            messages.error(request, str(refusal))
            return redirect("office:project_dossier", project.pk)
        return JsonResponse({"error": str(refusal)}, status=422)
    said = _("Đã nhận %(count)s tệp vào hồ sơ.") % {"count": len(added)}
    if request.accepts("text/html"):
        messages.success(request, said)
        return redirect("office:project_dossier", project.pk)
    return JsonResponse({"said": said})


@office_page("projects.read")
def archive(request: OfficeRequest, project_id: int) -> HttpResponseBase:
    """Give the whole dossier as one archive."""
    project = get_project_life(project_id, visible_to=request.user)
    name = f"ho-so-{project.code}.zip"
    try:
        made = write_archive(_rows(_checklist(project)))
    except BadInput as refusal:
        messages.error(request, str(refusal))
        return redirect("office:project_dossier", project.pk)
    return FileResponse(made, True, filename=name)


@office_page("projects.read")
def receipt(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the receipt of a submitted dossier: its code, where to ask, what was handed in."""
    project = get_project_life(project_id, visible_to=request.user)
    code = DossierCode.objects.get(project=project)
    try:
        rows = [row for row in _rows(_checklist(project)) if row.paper and row.paper.frozen_at]
    except BadInput:  # no life cycle of its day: the code is all there is
        rows = []
    address = request.build_absolute_uri(reverse("portal:track")) + f"?code={code.code}"
    context = {
        "project": project,
        "code": shown_code(code.code),
        "issued_at": code.issued_at,
        "address": request.build_absolute_uri(reverse("portal:track")),
        "picture": _qr(address),
        "may_write": bool(can_write_paper(request.user, project)),
        "rows": rows,
    }
    return render(request, "office/project_receipt.html", context)


def _qr(address: str) -> str:
    import segno

    return segno.make(address, error="m").svg_inline(scale=4, border=2, dark="#000", light="#fff")


def _checklist(project: Project) -> Checklist:
    chain = lifecycle_of(project).chain
    given: dict[str, Any] = {"on": project.pinned_on, "chain": chain, "line": project.line}
    return checklist_of(project, list_local_papers(province_id=project.province_id, **given))


def _rows(checklist: Checklist) -> list[ChecklistRow]:
    parts = (checklist.needed, checklist.by_content, checklist.local, checklist.other)
    return [row for part in (*parts, checklist.later) for row in part]


def _row_of(project: Project, kind: str) -> ChecklistRow:
    if kind == OTHER:
        kinds = [paper.kind for paper in project.papers.all()]
        return ChecklistRow(kind=next_other(kinds), label=_("Giấy tờ khác"))
    found = next((row for row in _rows(_checklist(project)) if row.kind == kind), None)
    if found is None:
        raise Http404
    return found


def _told_by_name(
    project: Project, sent: Sequence[SentFile]
) -> list[tuple[NewPaper, SentFile | None]]:
    """Return each file as the missing paper its name speaks of, else as another paper."""
    waiting = [row for row in _rows(_checklist(project)) if row.answer != "here"]
    kinds = [paper.kind for paper in project.papers.all()]
    papers: list[tuple[NewPaper, SentFile | None]] = []
    for file in sent:
        row = recognise_paper(file.name, waiting)
        if row:
            waiting.remove(row)
        kind = row.kind if row else next_other(kinds)
        kinds.append(kind)
        title = "" if row else file.name.rpartition(".")[0][:300]
        papers.append((NewPaper(kind=kind, title=title), file))
    return papers
