"""A measure: what to do, its kept runs, what it saves, what became of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.actions.undo_status import undo_status
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.queries import get_audit, get_measure
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.energy_audit.library.entries import list_entries
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.measures import MeasureForm, StatusForm
from khuyencong.interfaces.office.measure_view import measure_view
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("audits.read")
def measure_page(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Show a measure with the runs it rests on and both benefits."""
    measure = get_measure(measure_id, visible_to=request.user)
    may = can(request.user, "audits.record", unit=measure.unit)
    context = {"measure": measure, "may": may and not measure.audit.signed_on, "may_decide": may}
    is_open = measure.status != Measure.Status.REFUSED
    context["may_verify"] = can(request.user, "verifications.record", unit=measure.unit)
    context["may_draft"] = is_open and can(request.user, "projects.draft", unit=measure.unit)
    context["in_library"] = measure.code in list_entries()
    return render(request, "office/measure.html", context | measure_view(measure))


@office_page("audits.record")
def new_page(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Write a new measure."""
    audit = get_audit(audit_id, visible_to=request.user)
    first = {name: request.GET.get(name, "") for name in ("title", "code", "what_to_do", "system")}
    return _write(request, audit, stored=None, first=first)


@office_page("audits.record")
def edit_page(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Change a measure."""
    measure = get_measure(measure_id, visible_to=request.user)
    names = ("title", "code", "what_to_do", "investment_vnd", "life_years")
    first: dict[str, Any] = {name: getattr(measure, name) for name in names}
    first["seen"] = measure.version
    first |= {
        "system": measure.system_id,
        "running_cost_vnd": measure.running_cost_vnd or None,
        "excludes": [str(each.pk) for each in measure.excludes.all()],
    }
    return _write(request, measure.audit, stored=measure, first=first)


def _write(
    request: OfficeRequest, audit: EnergyAudit, *, stored: Measure | None, first: dict[str, Any]
) -> HttpResponse:
    others = audit.measures.exclude(pk=stored.pk if stored else 0).order_by("position", "pk")
    rows = {"systems": audit.systems.all(), "others": others}
    form = MeasureForm(posted(request), initial=first, **rows)
    made: list[Measure] = []

    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {
            "stored": stored,
            "seen_version": data["seen"],
            "actor": request.user,
            "at": request.now,
        }
        made.append(save_measure(audit=audit, facts=form.facts(), **given))

    if succeeds(form, save):
        messages.success(request, _("Đã lưu giải pháp."))
        return redirect("office:measure", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Sửa giải pháp") if stored else _("Thêm giải pháp"),
        lead=_("Vốn đầu tư theo báo giá hay dự toán; phần tiết kiệm ghi ở bước sau."),
        submit=_("Lưu"),
        back=record_address("measure", stored.pk) if stored else record_address("audit", audit.pk),
        back_label=stored.title if stored else audit.site.name,
    )


@office_page("audits.record")
def status_page(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Record what the owner decided."""
    measure = get_measure(measure_id, visible_to=request.user)
    first = {"status": measure.status, "on": timezone.localdate(request.now)}
    form = StatusForm(posted(request), initial=first)
    written: list[Entry] = []

    def record(data: dict[str, Any]) -> None:
        written.append(set_status(measure=measure, **data, actor=request.user, at=request.now))

    if succeeds(form, record):
        back = reverse("office:measure_status_undo", args=[measure.audit_id, written[0].pk])
        offer_undo(request, _("Đã ghi tình trạng."), to=back)
        return redirect("office:measure", measure.pk)
    return show_form(
        request,
        form,
        title=_("Ghi tình trạng giải pháp"),
        lead=measure.title,
        submit=_("Ghi"),
        back=record_address("measure", measure.pk),
        back_label=measure.title,
    )


@require_POST
@office_page("audits.record")
def status_undo(request: OfficeRequest, audit_id: int, entry_id: int) -> HttpResponse:
    """Take the last status back."""
    audit = get_audit(audit_id, visible_to=request.user)
    try:
        measure = undo_status(audit=audit, entry_id=entry_id, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:audit", audit.pk)
    messages.success(request, _("Đã hoàn tác."))
    return redirect("office:measure", measure.pk)
