"""Papers of a draft: kept versions, the impact note, and putting it in force."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.documents.rendering.impact_note import write_impact_note
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.regulations.actions.keep_version import keep_version
from khuyencong.apps.regulations.actions.put_in_force import put_in_force
from khuyencong.apps.regulations.actions.return_to_version import return_to_version
from khuyencong.apps.regulations.actions.take_out_of_force import take_out_of_force
from khuyencong.apps.regulations.first_use import first_use_of
from khuyencong.apps.regulations.impact import note_of
from khuyencong.apps.regulations.queries import get_draft, get_version, newest_run
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.norms.answer import Level
from khuyencong.domain.regulations.as_if import ended_by
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.money import ReasonForm
from khuyencong.interfaces.office.forms.regulations import IssueForm, VersionForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, attachment
from khuyencong.interfaces.office.regulation_view import frame_of, view_of

PDF = "application/pdf"
DRAFT, LEAD = "regulations.draft", "regulations.put_in_force"


@office_page("regulations.read")
def page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Show the kept versions, the impact note, and where it stands."""
    draft = get_draft(draft_id, visible_to=request.user)
    view, run = view_of(draft), newest_run(draft)
    context = frame_of(request, draft, "papers") | {
        "versions": draft.versions.select_related("kept_by"),
        "digest": view.regulation.digest,
        "run": run,
        "is_stale": bool(run and run.digest != view.regulation.digest),
        "form": VersionForm(),
        "used": first_use_of(draft) if draft.in_force_at else "",
    }
    return render(request, "office/regulation_papers.html", context)


@office_page("regulations.read")
def impact(request: OfficeRequest, draft_id: int, kind: str) -> HttpResponse:
    """Give the impact note as .docx or .pdf."""
    if kind not in ("docx", "pdf"):
        raise Http404
    draft = get_draft(draft_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "danh-gia-tac-dong.docx"
        write_impact_note(note_of(draft, on=today), path)
        made = path.read_bytes()
    name = f"danh-gia-tac-dong-{draft.pk}.{kind}"
    if kind == "docx":
        return attachment(made, name=name, media_type=DOCX)
    printed, _undrawn = print_pdf(made, at=request.now, font_paths=settings.FONT_PATHS)
    return attachment(printed, name=name, media_type=PDF)


@require_POST
@office_page(DRAFT)
def keep(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Keep what the draft rules now as a version."""
    draft = get_draft(draft_id, visible_to=request.user)
    note = request.POST.get("note", "")
    try:
        made = keep_version(draft=draft, note=note, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã giữ bản số %(number)s.") % {"number": made.number})
    return redirect("office:regulation_papers", draft.pk)


@require_POST
@office_page(DRAFT)
def go_back(request: OfficeRequest, version_id: int) -> HttpResponse:
    """Make the draft rule what a version ruled; the present content is kept as a version first."""
    version = get_version(version_id, visible_to=request.user)
    try:
        before = return_to_version(version=version, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        text = _("Đã về bản số %(number)s.") % {"number": version.number}
        offer_undo(request, text, to=record_address("regulation_version_return", before.pk))
    return redirect("office:regulation_papers", version.draft_id)


@office_page(LEAD)
def issue_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Put the draft in force, with what that does told beforehand."""
    draft = get_draft(draft_id, visible_to=request.user)
    view = view_of(draft)
    first = {"starts_on": draft.planned_on, "version": draft.version}
    form = IssueForm(posted(request), initial=first)

    def issue(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        put_in_force(draft=draft, issued=form.issued(), seen_version=seen, **given)

    if succeeds(form, issue):
        messages.success(request, _("Đã ghi quy định mới. Tra cứu trả lời theo nó từ ngày đó."))
        return redirect("office:regulation_papers", draft.pk)
    findings = view.findings()
    context = frame_of(request, draft, "papers") | {
        "form": form,
        "ends": ended_by(view.library, view.regulation, **view.where),
        "provisions": view.parts("provision"),
        "refusals": [each for each in findings if each.level is Level.REFUSAL],
        "warnings": [each for each in findings if each.level is Level.WARNING],
    }
    return render(request, "office/regulation_issue.html", context, status=status_of(form))


@office_page(LEAD)
def take_out_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Take back that it was put in force, before its first use."""
    draft = get_draft(draft_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def take_out(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        take_out_of_force(draft=draft, reason=data["reason"], **given)

    if succeeds(form, take_out):
        messages.success(request, _("Đã hoàn tác: quy định cũ tiếp tục có hiệu lực."))
        return redirect("office:regulation_papers", draft.pk)
    return show_form(
        request,
        form,
        title=_("Hoàn tác việc ghi có hiệu lực"),
        lead=first_use_of(draft),
        submit=_("Hoàn tác"),
        back=record_address("regulation_papers", draft.pk),
        back_label=draft.title,
    )
