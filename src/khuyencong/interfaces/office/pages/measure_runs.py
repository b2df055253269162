"""Runs of calculators kept with a measure, and the lines of what it saves."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.actions.keep_run import keep_run
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.facts import LineFacts
from khuyencong.apps.audits.models import SavingLine
from khuyencong.apps.audits.prices import billed_prices, price_choices
from khuyencong.apps.audits.queries import get_measure, get_run
from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.energy_view import answer_form, form_of, read_answer, tabs_of
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.measures import LineForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.audit_parts import take_off
from khuyencong.interfaces.office.pages.energy import FAMILIES, get_calculator
from khuyencong.interfaces.office.run_words import (
    again_address,
    calculator_of,
    drifts_of,
    inputs_of,
    name_of,
)


@office_page("audits.record")
def choose_page(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Choose a calculator for a measure."""
    measure = get_measure(measure_id, visible_to=request.user)
    order = list(FAMILIES)
    rows = sorted(list_calculators().values(), key=lambda each: order.index(each.family))
    families = [
        (FAMILIES[name], list(each)) for name, each in groupby(rows, key=lambda row: row.family)
    ]
    return render(request, "office/measure_runs.html", {"measure": measure, "families": families})


@office_page("audits.record")
def run_page(request: OfficeRequest, measure_id: int, name: str) -> HttpResponse:
    """Run a calculator; a POST to the same address keeps the answer with the measure."""
    measure = get_measure(measure_id, visible_to=request.user)
    calculator = get_calculator(name)
    form = form_of(calculator, request.GET)
    answer = answer_form(form)
    if request.method == "POST" and answer:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        label = request.POST.get("label", "")
        try:
            keep_run(measure=measure, calculator=name, inputs=form.inputs(), label=label, **given)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã giữ kết quả. Ghi phần tiết kiệm từ kết quả này."))
            return redirect("office:measure", measure.pk)
    context = {
        "measure": measure,
        "calculator": calculator,
        "form": form,
        "answer": answer,
        "query": request.GET.urlencode(),
        "tabs": tabs_of(calculator, request.GET.dict()),
    }
    return render(request, "office/measure_run.html", context)


@office_page("audits.read")
def kept_page(request: OfficeRequest, run_id: int) -> HttpResponse:
    """Show a kept run and whether it would come out the same today."""
    run = get_run(run_id, visible_to=request.user)
    calculator = calculator_of(run)
    may = can(request.user, "audits.record", unit=run.measure.unit)
    context = {
        "run": run,
        "measure": run.measure,
        "name": name_of(run),
        "inputs": inputs_of(run),
        "answer": read_answer(calculator, run.answer) if calculator else None,
        "drifts": drifts_of(run),
        "may": may and not run.measure.audit.signed_on,
        "again": again_address(run),
    }
    return render(request, "office/kept_run.html", context)


@require_POST
@office_page("audits.record")
def remove_run(request: OfficeRequest, run_id: int) -> HttpResponse:
    """Take a run off its measure."""
    run = get_run(run_id, visible_to=request.user)
    take_off(request, run.measure.audit, run, said=_("Đã bỏ lần tính."))
    return redirect("office:measure", run.measure_id)


@office_page("audits.record")
def line_page(request: OfficeRequest, measure_id: int) -> HttpResponse:
    """Add a line of what a measure saves."""
    measure = get_measure(measure_id, visible_to=request.user)
    audit = measure.audit
    prices = billed_prices(audit, visible_to=request.user)
    prices += price_choices(audit.site, on=audit.visited_on)
    runs = list(measure.runs.all())
    last = runs[-1] if runs else None
    form = LineForm(posted(request), runs=runs, prices=prices, initial=_first(last))

    def add(_data: dict[str, Any]) -> None:
        lines = [line_facts(row) for row in measure.lines.all()]
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["seen_version"] = measure.version
        set_savings(measure=measure, lines=[*lines, form.facts()], **given)

    if succeeds(form, add):
        messages.success(request, _("Đã ghi phần tiết kiệm."))
        return redirect("office:measure", measure.pk)
    return show_form(
        request,
        form,
        title=_("Ghi phần tiết kiệm"),
        lead=measure.title,
        submit=_("Ghi"),
        back=record_address("measure", measure.pk),
        back_label=measure.title,
    )


@require_POST
@office_page("audits.record")
def remove_line(request: OfficeRequest, measure_id: int, line_id: int) -> HttpResponse:
    """Take a line off."""
    measure = get_measure(measure_id, visible_to=request.user)
    line = measure.lines.get(pk=line_id)
    take_off(request, measure.audit, line, said=_("Đã bỏ dòng tiết kiệm."))
    return redirect("office:measure", measure.pk)


def line_facts(row: SavingLine) -> LineFacts:
    """Return a stored line as facts."""
    names = LineFacts.__dataclass_fields__
    return LineFacts(**{name: getattr(row, name) for name in names})


def _first(run: Any) -> dict[str, str]:
    """Return the output that most likely is the saving: one whose name says so."""
    if run is None:
        return {}
    outputs = run.answer["outputs"]
    names = [
        key for mark in ("energy_saving", "saving", "energy") for key in outputs if mark in key
    ]
    return {"source": f"{run.pk}:{names[0]}"} if names else {}
