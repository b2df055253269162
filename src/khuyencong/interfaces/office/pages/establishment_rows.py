"""Products of an establishment and its support from other programmes: written, removed, undone."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.establishments.actions.remove_register_row import remove_register_row
from khuyencong.apps.establishments.actions.save_register_row import save_register_row
from khuyencong.apps.establishments.actions.undo_register_rows import undo_register_rows
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.apps.establishments.register_rows import OtherSupportRow, ProductRow, RegisterRow
from khuyencong.apps.establishments.row_changes import mark_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.queries import list_projects_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.establishment_rows import OtherSupportForm, ProductForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


class Kind(NamedTuple):
    """One kind of row: its dataclass, form, the words of its page, where one comes back to."""

    row: type[RegisterRow]
    form: type[Any]
    new: Any
    edit: Any
    back: str


KINDS = {
    "supports": Kind(
        OtherSupportRow,
        OtherSupportForm,
        gettext_lazy("Ghi hỗ trợ từ chương trình khác"),
        gettext_lazy("Sửa hỗ trợ từ chương trình khác"),
        "office:establishment_support",
    ),
    "products": Kind(
        ProductRow,
        ProductForm,
        gettext_lazy("Ghi sản phẩm"),
        gettext_lazy("Sửa sản phẩm"),
        "office:establishment",
    ),
}


@office_page("establishments.record")
def row_page(
    request: OfficeRequest, establishment_id: int, what: str, row_id: int | None = None
) -> HttpResponse:
    """Write one row, new or stored."""
    firm, kind = _amended(request, establishment_id), _kind(what)
    stored = _stored(firm, kind, row_id)
    before = kind.row.of(stored) if stored else None
    initial = asdict(before) if before else None
    form = kind.form(posted(request), request.FILES or None, initial=initial)
    seen = request.POST.get("seen", mark_of([before]) if before else "")
    saved: list[Entry | None] = []

    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen": seen}
        if sent := data.get("file"):
            given["sent"] = (sent.name, sent.read())
        row = form.row(before)
        saved.append(save_register_row(establishment=firm, row=row, stored=stored, **given))

    if succeeds(form, save):
        _check_projects(request, firm, kind)
        _say(request, firm, saved[0], _("Đã lưu."))
        return redirect(kind.back, firm.pk)
    context = {"form": form, "firm": firm, "kind": kind, "stored": stored, "what": what}
    return render(request, "office/establishment_row.html", {**context, "seen": seen})


@require_POST
@office_page("establishments.record")
def remove(request: OfficeRequest, establishment_id: int, what: str, row_id: int) -> HttpResponse:
    """Take one row off the record."""
    firm, kind = _amended(request, establishment_id), _kind(what)
    stored = _stored(firm, kind, row_id)
    who: dict[str, Any] = {"actor": request.user, "at": request.now}
    try:
        entry = remove_register_row(establishment=firm, stored=stored, kind=kind.row, **who)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _check_projects(request, firm, kind)
        _say(request, firm, entry, _("Đã bỏ dòng này khỏi hồ sơ."))
    return redirect(kind.back, firm.pk)


@require_POST
@office_page("establishments.record")
def undo(request: OfficeRequest, establishment_id: int, entry_id: int) -> HttpResponse:
    """Take one change of rows back."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    who: dict[str, Any] = {"actor": request.user, "at": request.now}
    try:
        undo_register_rows(establishment=firm, entry_id=entry_id, **who)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _check_projects(request, firm, KINDS["supports"])
        messages.success(request, _("Đã hoàn tác."))
    return redirect("office:establishment", firm.pk)


def _amended(request: OfficeRequest, establishment_id: int) -> Establishment:
    """Return the record when the person may change it. Raises PermissionDenied."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    if not (decision := can_amend_establishment(request.user, firm)):
        raise PermissionDenied(decision.reason)
    return firm


def _kind(what: str) -> Kind:
    if what not in KINDS:
        raise Http404
    return KINDS[what]


def _stored(firm: Establishment, kind: Kind, row_id: int | None) -> Any | None:
    if row_id is None:
        return None
    model: Any = kind.row.model
    return model.objects.get(pk=row_id, establishment=firm)


def _check_projects(request: OfficeRequest, firm: Establishment, kind: Kind) -> None:
    """Run the checks over the projects of the establishment: support from elsewhere changed."""
    if kind.row is OtherSupportRow:
        for pk in list_projects_of(firm, visible_to=request.user).values_list("pk", flat=True):
            check_project(project_id=pk, actor=None, at=request.now)


def _say(request: OfficeRequest, firm: Establishment, entry: Entry | None, text: str) -> None:
    if entry is None:
        messages.info(request, _("Không có gì thay đổi."))
        return
    back = reverse("office:establishment_rows_undo", args=[firm.pk, entry.pk])
    offer_undo(request, text, to=back)
