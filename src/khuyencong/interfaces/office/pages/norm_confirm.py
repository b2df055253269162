"""Pages that confirm norm lines, and take a confirmation back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.library.actions.confirm_norms import (
    LineRead,
    confirm_norms,
    preview_confirmation,
)
from khuyencong.apps.library.actions.withdraw_confirmation import withdraw_confirmation
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import (
    confirmations_kept_by,
    installation_norms,
    list_confirmations,
)
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.interfaces.common.sending import put_refusal
from khuyencong.interfaces.office.forms.norm_confirm import (
    ConfirmDocumentForm,
    ConfirmLineForm,
    WithdrawForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("norms.confirm")
def confirm_line(request: OfficeRequest, norm_id: str) -> HttpResponse:
    """Say what the document holds, see what that changes, and only then confirm."""
    norm = _own_norm(request, installation_norms(), norm_id)
    posted = request.POST if request.method == "POST" else None
    form = ConfirmLineForm(posted, initial={"act": norm.legal_basis})
    step = request.POST.get("step", "")
    after = None
    if posted is not None and form.is_valid() and step != "edit":
        line = LineRead(
            norm_id=norm_id, article=form.cleaned_data["article"], supplied=form.supplied()
        )
        if step == "confirm" and _confirm(request, form, lines=[line]):
            return redirect("office:norm_lines")
        after = _preview(request, form, line=line) if form.is_valid() else None
    context = {
        "form": form,
        "norm": norm,
        "after": after,
        "confirmations": list_confirmations(norm_id),
        "kept": set(confirmations_kept_by(request.user).values_list("pk", flat=True)),
    }
    return render(request, "office/norm_confirm.html", context)


@office_page("norms.confirm")
def confirm_document(request: OfficeRequest) -> HttpResponse:
    """Confirm the lines of a whole document in one sitting."""
    library = installation_norms()
    act = request.POST.get("act") or request.GET.get("act", "")
    posted = request.POST if request.method == "POST" else None
    territories = _territories(request)
    norms = [norm for norm in library.lines if norm.territory in territories]
    form = ConfirmDocumentForm(posted, initial={"act": act}, norms=norms, library=library, act=act)
    if posted is not None and form.is_valid():
        read = [LineRead(norm_id=id_, article=article) for id_, article in form.articles().items()]
        if not read:
            form.add_error(None, _("Hãy ghi điều, khoản cho ít nhất một dòng đã đọc."))
        elif _confirm(request, form, lines=read):
            return redirect("office:norm_lines")
    context = {"form": form, "act": act, "norms": form.norms}
    return render(request, "office/norm_confirm_document.html", context)


@office_page("norms.confirm")
def withdraw(request: OfficeRequest, confirmation_id: int) -> HttpResponse:
    """Withdraw a confirmation made by mistake, with the reason."""
    confirmation = confirmations_kept_by(request.user).get(pk=confirmation_id)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_confirmation(
                confirmation=confirmation,
                reason=form.cleaned_data["reason"],
                actor=request.user,
                at=request.now,
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã rút xác nhận; dòng đã ghi vẫn được giữ."))
            return redirect("office:norm_confirm", confirmation.norm_id)
    norm = installation_norms().get(confirmation.norm_id)
    context = {"form": form, "norm": norm, "confirmation": confirmation}
    return render(request, "office/norm_withdraw.html", context)


def _own_norm(request: OfficeRequest, library: NormLibrary, norm_id: str) -> NormLine:
    """Return the line; 404 for an unknown one and for a line of somebody else's province."""
    try:
        norm = library.get(norm_id)
    except DomainError as refusal:
        raise Http404(str(refusal)) from None
    if norm.territory not in _territories(request):
        raise Http404
    return norm


def _territories(request: OfficeRequest) -> set[str | None]:
    unit = request.user.main_unit()
    return {None} | ({province.uid for province in provinces_of(unit)} if unit else set())


def _preview(request: OfficeRequest, form: Form, *, line: LineRead) -> NormLine | None:
    try:
        library = preview_confirmation(line=line, **_given(request, form))
    except DomainError as refusal:
        put_refusal(form, refusal)
        return None
    return library.get(line.norm_id)


def _confirm(request: OfficeRequest, form: Form, *, lines: list[LineRead]) -> bool:
    try:
        confirm_norms(lines=lines, **_given(request, form))
    except DomainError as refusal:
        put_refusal(form, refusal)
        return False
    messages.success(request, _("Đã xác nhận %(count)s dòng.") % {"count": len(lines)})
    return True


def _given(request: OfficeRequest, form: Form) -> dict[str, Any]:
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    data = form.cleaned_data
    return {
        "act": data["act"],
        "read_on": data["read_on"],
        "read_in_document": data["read_in_document"] == "document",
        "unit": unit,
        "actor": request.user,
        "at": request.now,
    }
