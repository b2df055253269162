"""Guide and forms: a page for each supported content, and blank forms to download."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from khuyencong.apps.accounts.units_to_ask import home_province, units_to_ask
from khuyencong.apps.deadlines.province_calendar import read_overrides
from khuyencong.apps.library.queries import find_local_order, installation_norms
from khuyencong.apps.papers.blank import blank_paper, list_owner_forms
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.places.queries import list_provinces
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.support_guide.contents import SupportContent, support_content
from khuyencong.domain.support_guide.questions import Aim, find_choice, list_aims
from khuyencong.interfaces.portal.blank_needs_sheet import SHEET_NAME, blank_needs_sheet
from khuyencong.interfaces.portal.templatetags.guide_words import choice_label

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def contents_page(request: HttpRequest) -> HttpResponse:
    """List the contents an owner may ask for."""
    context = {"aims": list_aims(), "address": request.build_absolute_uri(request.path)}
    return render(request, "portal/contents.html", context)


@require_safe
def content_page(request: HttpRequest, name: str) -> HttpResponse:
    """Tell all that is known of one content, for one province when one is chosen."""
    try:
        aim = find_choice(list_aims(), name, field="aim")
    except BadInput:
        raise Http404 from None
    on = timezone.localdate(request.now)  # type: ignore[attr-defined]
    province, provinces = _province(request, on)
    content = _told(aim, province, on)
    context = {
        "content": content,
        "province": province,
        "provinces": provinces,
        "units": units_to_ask(province.pk, on=on) if province else [],
        "forms": list_owner_forms(),
        "address": request.build_absolute_uri(request.path),
        "structured": structured(request, aim, province),
    }
    return render(request, "portal/content.html", context)


def _province(request: HttpRequest, on: date) -> tuple[AdminUnit | None, list[AdminUnit]]:
    """Return the province asked for, else the one this installation serves, and all of today."""
    provinces = list_provinces(on)
    asked = request.GET.get("tinh", "")[:60]
    chosen = next((each for each in provinces if each.uid == asked), None)
    return chosen or (None if asked else home_province(on=on)), provinces


def _told(aim: Aim, province: AdminUnit | None, on: date) -> SupportContent:
    library = installation_norms()
    if province is None:
        return support_content(aim, on=on, library=library, overrides=read_overrides(None))
    return support_content(
        aim,
        on=on,
        library=library,
        province=(province.uid, province.name),
        overrides=read_overrides(province.pk),
        order=find_local_order(province.pk, on=on),
    )


def structured(request: HttpRequest, aim: Aim, province: AdminUnit | None) -> dict[str, Any]:
    """Return the content in the words of schema.org: a service of the state."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": choice_label(aim),
        "serviceType": _("Hỗ trợ khuyến công"),
        "url": request.build_absolute_uri(request.path),
    }
    if province:
        told["areaServed"] = {"@type": "AdministrativeArea", "name": province.full_name}
    return told


@require_safe
def forms_page(request: HttpRequest) -> HttpResponse:
    """List the blank forms, with whose they are."""
    context = {
        "forms": list_owner_forms(),
        "sheet": SHEET_NAME,
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "portal/forms.html", context)


@require_safe
def form_file(request: HttpRequest, name: str) -> HttpResponse:
    """Give one blank form."""
    if name == SHEET_NAME:
        return _file(blank_needs_sheet(), name, XLSX)
    if name.removesuffix(".docx") not in {each.id for each in list_owner_forms()}:
        raise Http404
    return _file(blank_paper(name.removesuffix(".docx")), name, DOCX)


def _file(data: bytes, name: str, media_type: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
