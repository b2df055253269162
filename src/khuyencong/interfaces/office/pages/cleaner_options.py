"""Options of all files, and what the owner made of one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from khuyencong.apps.cleaner_production.actions.set_option_status import set_option_status
from khuyencong.apps.cleaner_production.queries import get_option
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.cleaner_file import StatusForm
from khuyencong.interfaces.office.listing.cleaner_options import CLEANER_OPTIONS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(CLEANER_OPTIONS.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the options of all files."""
    return list_response(request, CLEANER_OPTIONS, "office/cleaner_all_options.html")


@office_page(CLEANER_OPTIONS.capability)
def export(request: OfficeRequest) -> FileResponse:
    """Give the options picked, or all the filters keep, as a sheet."""
    return export_response(request, CLEANER_OPTIONS)


@office_page("cleaner_production.record")
def status_page(request: OfficeRequest, option_id: int) -> HttpResponse:
    """Write what the owner decided, or that it is done."""
    option = get_option(option_id, visible_to=request.user)
    form = StatusForm(posted(request), option=option)

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        set_option_status(
            option=option,
            status=data["status"],
            on=data["on"],
            refusal=data["refusal"],
            seen_version=data["version"],
            **given,
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi quyết định."))
        return redirect("office:cleaner_plan", option.cleaner_file_id)
    return show_form(
        request,
        form,
        title=_("Cơ sở quyết định thế nào"),
        lead=option.title,
        submit=_("Ghi"),
        back=record_address("cleaner_plan", option.cleaner_file_id),
        back_label=_("Kế hoạch hành động"),
    )
