"""The archive: what waits, lists of files handed over, what may be let go, years of keeping."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.archives.actions.complete_hand_over import complete_hand_over
from khuyencong.apps.archives.actions.draw_up_hand_over import MOST_FILES, draw_up_hand_over
from khuyencong.apps.archives.actions.drop_hand_over import drop_hand_over
from khuyencong.apps.archives.actions.edit_hand_over_item import edit_hand_over_item
from khuyencong.apps.archives.actions.set_retention import set_retention
from khuyencong.apps.archives.models import HandOver, HandOverItem
from khuyencong.apps.archives.queries import (
    get_hand_over,
    get_item,
    list_ending,
    list_hand_overs,
    list_items,
    list_retention_rules,
    list_waiting,
    waiting_of,
)
from khuyencong.apps.documents.rendering.hand_over_list import (
    HandOverList,
    ListedFile,
    write_hand_over_docx,
    write_hand_over_xlsx,
)
from khuyencong.apps.library.permissions import provinces_spoken_for
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.norms.rules.archive import list_retention_kinds
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.archives import FileForm, HandedOverForm, RetentionForm
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, XLSX, attachment

READ, WRITE, RULE = "archives.read", "archives.hand_over", "archives.set_retention"
SHOWN = 100


@office_page(READ)
def archive_page(request: OfficeRequest) -> HttpResponse:
    """Show finished projects that wait for the archive, the lists, and what ends soon."""
    today = timezone.localdate(request.now)
    waiting = list(list_waiting(visible_to=request.user)[: SHOWN + 1])
    page = page_by_key(
        list_hand_overs(visible_to=request.user),
        order=("-made_at", "-pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    context = {
        "waiting": [waiting_of(project) for project in waiting[:SHOWN]],
        "is_cut": len(waiting) > SHOWN,
        "page": page,
        "ending": list_ending(visible_to=request.user, on=today).count(),
        "today": today,
        "may": can(request.user, WRITE),
    }
    return render(request, "office/archive.html", context)


@require_POST
@office_page(WRITE)
def draw_up(request: OfficeRequest) -> HttpResponse:
    """Put the projects picked into a new list."""
    keys = [int(key) for key in request.POST.getlist("pick")[: MOST_FILES + 1] if key.isdigit()]
    projects = list(list_waiting(visible_to=request.user).filter(pk__in=keys))
    if not projects:
        messages.error(request, _("Chọn ít nhất một đề án."))
        return redirect("office:archive")
    today = timezone.localdate(request.now)
    title = f"Hồ sơ đề án khuyến công nộp lưu ngày {today:%d/%m/%Y}"
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    try:
        made = draw_up_hand_over(projects=projects, title=title, unit=projects[0].unit, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:archive")
    messages.success(request, _("Đã lập mục lục; đếm số tờ rồi giao nhận."))
    return redirect("office:hand_over", made.pk)


@office_page(READ)
def hand_over_page(request: OfficeRequest, hand_over_id: int) -> HttpResponse:
    """Show one list; while it is in the making its files can be counted, and handed over."""
    row = get_hand_over(hand_over_id, visible_to=request.user)
    may = can(request.user, WRITE, unit=row.unit)
    form = HandedOverForm(posted(request))
    form.initial["handed_on"] = timezone.localdate(request.now)
    given: dict[str, Any] = {"hand_over": row, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: complete_hand_over(**data, **given)):
        messages.success(request, _("Đã ghi giao nhận; các đề án nộp lưu trữ được."))
        return redirect("office:hand_over", row.pk)
    context = {
        "hand_over": row,
        "items": list_items(row, visible_to=request.user),
        "form": form,
        "may": may,
    }
    return render(request, "office/hand_over.html", context)


@require_POST
@office_page(WRITE)
def drop(request: OfficeRequest, hand_over_id: int) -> HttpResponse:
    """Drop a list in the making."""
    row = get_hand_over(hand_over_id, visible_to=request.user)
    try:
        drop_hand_over(hand_over=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:hand_over", row.pk)
    messages.success(request, _("Đã bỏ mục lục; các đề án lại chờ nộp lưu."))
    return redirect("office:archive")


@office_page(WRITE)
def item_page(request: OfficeRequest, item_id: int) -> HttpResponse:
    """Write pages, number and years of one file."""
    item = get_item(item_id, visible_to=request.user)
    form = FileForm(posted(request), item=item)
    given: dict[str, Any] = {"item": item, "actor": request.user, "at": request.now}
    if succeeds(form, lambda _data: edit_hand_over_item(facts=form.facts(), **given)):
        messages.success(request, _("Đã ghi."))
        return redirect("office:hand_over", item.hand_over_id)
    return show_form(
        request,
        form,
        title=_("Hồ sơ %(code)s") % {"code": item.project.code},
        lead=item.title,
        submit=_("Ghi"),
        back=reverse("office:hand_over", args=[item.hand_over_id]),
        back_label=item.hand_over.title,
    )


@office_page(READ)
def hand_over_xlsx(request: OfficeRequest, hand_over_id: int) -> HttpResponse:
    """Give the list as a sheet."""
    row = get_hand_over(hand_over_id, visible_to=request.user)
    made = io.BytesIO()
    write_hand_over_xlsx(_listed(request, row), made)
    return attachment(made.getvalue(), name=f"muc-luc-{row.pk}.xlsx", media_type=XLSX)


@office_page(READ)
def hand_over_docx(request: OfficeRequest, hand_over_id: int) -> HttpResponse:
    """Give the list as an official paper."""
    row = get_hand_over(hand_over_id, visible_to=request.user)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "muc-luc.docx"
        write_hand_over_docx(_listed(request, row), path)
        made = path.read_bytes()
    return attachment(made, name=f"muc-luc-{row.pk}.docx", media_type=DOCX)


@office_page(READ)
def ending_page(request: OfficeRequest) -> HttpResponse:
    """List files whose years of keeping end within a year."""
    today = timezone.localdate(request.now)
    page = page_by_key(
        list_ending(visible_to=request.user, on=today),
        order=("kept_until", "pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    return render(request, "office/archive_ending.html", {"page": page, "today": today})


@office_page(READ)
def retention_page(request: OfficeRequest) -> HttpResponse:
    """Show the kinds of paper, what we know of their years, and what the province ruled."""
    context = {
        "kinds": list_retention_kinds(),
        "labels": {each.id: each.label_vi for each in list_retention_kinds()},
        "rules": list(list_retention_rules(seen_by=request.user)),
        "may": can(request.user, RULE),
    }
    return render(request, "office/retention.html", context)


@office_page(RULE)
def retention_new(request: OfficeRequest) -> HttpResponse:
    """Enter a rule of the province from its document."""
    owners = provinces_spoken_for(request.user, RULE)
    if not owners:
        raise PermissionDenied(_("Thời hạn bảo quản do Sở của tỉnh ghi."))
    form = RetentionForm(posted(request), provinces=list(owners))

    def add(_data: dict[str, Any]) -> None:
        province = form.chosen_province
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        set_retention(draft=form.draft(), province=province, unit=owners[province], **given)

    if succeeds(form, add):
        messages.success(request, _("Đã ghi thời hạn bảo quản."))
        return redirect("office:retention")
    return show_form(
        request,
        form,
        title=_("Ghi thời hạn bảo quản của tỉnh"),
        submit=_("Ghi"),
        back=reverse("office:retention"),
        back_label=_("Thời hạn bảo quản"),
    )


def _listed(request: OfficeRequest, row: HandOver) -> HandOverList:
    items = list_items(row, visible_to=request.user)
    return HandOverList(
        title=row.title,
        unit=row.unit.name,
        superior="",
        province=row.province.name,
        on=row.handed_on,
        receiver=row.receiver,
        files=[_file(item) for item in items],
    )


def _file(item: HandOverItem) -> ListedFile:
    return ListedFile(
        number=item.file_number,
        title=item.title,
        starts_on=item.starts_on,
        ends_on=item.ends_on,
        papers=item.papers,
        pages=item.pages,
        keeping=_keeping(item),
        note=item.note,
    )


def _keeping(item: HandOverItem) -> str:
    """Return the years in the words of the paper, which is Vietnamese in every language."""
    if item.is_for_ever:
        return "Vĩnh viễn"
    return f"{item.years} năm" if item.years else ""
