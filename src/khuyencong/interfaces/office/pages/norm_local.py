"""Pages of a province's own lines: add from a file or by hand, end one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.library.actions.add_local_norms import add_local_norms
from khuyencong.apps.library.actions.end_local_norm import end_local_norm
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import installation_norms, local_norms_kept_by
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.domain.norms.data_problems import NormDataError
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.local_file import read_local_lines
from khuyencong.interfaces.common.sending import put_refusal
from khuyencong.interfaces.office.forms.norm_local import (
    EndLocalForm,
    LocalLineForm,
    LocalNormsForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("norms.add_local")
def add_file(request: OfficeRequest) -> HttpResponse:
    """Add a province's own lines from a file; nothing comes in unless every line reads well."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = LocalNormsForm(*posted, provinces=_provinces(request))
    errors: list[str] = []
    if posted and form.is_valid():
        errors = _add_file(request, form)
        if not errors:
            return redirect("office:norm_lines")
    return render(request, "office/norm_add_local.html", {"form": form, "file_errors": errors})


def _add_file(request: OfficeRequest, form: LocalNormsForm) -> list[str]:
    province: AdminUnit = form.cleaned_data["province"]
    place = province.as_unit(province.uid, None)
    try:
        text = form.cleaned_data["file"].read().decode("utf-8-sig")
        norms, faults = read_local_lines(text, province=place)
        if faults:
            return [str(fault) for fault in faults]
        _add(request, norms=norms, province=province)
    except UnicodeDecodeError:
        return [_("Tệp không phải văn bản UTF-8: hãy lưu lại dạng “CSV UTF-8” rồi gửi lại.")]
    except DomainError as refusal:
        return list(getattr(refusal, "problems", ())) or [str(refusal)]
    return []


@office_page("norms.add_local")
def add_line(request: OfficeRequest) -> HttpResponse:
    """Add one line of a province by hand; ``?after=ID`` begins from the version it follows."""
    library, provinces = installation_norms(), _provinces(request)
    posted = request.POST if request.method == "POST" else None
    before = next((n for n in library.lines if n.norm_id == request.GET.get("after")), None)
    form = LocalLineForm(posted, initial=_following(before), provinces=provinces, library=library)
    if posted is not None and form.is_valid() and (norm := form.to_norm()):
        data = form.cleaned_data
        try:
            _add(request, norms=[norm], province=data["province"], read_by=data["read_by"])
            return redirect("office:norm_lines")
        except NormDataError:
            _tell_overlap(form, norm, library)
        except DomainError as refusal:
            put_refusal(form, refusal)
    return render(request, "office/norm_add_line.html", {"form": form, "before": before})


def _following(before: NormLine | None) -> dict[str, Any]:
    """Return what a later version has in common with the one before."""
    if before is None:
        return {}
    return {
        "province": before.territory,
        "line": before.line,
        "content_vi": before.content_vi,
        "unit": before.unit,
    }


@office_page("norms.add_local")
def end_line(request: OfficeRequest, norm_id: str) -> HttpResponse:
    """Give a line of one's own province its last day."""
    record = local_norms_kept_by(request.user).get(norm_id=norm_id)
    form = EndLocalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            end_local_norm(norm=record, actor=request.user, at=request.now, **form.cleaned_data)
        except NormDataError:
            form.add_error("last_on", _("Đến ngày này thì trùng với dòng sau của cùng nội dung."))
        except DomainError as refusal:
            put_refusal(form, refusal)
        else:
            messages.success(request, _("Đã ghi ngày cuối của dòng %(id)s.") % {"id": norm_id})
            return redirect("office:norm_lines")
    norm = installation_norms().get(norm_id)
    context = {"form": form, "norm": norm, "record": record}
    return render(request, "office/norm_end_local.html", context)


def _add(
    request: OfficeRequest, *, norms: list[NormLine], province: AdminUnit, read_by: str = ""
) -> None:
    add_local_norms(
        norms=norms,
        province=province,
        unit=_unit(request),
        actor=request.user,
        at=request.now,
        read_by=read_by,
    )
    messages.success(request, _("Đã thêm %(count)s dòng.") % {"count": len(norms)})


def _unit(request: OfficeRequest) -> Unit:
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    return unit


def _provinces(request: OfficeRequest) -> list[AdminUnit]:
    unit = request.user.main_unit()
    return provinces_of(unit) if unit else []


def _tell_overlap(form: Form, norm: NormLine, library: NormLibrary) -> None:
    """Say which versions of the same line stand in the way, at the first day."""
    rivals = ", ".join(
        each.norm_id
        for each in library.of_line(norm.line)
        if (each.territory, each.origin) == (norm.territory, norm.origin)
    )
    text = _(
        "Trùng thời gian với %(rivals)s của cùng nội dung: hãy ghi ngày cuối của dòng đó trước."
    )
    form.add_error("valid_from", text % {"rivals": rivals})
