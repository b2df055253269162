"""The register of personal data; what is held on one person, handed out or erased."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from khuyencong.apps.personal_data.actions.erase_person import erase_person
from khuyencong.apps.personal_data.actions.export_person import export_person
from khuyencong.apps.personal_data.finding import KEEP, LONGEST, HeldRow, find_person
from khuyencong.apps.personal_data.register import held_tables, unread_law
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment

MEDIA_TYPES = {
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class PersonForm(forms.Form):
    """Whom to look for. Always sent in the body: an address is kept in logs."""

    said = forms.CharField(
        label=gettext_lazy("Họ tên, số điện thoại hoặc thư điện tử"),
        max_length=LONGEST,
        help_text=gettext_lazy("Đúng như đã ghi; chỉ tìm trong các đơn vị tài khoản này quản lý."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ErasureForm(PersonForm):
    """Erase what may be erased, and why."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        max_length=300,
        help_text=gettext_lazy("Ở lại trong nhật ký: đừng ghi tên hay số của người đó."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said"].widget = forms.HiddenInput()


@never_cache
@office_page(KEEP)
def register_page(request: OfficeRequest) -> HttpResponse:
    """Show the register; a name sent shows what is held on that person."""
    form, found = PersonForm(posted(request)), list[HeldRow]()

    def find(data: dict[str, Any]) -> None:
        found.extend(find_person(data["said"], visible_to=request.user))

    context: dict[str, Any] = {"form": form, "tables": held_tables().values(), "law": unread_law()}
    if succeeds(form, find):
        said = form.cleaned_data["said"]
        context |= {"asked": True, "found": found, "erasure": ErasureForm(initial={"said": said})}
        context["may_erase"] = any(each.may_erase for each in found)
    return render(request, "office/personal_data.html", context)


@never_cache
@office_page(KEEP)
def export_page(request: OfficeRequest, kind: str) -> HttpResponse:
    """Give everything held on the person as a file."""
    form, made = PersonForm(posted(request)), list[bytes]()

    def export(data: dict[str, Any]) -> None:
        made.append(export_person(**data, kind=kind, actor=request.user, at=request.now))

    if kind in MEDIA_TYPES and succeeds(form, export):
        name = f"du-lieu-ca-nhan.{kind}"
        return attachment(made[0], name=name, media_type=MEDIA_TYPES[kind])
    return redirect("office:personal_data")


@never_cache
@office_page(KEEP)
def erase_page(request: OfficeRequest) -> HttpResponse:
    """Erase what no duty keeps."""
    form, done = ErasureForm(posted(request)), list[int]()

    def erase(data: dict[str, Any]) -> None:
        done.append(erase_person(**data, actor=request.user, at=request.now))

    if succeeds(form, erase):
        messages.success(request, _("Đã xóa dữ liệu ở %(rows)d dòng.") % {"rows": done[0]})
    for faults in form.errors.values():
        messages.error(request, " ".join(map(str, faults)))
    return redirect("office:personal_data")
