"""Papers of a project: which ones this step calls for, writing one, what was written."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.papers.actions.file_paper import file_paper
from khuyencong.apps.papers.actions.sign_paper import sign_paper
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.checking.tags import words_used
from khuyencong.apps.papers.facts.words import blanks_of
from khuyencong.apps.papers.gathering import facts_of
from khuyencong.apps.papers.kinds import PaperKind, kinds_by_id
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.offers import offers_of
from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.apps.papers.queries import (
    get_written,
    list_written,
    template_bytes,
    template_of,
)
from khuyencong.apps.papers.saying import first_said, said_from
from khuyencong.apps.papers.signing.key_files import MOST_BYTES as MOST_KEY_BYTES
from khuyencong.apps.projects.queries import get_project
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.anchored import seal_for_paper
from khuyencong.interfaces.office.forms.papers import SignForm, WritePaperForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

CODE = "ma_kiem_tra"
SAID = frozenset(
    {"co_quan_cap_tren", "co_quan", "so", "noi_va_ngay", "kinh_gui", "chuc_danh_ky", "ly_do", CODE}
)
"""Slots that the form asks for, and the code."""


@office_page("projects.read")
def papers_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show what this step calls for, the other kinds, and every paper that was written."""
    project = get_project(project_id, visible_to=request.user)
    written = list(list_written(project))
    context = {
        "project": project,
        "may_write": bool(can_write_paper(request.user, project)),
        "offers": offers_of(project, written),
        "written": [(each, kinds_by_id().get(each.kind)) for each in written],
    }
    return render(request, "office/project_papers.html", context)


@office_page("papers.write")
def write_page(request: OfficeRequest, project_id: int, kind: str) -> HttpResponse:
    """Write a paper: what the writer says, beside what is known and what is not."""
    project = get_project(project_id, visible_to=request.user)
    paper_kind = _kind(kind)
    before = project.written_papers.filter(kind=kind).order_by("-pk").first()
    said = said_from(before.said) if before else first_said(paper_kind, project)
    form = WritePaperForm(posted(request), initial=asdict(said), kind=paper_kind)
    made: list[WrittenPaper] = []

    def write(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["font_paths"] = settings.FONT_PATHS
        if paper_kind.bears_anchor:
            given["check_address"] = seal_for_paper(request)
        made.append(write_paper(project=project, kind_id=kind, said=form.said(), **given))

    if succeeds(form, write):
        messages.success(request, _("Đã soạn văn bản."))
        return redirect("office:written_paper", made[0].pk)
    facts = facts_of(paper_kind, project, said, reader=request.user)
    today = timezone.localdate(request.now)
    template = template_of(paper_kind, province_id=project.province_id, on=today)
    used = words_used(template_bytes(paper_kind, template), paper_kind)
    context = {
        "project": project,
        "kind": paper_kind,
        "form": form,
        "facts": _shown(paper_kind, facts, used - SAID),
        "may_write": bool(can_write_paper(request.user, project)),
    }
    return render(request, "office/paper_write.html", context)


@office_page("projects.read")
def written_page(request: OfficeRequest, written_id: int) -> HttpResponse:
    """Show one written paper: its files, whether the facts changed since, where it lies."""
    written = get_written(written_id, visible_to=request.user)
    project = get_project(written.project_id, visible_to=request.user)
    kind = kinds_by_id().get(written.kind)
    now = facts_of(kind, project, said_from(written.said), reader=request.user) if kind else {}
    used = words_used(template_bytes(kind, written.template), kind) if kind else frozenset()
    told = {word: value for word, value in written.facts.items() if word in used - {CODE}}
    context = {
        "written": written,
        "project": project,
        "kind": kind,
        "changed": _changed(kind, told, now) if kind else [],
        "blanks": _words(kind, blanks_of(told)) if kind else [],
        "may_write": bool(can_write_paper(request.user, project)),
        "is_filed": _is_filed(written),
    }
    return render(request, "office/written_paper.html", context)


@office_page("papers.write")
@require_POST
def file_written(request: OfficeRequest, written_id: int) -> HttpResponse:
    """Put a written paper into the dossier."""
    written = get_written(written_id, visible_to=request.user)
    try:
        file_paper(written=written, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa văn bản vào hồ sơ."))
    return redirect("office:written_paper", written.pk)


@office_page("papers.write")
def sign_page(request: OfficeRequest, written_id: int) -> HttpResponse:
    """Sign the .pdf of a written paper with a certificate."""
    written = get_written(written_id, visible_to=request.user)
    form = SignForm(posted(request), request.FILES or None)

    def sign(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        sign_paper(
            written=written,
            key_data=data["key_file"].read(MOST_KEY_BYTES + 1),
            password=data["password"],
            check_address=request.build_absolute_uri(reverse("portal:verify")),
            font_paths=settings.FONT_PATHS,
            **given,
        )

    if succeeds(form, sign):
        messages.success(request, _("Đã ký. Bản chưa ký vẫn giữ bên cạnh."))
        return redirect("office:written_paper", written.pk)
    kind = kinds_by_id().get(written.kind)
    context = {"written": written, "form": form, "kind": kind, "project": written.project}
    return render(request, "office/paper_sign.html", context)


def _is_filed(written: WrittenPaper) -> bool:
    """Tell whether its last file, signed or not, lies in the dossier."""
    copies = list(written.signed_copies.all())
    last = copies[-1].file_id if copies else written.pdf_id
    return written.paper is not None and written.paper.file_id == last


def _kind(name: str) -> PaperKind:
    kind = kinds_by_id().get(name)
    if kind is None:
        raise Http404
    return kind


def _shown(kind: PaperKind, facts: dict[str, Any], used: frozenset[str]) -> list[dict[str, Any]]:
    """Return each slot that is used with what stands in it now."""
    blank = set(blanks_of(facts))
    return [
        {
            "says": slot.says_vi,
            "value": facts.get(word),
            "count": len(facts[word]) if slot.each else None,
            "is_blank": word in blank,
        }
        for word, slot in kind.slots.items()
        if word in used and word in facts
    ]


def _changed(kind: PaperKind, before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return _words(kind, [word for word, value in before.items() if now.get(word) != value])


def _words(kind: PaperKind, words: list[str]) -> list[str]:
    slots = kind.slots
    return [slots[word].says_vi for word in words if word in slots]
