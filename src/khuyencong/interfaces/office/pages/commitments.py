"""Commitments: the list, one, written, changed, ended, opened again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.amend_commitment import amend_commitment
from khuyencong.apps.exchange.actions.end_commitment import end_commitment
from khuyencong.apps.exchange.actions.record_commitment import record_commitment
from khuyencong.apps.exchange.actions.reopen_commitment import reopen_commitment
from khuyencong.apps.exchange.models import Commitment
from khuyencong.apps.exchange.queries import get_commitment, get_lesson
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.lessons import CommitmentForm, EndForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.commitments import COMMITMENTS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.lesson_write import asked_visit

READ, RECORD, OWN = "lessons.read", "exchange.record", "lessons.record"
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the commitments, the soonest due first."""
    return list_response(request, COMMITMENTS, "office/commitments.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the commitments picked, or all the filters keep, as a sheet."""
    return export_response(request, COMMITMENTS)


@office_page(READ)
def page(request: OfficeRequest, commitment_id: int) -> HttpResponse:
    """Show a commitment."""
    held = get_commitment(commitment_id, visible_to=request.user)
    is_own = held.holder_id == request.user.pk and bool(can(request.user, OWN))
    context = {
        "held": held,
        "may": is_own or bool(can(request.user, RECORD, unit=held.unit)),
        "is_open": held.state == Commitment.State.OPEN,
        "is_late": held.state == Commitment.State.OPEN
        and held.due_on < timezone.localdate(request.now),
        "journal": list_entries_of("commitment", held.pk)[:LINES_SHOWN],
    }
    return render(request, "office/commitment.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Write a commitment; ``?visit=`` or ``?lesson=`` say where it comes from."""
    visit = asked_visit(request)
    key = request.GET.get("lesson", "")
    lesson = get_lesson(int(key), visible_to=request.user) if key.isdecimal() else None
    source = visit or lesson
    units = [source.unit] if source else units_with(request.user, RECORD)
    if not units:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào của một tỉnh")
    form = CommitmentForm(posted(request), unit=units[0])
    made: list[Commitment] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"visit": visit, "lesson": lesson}
        made.append(record_commitment(facts=form.facts(), unit=units[0], **given))

    back, label = page_address("commitments"), _("Cam kết")
    if source:
        back = record_address("visit_home" if visit else "lesson", source.pk)
        label = source.title
    if succeeds(form, record):
        messages.success(request, _("Đã ghi cam kết."))
        return redirect(f"{back}#commitments" if source else "office:commitments")
    return show_form(
        request, form, title=_("Cam kết mới"), submit=_("Ghi"), back=back, back_label=label
    )


@office_page(OWN)
def edit_page(request: OfficeRequest, commitment_id: int) -> HttpResponse:
    """Change a commitment."""
    held = get_commitment(commitment_id, visible_to=request.user)
    form = CommitmentForm(posted(request), unit=held.unit, commitment=held)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        amend_commitment(commitment=held, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:commitment", held.pk)
    return _form(request, held, form, title=_("Sửa cam kết"), submit=_("Lưu"))


@office_page(OWN)
def end_page(request: OfficeRequest, commitment_id: int) -> HttpResponse:
    """Say that it was kept, or is dropped."""
    held = get_commitment(commitment_id, visible_to=request.user)
    initial = {"state": "done", "ended_on": timezone.localdate(request.now)}
    form = EndForm(posted(request), initial=initial)

    def end(data: dict[str, Any]) -> None:
        end_commitment(commitment=held, actor=request.user, at=request.now, **data)

    if succeeds(form, end):
        to = record_address("commitment_reopen", held.pk)
        offer_undo(request, _("Đã ghi kết quả cam kết."), to=to)
        return redirect("office:commitment", held.pk)
    return _form(request, held, form, title=_("Kết quả cam kết"), submit=_("Ghi"))


@require_POST
@office_page(OWN)
def reopen(request: OfficeRequest, commitment_id: int) -> HttpResponse:
    """Open it again."""
    held = get_commitment(commitment_id, visible_to=request.user)
    try:
        reopen_commitment(commitment=held, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã mở lại cam kết."))
    return redirect("office:commitment", held.pk)


def _form(
    request: OfficeRequest, held: Commitment, form: Any, *, title: str, submit: str
) -> HttpResponse:
    back = record_address("commitment", held.pk)
    return show_form(
        request, form, title=title, submit=submit, back=back, back_label=held.what, lead=held.what
    )
