"""Audits as files for another installation: given, and taken in."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.audits.actions.import_audit import import_audit
from khuyencong.apps.audits.exchanging import audit_document
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import get_whole_audit
from khuyencong.domain.energy_audit.exchange import read_document
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.audits import AuditFileForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.audits import own_sites

MOST_BYTES = 40_000_000


@require_POST
@office_page("audits.read")
def export(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Give the audit with everything in it."""
    audit = get_whole_audit(audit_id, visible_to=request.user)
    text = json.dumps(audit_document(audit), ensure_ascii=False, indent=1)
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="khao-sat-{audit.external_id}.json"'
    return answer


@office_page("audits.record")
def import_page(request: OfficeRequest) -> HttpResponse:
    """Take an audit in."""
    form = AuditFileForm(posted(request), request.FILES or None, sites=own_sites(request))
    made: list[tuple[EnergyAudit, bool]] = []

    def take(data: dict[str, Any]) -> None:
        if data["file"].size > MOST_BYTES:
            raise BadInput("audits.big_file", "Tệp lớn quá 40 MB", field="file")
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        document = read_document(data["file"].read())
        made.append(import_audit(site=data["site"], document=document, **given))

    if succeeds(form, take):
        audit, is_changed = made[0]
        told = _("Đã nhập khảo sát.") if is_changed else _("Khảo sát này đã có, không gì thay đổi.")
        messages.success(request, told)
        return redirect("office:audit", audit.pk)
    return render(request, "office/audit_import.html", {"form": form})
