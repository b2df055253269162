"""A calculator as its page shows it: the form, the answer and its working in units used here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from khuyencong.domain.energy.catalogue import Calculator, way_label
from khuyencong.domain.energy.run import run
from khuyencong.domain.energy.unit_choices import first_unit, in_unit, shown_unit
from khuyencong.domain.energy.working import ReadStep, label_of, read_message, read_steps
from khuyencong.interfaces.office.forms.energy import WAY, EnergyForm

GO = "go"


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An answer as read: figures as (label, value, unit), what to mind, the working."""

    outputs: tuple[tuple[str, Any, str], ...]
    warnings: tuple[str, ...]
    steps: tuple[ReadStep, ...]


def way_of(calculator: Calculator, stated: str) -> str:
    """Return the stated way to compute, the first one where it is none; "" where there is one."""
    ways = list(calculator.methods)
    return stated if stated in ways else ways[0] if ways else ""


def form_of(calculator: Calculator, given: QueryDict) -> EnergyForm:
    """Return the form with what stands in an address: to be answered, or only filled in."""
    way = way_of(calculator, given.get(WAY, ""))
    if GO in given:
        return EnergyForm(given, calculator=calculator, way=way)
    typed = {key: text for key, text in given.items() if text}
    return EnergyForm(calculator=calculator, way=way, initial=typed)


def tabs_of(calculator: Calculator, given: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return each way with its name and the query that keeps what was typed."""
    typed = {key: text for key, text in given.items() if text and key not in (GO, WAY)}
    return [(way, way_label(way), urlencode({WAY: way} | typed)) for way in calculator.methods]


def answer_form(form: EnergyForm) -> ReadAnswer | None:
    """Return the answer to a form; None when it is not complete, with the reason at its field."""
    if not form.is_valid():
        return None
    calculator = form.calculator
    answer = run({"calculator": calculator.id, "inputs": form.inputs()})
    if fault := answer.get("error"):
        field = fault["field"] if fault["field"] in form.fields else None
        form.add_error(field, read_message(calculator, fault["message"]))
        return None
    return read_answer(calculator, answer)


def read_answer(calculator: Calculator, answer: Mapping[str, Any]) -> ReadAnswer:
    """Return an answer of the face with labels, in the units used here."""
    rows = []
    for key, each in answer["outputs"].items():
        unit = first_unit(calculator.outputs[key])
        value = in_unit(each["value"], each["unit"], unit)
        rows.append((label_of(calculator, key), value, shown_unit(unit)))
    warnings = tuple(read_message(calculator, each) for each in answer["warnings"])
    return ReadAnswer(tuple(rows), warnings, read_steps(calculator, answer["trace"]))
