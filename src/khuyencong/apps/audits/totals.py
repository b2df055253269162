"""Sums of a measure over its lines, kept in its row for lists and ranking."""

from __future__ import annotations

from decimal import Decimal

from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import EnergyAudit, Measure, SavingLine
from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.benefit import Benefit, Saved, benefit_of
from khuyencong.domain.energy_audit.saved import saved_kind

PLACES = Decimal("0.000001")
SUMS = ("saving_toe", "saving_tco2")
"""Fields of a measure that rest on facts of energy."""


def saved_by(lines: list[SavingLine]) -> list[Saved]:
    """Return lines as plain data."""
    return [Saved(what=row.what, quantity=row.quantity, unit_price=row.unit_price) for row in lines]


def recount(measure: Measure, *, facts: FactBook) -> Benefit:
    """Bring the sums of a locked measure up to date, to be saved; its lines are stored."""
    lines = list(measure.lines.all())
    told = benefit_of(saved_by(lines), on=measure.audit.visited_on, facts=facts)
    fuels = [row for row in lines if _is_fuel_by_mass(row)]
    net = None if told.saving_vnd is None else told.saving_vnd - told.dearer_vnd
    measure.saving_vnd = None if net is None else max(net, 0)
    measure.dearer_vnd = max(-(net or 0), 0)
    measure.saving_kwh, measure.saving_peak_kw = told.kwh, told.peak_kw
    measure.saving_water_m3 = told.water_m3
    measure.saving_fuel_kg = sum((row.quantity for row in fuels), Decimal(0)) if fuels else None
    measure.fuel = fuels[0].what if len({row.what for row in fuels}) == 1 else ""
    measure.saving_toe = _short(told.toe)
    measure.saving_tco2 = _short(told.tco2)
    return told


def restate(measure: Measure) -> None:
    """Bring the sums of a measure of a held audit up to date and store them: its lines changed."""
    recount(measure, facts=known_facts(measure.audit))
    measure.version += 1
    measure.save()


def recount_all(audit: EnergyAudit) -> None:
    """Bring the sums of every measure of a held audit up to date and store them."""
    facts = known_facts(audit)
    for measure in audit.measures.select_related("audit"):
        measure.audit = audit
        recount(measure, facts=facts)
        measure.save()


def _is_fuel_by_mass(row: SavingLine) -> bool:
    kind = saved_kind(row.what)
    return kind.is_energy and kind.unit == "kg"


def _short(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(PLACES)
