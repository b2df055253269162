"""The measure library: a list to search in, and one measure with what became of it here."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.audits.alike import alike_measures, counts_by_code, refusals_of, trades_told
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import list_audits
from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy_audit.alike import least_shown
from khuyencong.domain.energy_audit.library.entries import (
    Entry,
    list_entries,
    list_systems,
    list_types,
    needs_of,
)
from khuyencong.domain.energy_audit.library.finding import find_entries
from khuyencong.interfaces.office.forms.measure_library import LibraryForm
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("energy.compute")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the measures that fit, with what was told and done here."""
    form = LibraryForm(request.GET)
    asked = form.asked()
    reads = bool(can(request.user, "audits.read"))
    counts = counts_by_code(provinces=provinces_in_sight(request.user)) if reads else {}
    systems = list_systems()
    found = find_entries(**asked)
    context = {
        "audit": _audit_to_fill(request),
        "form": form,
        "asked": any(asked.values()),
        "rows": [(each, systems[each.system], counts.get(each.code)) for each in found],
        "reads": reads,
        "least": least_shown(),
    }
    return render(request, "office/measure_library.html", context)


@office_page("energy.compute")
def entry_page(request: OfficeRequest, code: str) -> HttpResponse:
    """Show where a measure applies, what it needs, how it is computed, what became of it here."""
    entry = list_entries().get(code)
    if entry is None:
        raise Http404
    calculators = list_calculators()
    context = {
        "audit": _audit_to_fill(request),
        "entry": entry,
        "system": list_systems()[entry.system],
        "type": list_types()[entry.type],
        "needs": needs_of(entry),
        "calculators": [calculators[name] for name in entry.calculators],
        **_results(request, entry),
    }
    return render(request, "office/library_measure.html", context)


def _audit_to_fill(request: OfficeRequest) -> EnergyAudit | None:
    """Return the audit a measure is being chosen for, None when there is none to fill."""
    key = number_of(request.GET.get("audit", ""))
    if not key or not can(request.user, "audits.record"):
        return None
    return list_audits(visible_to=request.user).filter(pk=key, signed_on=None).first()


def _results(request: OfficeRequest, entry: Entry) -> dict[str, Any]:
    """Return what became of the measure here, for who may read audits."""
    if not can(request.user, "audits.read"):
        return {}
    provinces = provinces_in_sight(request.user)
    trades = trades_told(code=entry.code, provinces=provinces)
    trade = request.GET.get("trade", "")
    trade = trade if trade in trades else ""
    return {
        "alike": alike_measures(code=entry.code, provinces=provinces, trade=trade),
        "trades": trades,
        "trade": trade,
        "least": least_shown(),
        "refusals": refusals_of(entry.code, visible_to=request.user),
    }
