"""Files kept apart because they are suspicious: why, and what an administrator decides."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.documents.actions.decide_held_file import decide_held_file
from khuyencong.apps.documents.queries import get_held_file, list_held_files
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.page import OfficeRequest, office_page


class HeldFileForm(forms.Form):
    """Release it or remove it, and why."""

    decision = forms.ChoiceField(
        label=gettext_lazy("Quyết định"),
        choices=[
            ("release", gettext_lazy("Cho dùng: đã kiểm tra, tệp an toàn")),
            ("remove", gettext_lazy("Loại bỏ: xóa nội dung tệp, chỉ giữ dòng ghi nhận")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


@office_page("documents.decide_on_held")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what waits for a decision."""
    page = page_of(list_held_files(visible_to=request.user), request)
    return render(request, "office/held_files.html", {"page": page})


@office_page("documents.decide_on_held")
def file_page(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Show one file, never its bytes, and take the decision."""
    file = get_held_file(file_id, visible_to=request.user)
    form = HeldFileForm(posted(request))

    def decide(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        is_release = data["decision"] == "release"
        decide_held_file(file=file, release=is_release, reason=data["reason"], **given)

    if succeeds(form, decide):
        messages.success(request, _("Đã ghi quyết định về tệp %(name)s.") % {"name": file.name})
        return redirect("office:held_files")
    context = {"file": file, "form": form, "journal": list_entries_of("file", file.pk)[:20]}
    return render(request, "office/held_file.html", context)
