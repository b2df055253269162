"""The parts of a draft: provisions beside the rules they stand among, tiers, deadlines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.regulations.actions.remove_part import remove_part
from khuyencong.apps.regulations.actions.restore_part import restore_part
from khuyencong.apps.regulations.actions.save_part import save_part
from khuyencong.apps.regulations.models import DraftPart, RegulationDraft
from khuyencong.apps.regulations.queries import get_draft, get_part
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.regulations.parts import KINDS
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.forms.regulations import ContentForm, PartForm, part_form
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.regulation_view import frame_of, view_of
from khuyencong.interfaces.office.templatetags.regulation_words import KINDS as LABELS
from khuyencong.interfaces.office.templatetags.regulation_words import line_label

DRAFT = "regulations.draft"


@office_page(DRAFT)
def new_page(request: OfficeRequest, draft_id: int, kind: str) -> HttpResponse:
    """Add a part; for a provision the content is chosen first."""
    if kind not in KINDS:
        raise Http404
    draft = get_draft(draft_id, visible_to=request.user)
    line = request.GET.get("line", "")
    if kind == "provision" and not view_of(draft).library.has_line(line):
        return _choose(request, draft)
    return _write(request, draft, kind, part_form(kind, posted(request), line=line), line=line)


@office_page(DRAFT)
def page(request: OfficeRequest, part_id: int) -> HttpResponse:
    """Change a part."""
    stored = get_part(part_id, visible_to=request.user)
    draft = get_draft(stored.draft_id, visible_to=request.user)
    form = part_form(stored.kind, posted(request), stored=stored)
    line = stored.key if stored.kind == "provision" else ""
    return _write(request, draft, stored.kind, form, line=line, stored=stored)


def _choose(request: OfficeRequest, draft: RegulationDraft) -> HttpResponse:
    view = view_of(draft)
    taken = {each.line for each in view.regulation.provisions}
    form = ContentForm(library=view.library, taken=taken)
    context = frame_of(request, draft, "content") | {"form": form}
    return render(request, "office/regulation_content.html", context)


def _write(
    request: OfficeRequest,
    draft: RegulationDraft,
    kind: str,
    form: PartForm,
    *,
    line: str,
    stored: DraftPart | None = None,
) -> HttpResponse:
    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen: dict[str, Any] = {"stored": stored, "seen_version": data["version"] or 0}
        save_part(draft=draft, kind=kind, part=form.part(), **seen, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:regulation", draft.pk)
    context = frame_of(request, draft, "content") | {
        "form": form,
        "kind": kind,
        "stored": stored,
        "title": line_label(line) if line else LABELS[kind],
        "beside": view_of(draft).beside(line) if line else None,
    }
    return render(request, "office/regulation_part.html", context, status=status_of(form))


@require_POST
@office_page(DRAFT)
def remove(request: OfficeRequest, part_id: int) -> HttpResponse:
    """Take a part out of its draft."""
    return _move(request, part_id, remove_part, _("Đã bỏ phần này."), "restore")


@require_POST
@office_page(DRAFT)
def restore(request: OfficeRequest, part_id: int) -> HttpResponse:
    """Put a part back into its draft."""
    return _move(request, part_id, restore_part, _("Đã đưa lại vào dự thảo."), "remove")


def _move(
    request: OfficeRequest, part_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    part = get_part(part_id, visible_to=request.user)
    try:
        action(part=part, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"regulation_part_{back}", part.pk))
    return redirect("office:regulation", part.draft_id)
