"""State what a measure saves in a year: from kept runs, or by hand with an explanation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import LARGEST, MOST_LINES, LineFacts
from khuyencong.apps.audits.holding import hold_audit, owner_of, require_own, stored_of
from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import CalculatorRun, Measure, SavingLine
from khuyencong.apps.audits.totals import recount
from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.drawing import draw, own_heat_mj
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def set_savings(
    *,
    measure: Measure,
    lines: Sequence[LineFacts],
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Measure:
    """Replace the lines of a measure and bring its sums up to date.

    Raises NotAllowed, or BadInput that names the field; also when somebody else changed it.
    """
    audit = hold_audit(measure.audit_id, actor=actor)
    held = stored_of(audit.measures.all(), measure.pk, seen_version=seen_version)
    if len(lines) > MOST_LINES:
        raise BadInput(
            "audits.too_many_lines", "Một giải pháp ghi nhiều nhất {most} dòng", most=MOST_LINES
        )
    facts = known_facts(audit)
    settled = [_drawn(held, line.settled(), facts=facts) for line in lines]
    held.lines.all().delete()
    SavingLine.objects.bulk_create(
        SavingLine(measure=held, position=place, **asdict(line), **owner_of(audit))
        for place, line in enumerate(settled, start=1)
    )
    recount(held, facts=facts)
    held.version += 1
    held.save()
    told = {
        "measure": held.title,
        "saving_vnd": held.saving_vnd,
        "saving_kwh": None if held.saving_kwh is None else str(held.saving_kwh),
        "saving_lines": len(settled),
    }
    write_entry_of(audit, "measure.savings_set", told, actor=actor, at=at)
    return held


def _drawn(measure: Measure, line: LineFacts, *, facts: FactBook) -> LineFacts:
    """Return the line with its quantity, taken from the runs it names.

    Heat becomes fuel by the value the line states, else by what the site knows of its fuel: that
    is then kept in the line, so that it stays as it was reckoned.
    """
    for key in (line.run_id, line.less_run_id):
        require_own(measure.runs.all(), key, "run")
    if line.run_id is None:
        return line
    try:
        quantity = _quantity(measure, line)
    except BadInput as refusal:
        own = own_heat_mj(line.what, facts=facts)
        if refusal.field != "heat_value_mj" or line.heat_value_mj is not None or own is None:
            raise
        value, source = own
        told = line.explanation.strip() or f"Nhiệt trị của địa điểm: {source}"
        line = replace(line, heat_value_mj=value, explanation=told)
        quantity = _quantity(measure, line)
    if abs(quantity) >= LARGEST:
        raise BadInput("audits.bad_quantity", "Kết quả quá lớn để ghi", field="output")
    return replace(line, quantity=quantity)


def _quantity(measure: Measure, line: LineFacts) -> Decimal:
    found = [
        draw(
            _output(measure.runs.get(pk=key), line.output),
            what=line.what,
            hours=line.hours,
            heat_value_mj=line.heat_value_mj,
        )
        for key in (line.run_id, line.less_run_id)
        if key is not None
    ]
    return found[0] - sum(found[1:], Decimal(0))


def _output(run: CalculatorRun, name: str) -> Any:
    found = run.answer["outputs"].get(name)
    if found is None:
        raise BadInput("audits.no_output", "Chọn kết quả của phép tính", field="output")
    return found
