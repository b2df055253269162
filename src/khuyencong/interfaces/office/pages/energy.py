"""Calculators of energy: which there are, and one with its figures, answer and working."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.energy.catalogue import Calculator, list_calculators, list_not_offered
from khuyencong.domain.energy.documentation import example_of, formulas_of, purpose_of
from khuyencong.interfaces.office.energy_doc import (
    example_inputs,
    example_outputs,
    field_rows,
    way_rows,
)
from khuyencong.interfaces.office.energy_view import answer_form, form_of, tabs_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

FAMILIES: dict[str, Any] = {
    "electricity": _("Điện, động cơ, chiếu sáng"),
    "pumps_and_fans": _("Bơm và quạt"),
    "compressed_air": _("Khí nén"),
    "steam": _("Hơi nước"),
    "combustion": _("Đốt nhiên liệu"),
    "waste_heat": _("Thu hồi nhiệt"),
    "heat": _("Nhiệt của vật liệu, bề mặt, cửa lò"),
    "insulation": _("Bảo ôn"),
    "consumption": _("Nước, khí đốt"),
    "money_and_carbon": _("Tiền và CO2"),
}


@office_page("energy.compute")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the calculators by family, and what is not offered with the reason."""
    order = list(FAMILIES)
    rows = sorted(list_calculators().values(), key=lambda each: order.index(each.family))
    families = [
        (FAMILIES[name], list(each)) for name, each in groupby(rows, key=lambda row: row.family)
    ]
    context = {"families": families, "not_offered": list_not_offered()}
    return render(request, "office/energy.html", context)


@office_page("energy.compute")
def calculator_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Show a calculator; figures stand in the address, so that an answer can be sent on."""
    calculator = get_calculator(name)
    form = form_of(calculator, request.GET)
    context = {
        "calculator": calculator,
        "family": FAMILIES[calculator.family],
        "purpose": purpose_of(calculator),
        "answer": answer_form(form),
        "form": form,
        "tabs": tabs_of(calculator, request.GET.dict()),
    }
    return render(request, "office/energy_calculator.html", context)


@office_page("energy.compute")
def documentation_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Tell what a calculator does, from its docstrings, with an example that others published."""
    calculator, example = get_calculator(name), example_of(name)
    inputs, outputs = field_rows(calculator)
    context = {
        "calculator": calculator,
        "purpose": purpose_of(calculator),
        "formulas": formulas_of(calculator),
        "inputs": inputs,
        "outputs": outputs,
        "ways": way_rows(calculator),
        "example": example,
        "given": example_inputs(calculator, example),
        "found": example_outputs(calculator, example),
    }
    return render(request, "office/energy_doc.html", context)


def get_calculator(name: str) -> Calculator:
    """Return the calculator of that name; Http404 where there is none."""
    found = list_calculators().get(name)
    if found is None:
        raise Http404
    return found
