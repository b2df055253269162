"""Open a file of cleaner production, change its head, finish it, say how a task stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.cleaner_production.actions.amend_cleaner_file import amend_cleaner_file
from khuyencong.apps.cleaner_production.actions.finish_cleaner_file import finish_cleaner_file
from khuyencong.apps.cleaner_production.actions.open_cleaner_file import open_cleaner_file
from khuyencong.apps.cleaner_production.actions.reopen_cleaner_file import reopen_cleaner_file
from khuyencong.apps.cleaner_production.actions.set_task_state import set_task_state
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.permissions import can_work_on
from khuyencong.apps.cleaner_production.progress import TaskStanding, progress_of
from khuyencong.apps.cleaner_production.queries import get_file
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.cleaner_file import FileForm, NewFileForm, TaskForm
from khuyencong.interfaces.office.forms.site_field import establishment_without_site, site_asked
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "cleaner_production.record"


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Open a file at a site; ``?site=`` names it, or ``?establishment=`` where it has one."""
    site = site_asked(request)
    if site is None and (firm := establishment_without_site(request)):
        messages.info(request, _("Ghi địa điểm sản xuất của cơ sở trước, rồi mở hồ sơ ở đó."))
        return redirect("office:energy_site_new", firm)
    form = NewFileForm(posted(request), account=request.user, site=site)
    made: list[CleanerFile] = []

    def open_it(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(open_cleaner_file(site=site or data["site"], facts=form.facts(None), **given))

    if succeeds(form, open_it):
        messages.success(request, _("Đã mở hồ sơ. Bắt đầu từ bước 1: lập đội."))
        return redirect("office:cleaner_file", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Hồ sơ sản xuất sạch hơn mới"),
        lead=f"{site.establishment.name}, {site.name}" if site else "",
        submit=_("Mở hồ sơ"),
        back=page_address("cleaner_files"),
        back_label=_("Sản xuất sạch hơn"),
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Change the head of a file."""
    held = get_file(file_id, visible_to=request.user)
    form = FileForm(posted(request), cleaner_file=held)

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        amend_cleaner_file(
            cleaner_file=held, facts=form.facts(held), seen_version=data["version"], **given
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã lưu."))
        return redirect("office:cleaner_file", held.pk)
    return show_form(
        request,
        form,
        title=_("Sửa đầu hồ sơ"),
        lead=_(
            "Mọi dòng và chi phí tính cho một lần (một mẻ, một ngày, một năm); số lần trong năm "
            "và lượng sản phẩm của một lần dùng để quy ra năm và ra một đơn vị sản phẩm."
        ),
        submit=_("Lưu"),
        back=record_address("cleaner_file", held.pk),
        back_label=held.site.establishment.name,
    )


@require_POST
@office_page(RECORD)
def finish(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Finish the file."""
    return _move(request, file_id, finish_cleaner_file, _("Đã kết thúc hồ sơ."), "reopen")


@require_POST
@office_page(RECORD)
def reopen(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Open the file again."""
    return _move(request, file_id, reopen_cleaner_file, _("Đã mở lại hồ sơ."), "finish")


def _move(
    request: OfficeRequest, file_id: int, action: Callable[..., None], text: str, back: str
) -> HttpResponse:
    held = get_file(file_id, visible_to=request.user)
    try:
        action(cleaner_file=held, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"cleaner_file_{back}", held.pk))
    return redirect("office:cleaner_file", held.pk)


@office_page("cleaner_production.read")
def task_page(request: OfficeRequest, file_id: int, task: str) -> HttpResponse:
    """Show one task: what to do, what lacks, how it stands."""
    held = get_file(file_id, visible_to=request.user)
    standing = _standing(held, task)
    form = TaskForm(posted(request), request.FILES or None, standing=standing)

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        if sent := data["file"]:
            given["sent"] = (sent.name, sent.read())
        set_task_state(
            cleaner_file=held, task=task, state=data["state"], note=data["note"], **given
        )

    if succeeds(form, keep):
        messages.success(request, _("Đã lưu."))
        return redirect("office:cleaner_file", held.pk)
    context = {
        "held": held,
        "standing": standing,
        "form": form,
        "may": can_work_on(request.user, held),
    }
    return render(request, "office/cleaner_task.html", context)


def _standing(held: CleanerFile, task: str) -> TaskStanding:
    """Return how the task stands. Raises DoesNotExist where the method has none of that name."""
    for each in progress_of(held).tasks:
        if each.task.id == task:
            return each
    raise CleanerFile.DoesNotExist
