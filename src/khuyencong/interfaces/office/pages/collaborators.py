"""Collaborators in the communes: the list, one, entered, changed, ended."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.facilities.actions.amend_collaborator import amend_collaborator
from khuyencong.apps.facilities.actions.end_collaborator import end_collaborator
from khuyencong.apps.facilities.actions.record_collaborator import record_collaborator
from khuyencong.apps.facilities.actions.reopen_collaborator import reopen_collaborator
from khuyencong.apps.facilities.actions.undo_collaborator_edit import undo_collaborator_edit
from khuyencong.apps.facilities.holding import KEEP, READ
from khuyencong.apps.facilities.models import CommuneCollaborator
from khuyencong.apps.facilities.people import get_collaborator
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.facility_view import (
    LINES_SHOWN,
    answered,
    given,
    saved,
    units_to_keep,
)
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.staff import CollaboratorForm, LeaveForm
from khuyencong.interfaces.office.listing.collaborators import COLLABORATORS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the collaborators by commune."""
    return list_response(request, COLLABORATORS, "office/collaborators.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the collaborators picked, or all the filters keep, as a sheet."""
    return export_response(request, COLLABORATORS)


@office_page(READ)
def page(request: OfficeRequest, collaborator_id: int) -> HttpResponse:
    """Show a collaborator."""
    held = get_collaborator(collaborator_id, visible_to=request.user)
    context = {
        "held": held,
        "is_active": held.state == CommuneCollaborator.State.ACTIVE,
        "may": bool(can(request.user, KEEP, unit=held.unit)),
        "journal": list_entries_of("commune_collaborator", held.pk)[:LINES_SHOWN],
    }
    return render(request, "office/collaborator.html", context)


@office_page(KEEP)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter a collaborator of the network of the person's own unit."""
    unit = units_to_keep(request)[0]
    form = CollaboratorForm(posted(request), unit=unit)
    made: list[CommuneCollaborator] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_collaborator(facts=form.facts(), unit=unit, **given(request)))

    if succeeds(form, record):
        to = record_address("collaborator_end", made[0].pk)
        fields = {
            "ended_on": f"{timezone.localdate(request.now):%d/%m/%Y}",
            "reason": _("Ghi nhầm"),
        }
        offer_undo(request, _("Đã ghi."), to=to, fields=fields)
        return redirect("office:collaborator", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Cộng tác viên mới"),
        submit=_("Ghi"),
        back=page_address("collaborators"),
        back_label=_("Cộng tác viên xã"),
        lead=unit.name,
    )


@office_page(KEEP)
def edit_page(request: OfficeRequest, collaborator_id: int) -> HttpResponse:
    """Change what is written of a collaborator."""
    held = get_collaborator(collaborator_id, visible_to=request.user)
    form = CollaboratorForm(posted(request), unit=held.unit, collaborator=held)
    lines: list[Entry | None] = []

    def amend(data: dict[str, Any]) -> None:
        facts, how = form.facts(), {"seen_version": data["version"] or 0, **given(request)}
        lines.append(amend_collaborator(collaborator=held, facts=facts, **how))

    if succeeds(form, amend):
        saved(request, lines[0], undo="collaborator_undo", pk=held.pk)
        return redirect("office:collaborator", held.pk)
    return _form(request, held, form, title=_("Sửa cộng tác viên"), submit=_("Lưu"))


@require_POST
@office_page(KEEP)
def undo(request: OfficeRequest, collaborator_id: int, entry_id: int) -> HttpResponse:
    """Take a change back."""
    held = get_collaborator(collaborator_id, visible_to=request.user)

    def deed() -> None:
        undo_collaborator_edit(collaborator=held, entry_id=entry_id, **given(request))

    return answered(request, deed, _("Đã hoàn tác."), to="collaborator", pk=held.pk)


@office_page(KEEP)
def end_page(request: OfficeRequest, collaborator_id: int) -> HttpResponse:
    """Say that somebody is a collaborator no more."""
    held = get_collaborator(collaborator_id, visible_to=request.user)
    form = LeaveForm(posted(request), initial={"ended_on": timezone.localdate(request.now)})

    def end(data: dict[str, Any]) -> None:
        end_collaborator(collaborator=held, **data, **given(request))

    if succeeds(form, end):
        to = record_address("collaborator_reopen", held.pk)
        offer_undo(request, _("Đã ghi là thôi."), to=to)
        return redirect("office:collaborator", held.pk)
    return _form(request, held, form, title=_("Thôi làm cộng tác viên"), submit=_("Ghi"))


@require_POST
@office_page(KEEP)
def reopen(request: OfficeRequest, collaborator_id: int) -> HttpResponse:
    """Take back that somebody is a collaborator no more."""
    held = get_collaborator(collaborator_id, visible_to=request.user)

    def deed() -> None:
        reopen_collaborator(collaborator=held, **given(request))

    return answered(request, deed, _("Đã bỏ ghi là thôi."), to="collaborator", pk=held.pk)


def _form(
    request: OfficeRequest, held: CommuneCollaborator, form: Any, *, title: str, submit: str
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=submit,
        back=record_address("collaborator", held.pk),
        back_label=held.shown_name,
        lead=f"{held.shown_name}, {held.commune}",
    )
