"""Parts of an audit: systems, findings, packages; each written, changed, taken off."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.remove_part import remove_part
from khuyencong.apps.audits.actions.restore_part import restore_part
from khuyencong.apps.audits.actions.save_finding import save_finding
from khuyencong.apps.audits.actions.save_package import save_package
from khuyencong.apps.audits.actions.save_system import save_system
from khuyencong.apps.audits.models import CalculatorRun, EnergyAudit, Measure, Package, SavingLine
from khuyencong.apps.audits.queries import get_audit, get_package
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.audits import (
    FindingForm,
    SystemForm,
    stored_fuels,
    system_initial,
)
from khuyencong.interfaces.office.forms.measures import PackageForm, package_initial, percent_typed
from khuyencong.interfaces.office.package_view import package_view
from khuyencong.interfaces.office.page import OfficeRequest, office_page

PARTS = {"systems", "findings", "measures", "packages"}


@office_page("audits.record")
def system_page(
    request: OfficeRequest, audit_id: int, system_id: int | None = None
) -> HttpResponse:
    """Write a system, new or stored."""
    audit = get_audit(audit_id, visible_to=request.user)
    stored = audit.systems.get(pk=system_id) if system_id else None
    first = system_initial(stored) if stored else None
    others = stored_fuels(stored) if stored else None
    form = SystemForm(posted(request), initial=first, others=others)

    def save(_data: dict[str, Any]) -> None:
        save_system(audit=audit, facts=form.facts(), **_how(request, stored))

    return _part_page(
        request, audit, form, save, stored=stored, part="systems", words=_("Hệ thống")
    )


@office_page("audits.record")
def finding_page(
    request: OfficeRequest, audit_id: int, finding_id: int | None = None
) -> HttpResponse:
    """Write a finding, new or stored."""
    audit = get_audit(audit_id, visible_to=request.user)
    stored = audit.findings.get(pk=finding_id) if finding_id else None
    first = (
        {"text": stored.text, "severity": stored.severity, "system": stored.system_id}
        if stored
        else {"severity": "medium"}
    )
    given = {"systems": audit.systems.all(), "initial": first}
    form = FindingForm(posted(request), request.FILES or None, **given)

    def save(_data: dict[str, Any]) -> None:
        how = {"audit": audit, "facts": form.facts(), **_how(request, stored)}
        save_finding(sent=form.sent(), **how)

    words = _("Điều đã thấy")
    return _part_page(request, audit, form, save, stored=stored, part="findings", words=words)


@office_page("audits.record")
def package_edit(
    request: OfficeRequest, audit_id: int, package_id: int | None = None
) -> HttpResponse:
    """Write a package, new or stored."""
    audit = get_audit(audit_id, visible_to=request.user)
    stored = audit.packages.get(pk=package_id) if package_id else None
    first = package_initial(stored) if stored else _last_terms(audit)
    measures = audit.measures.order_by("position", "pk")
    form = PackageForm(posted(request), measures=measures, initial=first)
    made: list[Package] = []

    def save(_data: dict[str, Any]) -> None:
        made.append(save_package(audit=audit, facts=form.facts(), **_how(request, stored)))

    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:audit_package", audit.pk, made[0].pk)
    words = _("Gói giải pháp")
    return _show_part(request, audit, form, stored=stored, part="packages", words=words)


@office_page("audits.read")
def package_page(request: OfficeRequest, audit_id: int, package_id: int) -> HttpResponse:
    """Show what a package brings, over the years and beside other figures."""
    package = get_package(audit_id, package_id, visible_to=request.user)
    may = can(request.user, "audits.record", unit=package.unit) and not package.audit.signed_on
    context = {"package": package, "audit": package.audit, "may": may}
    return render(request, "office/audit_package.html", context | package_view(package))


@require_POST
@office_page("audits.record")
def remove(request: OfficeRequest, audit_id: int, part: str, row_id: int) -> HttpResponse:
    """Take a part off."""
    audit = get_audit(audit_id, visible_to=request.user)
    if part not in PARTS:
        raise Http404
    row = getattr(audit, part).get(pk=row_id)
    take_off(request, audit, row, said=_("Đã bỏ khỏi khảo sát."))
    return redirect("office:audit", audit.pk)


@require_POST
@office_page("audits.record")
def restore(request: OfficeRequest, audit_id: int, entry_id: int) -> HttpResponse:
    """Put back a part that was taken off."""
    audit = get_audit(audit_id, visible_to=request.user)
    try:
        part = restore_part(audit=audit, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:audit", audit.pk)
    messages.success(request, _("Đã hoàn tác."))
    if isinstance(part, Measure):
        return redirect("office:measure", part.pk)
    if isinstance(part, CalculatorRun | SavingLine):
        return redirect("office:measure", part.measure_id)
    return redirect("office:audit", audit.pk)


def take_off(request: OfficeRequest, audit: EnergyAudit, row: Any, *, said: str) -> None:
    """Take a part off and offer to put it back, or say why not."""
    try:
        entry = remove_part(audit=audit, part=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(
            request, said, to=reverse("office:audit_part_restore", args=[audit.pk, entry.pk])
        )


def _how(request: OfficeRequest, stored: Any) -> dict[str, Any]:
    seen = request.POST.get("seen", "")
    return {
        "stored": stored,
        "seen_version": int(seen) if seen.isascii() and seen.isdigit() else None,
        "actor": request.user,
        "at": request.now,
    }


def _last_terms(audit: EnergyAudit) -> dict[str, Any]:
    """Return what the unit last stated of loans and swings."""
    last = Package.objects.filter(unit=audit.unit_id).order_by("-pk").first()
    if last is None:
        return {}
    return {
        "loan_rate_share": percent_typed(last.loan_rate_share),
        "swing_share": percent_typed(last.swing_share),
    }


def _part_page(
    request: OfficeRequest,
    audit: EnergyAudit,
    form: Any,
    save: Any,
    *,
    stored: Any,
    part: str,
    words: str,
) -> HttpResponse:
    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:audit", audit.pk)
    return _show_part(request, audit, form, stored=stored, part=part, words=words)


def _show_part(
    request: OfficeRequest, audit: EnergyAudit, form: Any, *, stored: Any, part: str, words: str
) -> HttpResponse:
    context = {"audit": audit, "form": form, "stored": stored, "part": part, "words": words}
    return render(request, "office/audit_part.html", context)
