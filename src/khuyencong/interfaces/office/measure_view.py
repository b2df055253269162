"""A measure as its page shows it: lines with their worth, both benefits, worth over its life."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import Measure, SavingLine
from khuyencong.apps.audits.totals import saved_by
from khuyencong.apps.audits.working import terms_of
from khuyencong.domain.energy_audit.benefit import benefit_of
from khuyencong.domain.energy_audit.finance import worth_of
from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.interfaces.office.run_words import name_of, outputs_of


def measure_view(measure: Measure) -> dict[str, Any]:
    """Return what the page of a measure needs; its runs and lines are fetched."""
    lines = list(measure.lines.all())
    saved = saved_by(lines)
    return {
        "lines": [
            {"row": row, "kind": saved_kind(row.what), "worth": each.worth_vnd, "from": _from(row)}
            for row, each in zip(lines, saved, strict=True)
        ],
        "runs": [
            {"row": run, "name": name_of(run), "outputs": outputs_of(run)}
            for run in measure.runs.all()
        ],
        "benefit": benefit_of(saved, on=measure.audit.visited_on, facts=known_facts(measure.audit)),
        "worth": worth_of(terms_of(measure, audit=measure.audit)),
    }


def _from(row: SavingLine) -> str:
    """Return which run the quantity was drawn from; empty for one typed by hand."""
    if row.run is None:
        return ""
    found = f"{row.run.position}. {row.run.label or name_of(row.run)}"
    if row.less_run is None:
        return found
    return f"{found} − {row.less_run.position}. {row.less_run.label or name_of(row.less_run)}"
