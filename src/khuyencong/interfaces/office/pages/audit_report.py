"""Report and letter of an audit: its headings, the signature, the files."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.save_section import save_section
from khuyencong.apps.audits.actions.sign_audit import sign_audit
from khuyencong.apps.audits.actions.withdraw_signature import withdraw_signature
from khuyencong.apps.audits.bills import bills_of
from khuyencong.apps.audits.letter import letter_of
from khuyencong.apps.audits.queries import get_audit, get_whole_audit
from khuyencong.apps.audits.report import report_of
from khuyencong.apps.documents.rendering.audit_report import (
    AUDIT,
    FIRST_LOOK,
    write_audit_report,
)
from khuyencong.apps.documents.rendering.owner_letter import letter_pdf
from khuyencong.apps.facilities.uses import told_uses, uses_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.domain.energy_audit.headings import headings_basis, list_headings
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.audits import SectionForm, SignForm
from khuyencong.interfaces.office.forms.money import ReasonForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@office_page("audits.read")
def report_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Show the headings with what was written under each, and the files."""
    audit = get_audit(audit_id, visible_to=request.user)
    own = {each.key: each for each in audit.sections.all()}
    context = {
        "audit": audit,
        "title": AUDIT if audit.signed_on else FIRST_LOOK,
        "sections": [(each, own.get(each.id)) for each in list_headings().values()],
        "basis": headings_basis(),
        "may": can(request.user, "audits.record", unit=audit.unit) and not audit.signed_on,
        "may_sign": can(request.user, "audits.sign", unit=audit.unit),
    }
    return render(request, "office/audit_report.html", context)


@office_page("audits.record")
def section_page(request: OfficeRequest, audit_id: int, key: str) -> HttpResponse:
    """Write what stands under a heading."""
    audit = get_audit(audit_id, visible_to=request.user)
    heading = list_headings().get(key)
    if heading is None:
        raise Http404
    stored = audit.sections.filter(key=key).first()
    title = stored.title if stored and stored.title else heading.label_vi
    first = {"title": title, "body": stored.body if stored else ""}
    form = SectionForm(posted(request), initial=first)

    def save(data: dict[str, Any]) -> None:
        save_section(audit=audit, key=key, **data, actor=request.user, at=request.now)

    return _deed(request, form, save, audit_id=audit.pk, title=heading.label_vi, done=_("Đã lưu."))


@office_page("audits.sign")
def sign_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Record the signature of a certified auditor."""
    audit = get_audit(audit_id, visible_to=request.user)
    first = {"auditor": audit.auditor, "on": timezone.localdate(request.now)}
    form = SignForm(posted(request), initial=first)

    def sign(data: dict[str, Any]) -> None:
        sign_audit(audit=audit, **data, actor=request.user, at=request.now)

    title, done = _("Ghi chữ ký"), _("Đã ghi chữ ký.")
    return _deed(request, form, sign, audit_id=audit.pk, title=title, done=done)


@office_page("audits.sign")
def unsign_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Withdraw the signature, so that the audit can be changed again."""
    audit = get_audit(audit_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def withdraw(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        withdraw_signature(audit=audit, reason=data["reason"], **given)

    title, done = _("Rút chữ ký"), _("Đã rút chữ ký.")
    return _deed(request, form, withdraw, audit_id=audit.pk, title=title, done=done)


@require_POST
@office_page("audits.read")
def report_file(request: OfficeRequest, audit_id: int, kind: str) -> HttpResponseBase:
    """Give the report as .docx or .pdf."""
    if kind not in ("docx", "pdf"):
        raise Http404
    audit = get_whole_audit(audit_id, visible_to=request.user)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bao-cao.docx"
        bills = bills_of(audit, visible_to=request.user)
        instruments = told_uses(uses_of(audit))
        write_audit_report(report_of(audit, bills=bills, instruments=instruments), path)
        data = path.read_bytes()
    if kind == "docx":
        return _given(data, "bao-cao-nang-luong.docx", DOCX)
    made, _undrawn = print_pdf(data, at=request.now, font_paths=settings.FONT_PATHS)
    return _given(made, "bao-cao-nang-luong.pdf", PDF)


@require_POST
@office_page("audits.read")
def letter_file(request: OfficeRequest, audit_id: int) -> HttpResponseBase:
    """Give the letter for the owner."""
    audit = get_whole_audit(audit_id, visible_to=request.user)
    contact = f"{request.user.display_name}, {audit.unit.name}"
    words = letter_of(audit, library=installation_norms(), contact=contact)
    try:
        made = letter_pdf(words, font_paths=settings.FONT_PATHS)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:audit_report", audit.pk)
    return _given(made, "thu-gui-chu-co-so.pdf", PDF)


def _given(data: bytes, name: str, media_type: str) -> FileResponse:
    return FileResponse(
        io.BytesIO(data), as_attachment=True, filename=name, content_type=media_type
    )


def _deed(
    request: OfficeRequest, form: Any, action: Any, *, audit_id: int, title: str, done: str
) -> HttpResponse:
    if succeeds(form, action):
        messages.success(request, done)
        return redirect("office:audit_report", audit_id)
    return show_form(
        request,
        form,
        title=title,
        submit=_("Lưu"),
        back=record_address("audit_report", audit_id),
        back_label=_("Báo cáo và thư"),
    )
