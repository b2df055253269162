"""Pages of norms: look up a support, see the lines, confirm them, add a province's own."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.actions.add_local_norms import add_local_norms
from khuyencong.apps.library.actions.confirm_norms import LineRead, confirm_norms
from khuyencong.apps.library.queries import installation_norms, list_confirmations
from khuyencong.apps.places.queries import get_province
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.norms.explain import SupportExplanation, explain_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.local_file import read_local_lines
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.interfaces.office.forms.norms import (
    ConfirmDocumentForm,
    ConfirmLineForm,
    LocalNormsForm,
    LookUpForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("norms.look_up")
def look_up(request: OfficeRequest) -> HttpResponse:
    """Content, day, fund, province, estimate in; the allowed amount with its article out."""
    asked = bool(request.GET)
    form = LookUpForm(request.GET if asked else None, initial={"on": request.now.date()})
    explanation = None
    if asked and form.is_valid():
        try:
            explanation = _explain(form, library=installation_norms())
        except DomainError as refusal:
            form.add_error("province", str(refusal))
    context = {"form": form, "explanation": explanation}
    return render(request, "office/norm_look_up.html", context)


def _explain(form: LookUpForm, *, library: NormLibrary) -> SupportExplanation:
    data = form.cleaned_data
    on: date = data["on"]
    province = (
        load_provinces().find(data["province"], on=on, kind="province")
        if data["province"]
        else None
    )
    wanted = data["support_vnd"]
    question = NormQuestion(
        on=on,
        fund=Fund(data["fund"]),
        line=data["line"],
        territory=province.uid if province else None,
        province=province.name if province else None,
        eligible_cost_vnd=data["eligible_cost_vnd"],
        support_vnd=data["eligible_cost_vnd"] if wanted is None else wanted,
        other_state_vnd=data["other_state_vnd"],
    )
    return explain_support(question=question, library=library)


@office_page("norms.look_up")
def lines(request: OfficeRequest) -> HttpResponse:
    """List every norm line with its dates, source, grade and status."""
    library = installation_norms()
    status = request.GET.get("status", "")
    shown = [n for n in library.lines if status not in ("on", "off") or n.is_on == (status == "on")]
    context = {
        "norms": shown,
        "status": status,
        "may_confirm": bool(can(request.user, "norms.confirm")),
        "may_add": bool(can(request.user, "norms.add_local")),
    }
    return render(request, "office/norm_lines.html", context)


@office_page("norms.confirm")
def confirm_line(request: OfficeRequest, norm_id: str) -> HttpResponse:
    """Confirm one line by naming the document, the article and the day it was read."""
    library = installation_norms()
    try:
        norm = library.get(norm_id)
    except DomainError as refusal:
        raise Http404(str(refusal)) from None
    initial = {"act": norm.legal_basis, "read_on": request.now.date()}
    form = ConfirmLineForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        read = LineRead(norm_id=norm_id, article=data["article"], supplied=form.supplied())
        if _confirm(request, form, act=data["act"], read=[read]):
            return redirect("office:norm_lines")
    context = {"form": form, "norm": norm, "confirmations": list_confirmations(norm_id)}
    return render(request, "office/norm_confirm.html", context)


@office_page("norms.confirm")
def confirm_document(request: OfficeRequest) -> HttpResponse:
    """Confirm the lines of a whole document in one sitting."""
    library = installation_norms()
    act = request.POST.get("act") or request.GET.get("act", "")
    initial = {"act": act, "read_on": request.now.date()}
    posted = request.POST if request.method == "POST" else None
    form = ConfirmDocumentForm(posted, initial=initial, library=library, act=act)
    if posted is not None and form.is_valid():
        read = [LineRead(norm_id=id_, article=article) for id_, article in form.articles().items()]
        if not read:
            form.add_error(None, _("Hãy ghi điều, khoản cho ít nhất một dòng đã đọc."))
        elif _confirm(request, form, act=act, read=read):
            return redirect("office:norm_lines")
    context = {"form": form, "act": act, "norms": form.norms}
    return render(request, "office/norm_confirm_document.html", context)


def _confirm(
    request: OfficeRequest,
    form: ConfirmLineForm | ConfirmDocumentForm,
    *,
    act: str,
    read: list[LineRead],
) -> bool:
    unit = request.user.main_unit()
    try:
        if unit is None:
            return False
        confirm_norms(
            act=act,
            lines=read,
            read_on=form.cleaned_data["read_on"],
            unit=unit,
            actor=request.user,
            at=request.now,
        )
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, _("Đã xác nhận %(count)s dòng.") % {"count": len(read)})
    return True


@office_page("norms.add_local")
def add_local(request: OfficeRequest) -> HttpResponse:
    """Add a province's own lines from a file; nothing comes in unless every line reads well."""
    form = LocalNormsForm(
        request.POST or None, request.FILES or None, initial={"on": request.now.date()}
    )
    errors: list[str] = []
    if request.method == "POST" and form.is_valid():
        errors = _add_local(request, form)
        if not errors:
            return redirect("office:norm_lines")
    return render(request, "office/norm_add_local.html", {"form": form, "file_errors": errors})


def _add_local(request: OfficeRequest, form: LocalNormsForm) -> list[str]:
    data, unit = form.cleaned_data, request.user.main_unit()
    try:
        place = load_provinces().find(data["province"], on=data["on"], kind="province")
        province = get_province(place.name, data["on"])
        text = data["file"].read().decode("utf-8-sig")
        norms, faults = read_local_lines(text, province=place)
        if faults or unit is None:
            return [str(fault) for fault in faults]
        add_local_norms(
            norms=norms, province=province, unit=unit, actor=request.user, at=request.now
        )
    except UnicodeDecodeError:
        return [_("Tệp không phải văn bản UTF-8.")]
    except DomainError as refusal:
        return [str(refusal)]
    messages.success(request, _("Đã thêm %(count)s dòng.") % {"count": len(norms)})
    return []
