"""The papers of a project on the owner's side: seen, sent, used again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.projects.actions.bring_paper import bring_paper
from khuyencong.apps.projects.actions.reuse_paper import reuse_paper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.owned import get_own_dossier
from khuyencong.apps.projects.owner_papers import (
    can_bring,
    is_expired,
    list_own_papers,
    list_papers_to_bring,
    list_papers_to_reuse,
)
from khuyencong.apps.projects.paper_names import OTHER, alike
from khuyencong.apps.projects.sent_papers import SentFile
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import status_of, succeeds
from khuyencong.interfaces.portal.owners.forms import PaperForm
from khuyencong.interfaces.portal.owners.page import OwnerRequest, owner_page

MOST = 50


@owner_page
def papers_page(request: OwnerRequest, project_id: int) -> HttpResponse:
    """Show what the owner's side brings: there, missing, kept apart."""
    project = get_own_dossier(project_id, owner=request.user)
    context = {
        "project": project,
        "papers": list_papers_to_bring(project),
        "may_bring": can_bring(project),
    }
    return render(request, "portal/owners/papers.html", context)


@owner_page
def bring_page(request: OwnerRequest, project_id: int, kind: str) -> HttpResponse:
    """Send one paper; those of earlier dossiers that would serve stand beside."""
    project = get_own_dossier(project_id, owner=request.user)
    label = _label_of(project, kind)
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PaperForm(*posted, has_title=kind == OTHER)

    def bring(data: dict[str, Any]) -> None:
        sent = data.pop("file")
        file = SentFile(sent.name or "", sent.read())
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        bring_paper(project=project, kind=kind, sent=file, **data, **given)
        check_project(project_id=project.pk, actor=None, at=request.now)

    if succeeds(form, bring):
        messages.success(request, _("Đã nhận giấy tờ."))
        return redirect("owners:papers", project.pk)
    today = timezone.localdate(request.now)
    earlier = list_papers_to_reuse(project, owner=request.user)[:MOST]
    context = {
        "project": project,
        "form": form,
        "kind": kind,
        "label": label,
        "earlier": sorted(
            ((each, is_expired(each, on=today), _fits(each, kind, label)) for each in earlier),
            key=lambda row: (not row[2], row[1]),
        ),
    }
    return render(request, "portal/owners/bring.html", context, status=status_of(form))


@owner_page
def reuse(request: OwnerRequest, project_id: int, kind: str, paper_id: int) -> HttpResponse:
    """Put a paper of an earlier dossier into this one."""
    if request.method != "POST":
        raise Http404
    project = get_own_dossier(project_id, owner=request.user)
    paper = list_papers_to_reuse(project, owner=request.user).get(pk=paper_id)
    try:
        reuse_paper(project=project, kind=kind, paper=paper, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("owners:papers", project.pk)
    check_project(project_id=project.pk, actor=None, at=request.now)
    messages.success(request, _("Đã dùng lại giấy tờ."))
    return redirect("owners:papers", project.pk)


@owner_page
def file(request: OwnerRequest, paper_id: int) -> HttpResponse:
    """Give the owner a paper of his side."""
    paper = list_own_papers(owner=request.user).get(pk=paper_id)
    if paper.file is None or not paper.file.is_open:
        raise Http404
    response = HttpResponse(read_bytes(paper.file), content_type=paper.file.media_type)
    disposition = content_disposition_header(True, paper.file.name) or "attachment"
    response.headers["Content-Disposition"] = disposition
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _label_of(project: Project, kind: str) -> str:
    """Return what the paper is called. Raises Http404 for one that is not the owner's."""
    if kind == OTHER:
        return _("Giấy tờ khác")
    rows = (each.row for each in list_papers_to_bring(project) if each.may_bring)
    label = next((row.label for row in rows if row.kind == kind), None)
    if label is None:
        raise Http404
    return label


def _fits(paper: Any, kind: str, label: str) -> bool:
    """Tell whether an earlier paper is of the same sort, by kind or by name."""
    return paper.kind == kind or (bool(paper.title) and alike(paper.title, label))
