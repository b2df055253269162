"""Audits count a fuel by the heat its site knows; a signed report keeps that of its signature."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.confirm_energy_fact import confirm_energy_fact
from khuyencong.apps.audits.actions.keep_run import keep_run
from khuyencong.apps.audits.actions.recount_measures import recount_measures
from khuyencong.apps.audits.actions.save_site_fuel import save_site_fuel
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.actions.sign_audit import sign_audit
from khuyencong.apps.audits.actions.withdraw_energy_fact import withdraw_energy_fact
from khuyencong.apps.audits.facts import LineFacts
from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.summary import summary_of
from khuyencong.apps.energy_use.models import FuelValue
from khuyencong.apps.library.actions.confirm_fact import FactRead
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import INPUTS, VISITED, audit, energy_site, given, measure

__all__ = ["audit", "energy_site", "given", "measure"]
CARBON = "fuels:ef.anthracite@2006-01-01"


@pytest.fixture
def coal(measure: Measure, given: Any) -> Measure:
    """Two tonnes of coal saved."""
    line = LineFacts(what="coal_3_4", quantity=Decimal(2000), explanation="Cân lò hai tháng")
    return set_savings(measure=measure, lines=[line], **given)


@pytest.fixture
def know(measure: Measure, given: Any) -> Any:
    """Return what writes the heat of a fuel of the site [GJ/t]."""

    def run(carrier: str, heat: str | None, **more: Any) -> Any:
        told = {"carrier": carrier, "unit": "t", "source": "Phiếu 7" if heat else ""}
        value = Decimal(heat) if heat else None
        return save_site_fuel(site=measure.audit.site, heat_gj=value, **told, **{**given, **more})

    return run


@pytest.fixture
def read(department: Any, appraiser: Any, at: Any) -> Any:
    """Confirm the carbon of coal, 100 000 kg/TJ."""
    read = FactRead(
        key=CARBON, act="IPCC", article="Bảng 2.2", read_on=at.date(), read_in_document=True,
        supplied={"value": "100000"},
    )  # fmt: skip
    return lambda: confirm_energy_fact(read=read, unit=department, actor=appraiser, at=at)


def co2_of(coal: Measure) -> tuple[Any, Any]:
    """Return CO2 as stored in the measure, and as its audit adds it up."""
    coal.refresh_from_db()
    told = EnergyAudit.objects.get(pk=coal.audit_id)
    return coal.saving_tco2, summary_of(told, [coal]).benefit.tco2


def test_fuel_counts_by_the_heat_of_its_site(coal: Measure, know: Any, read: Any, at: Any) -> None:
    """2 t x 20 GJ/t x 100 000 kg/TJ = 4 t CO2; with 25 GJ/t 5 t; none once nobody knows."""
    know("coal_3_4", "20")
    read()
    assert co2_of(coal) == (4, 4)
    know("coal_3_4", "25")
    assert co2_of(coal) == (5, 5)
    told = known_facts(coal.audit).own_heat("coal_3_4", "t")
    assert told and told.source == "Phiếu 7"
    know("coal_3_4", None)
    assert co2_of(coal) == (None, None)


def test_a_signed_report_keeps_the_heat_of_its_day(
    coal: Measure, know: Any, read: Any, given: Any, at: Any
) -> None:
    read()
    know("coal_3_4", "20")
    signed = {**given, "at": at + timedelta(hours=1)}
    signer = {"auditor": "Người ký", "certificate_number": "01", "on": VISITED}
    sign_audit(audit=coal.audit, **signer, **signed)
    know("coal_3_4", "25", at=at + timedelta(hours=2))
    assert co2_of(coal) == (4, 4)
    know("coal_3_4", None, at=at + timedelta(hours=3))
    know("rice_husk", "12.5", at=at + timedelta(hours=4))
    assert co2_of(coal) == (4, 4)
    kept = known_facts(EnergyAudit.objects.get(pk=coal.audit_id)).own_heats
    assert [(each.carrier, each.heat_gj) for each in kept] == [("coal_3_4", 20)]


def test_heat_of_a_run_becomes_fuel_by_the_value_of_the_site(
    measure: Measure, know: Any, given: Any
) -> None:
    """5 000 kWh = 18 000 MJ; with 12.5 MJ/kg that is 1 440 kg of husk."""
    run = keep_run(measure=measure, calculator="electricity_reduction", inputs=INPUTS, **given)
    line = LineFacts(what="rice_husk", run_id=run.pk, output="energy_use")
    with pytest.raises(BadInput) as refusal:
        set_savings(measure=measure, lines=[line], **given)
    assert refusal.value.field == "heat_value_mj"
    know("rice_husk", "12.5")
    set_savings(measure=measure, lines=[line], **given)
    kept = measure.lines.get()
    assert (kept.quantity, kept.heat_value_mj) == (1440, Decimal("12.5"))
    assert kept.explanation == "Nhiệt trị của địa điểm: Phiếu 7"


def test_facts_and_sums_change_together_or_not_at_all(
    coal: Measure, know: Any, read: Any, appraiser: Any, at: Any, monkeypatch: Any
) -> None:
    def fail(**_given: Any) -> int:
        raise RuntimeError("power cut")

    know("coal_3_4", "20")
    where = "khuyencong.apps.audits.actions.{}.recount_measures"
    with monkeypatch.context() as patch:
        patch.setattr(where.format("confirm_energy_fact"), fail)
        with pytest.raises(RuntimeError):
            read()
    assert not FactConfirmation.objects.exists()
    confirmation = read()
    given = {"confirmation": confirmation, "reason": "Nhầm", "actor": appraiser, "at": at}
    with monkeypatch.context() as patch:
        patch.setattr(where.format("withdraw_energy_fact"), fail)
        with pytest.raises(RuntimeError):
            withdraw_energy_fact(**given)
    assert FactConfirmation.objects.get().withdrawn_at is None
    assert co2_of(coal) == (4, 4)
    withdraw_energy_fact(**given)
    assert co2_of(coal) == (None, None)


def test_strangers_change_neither(
    coal: Measure, know: Any, outsider: Any, department: Any, at: Any
) -> None:
    with pytest.raises(NotAllowed):
        know("coal_3_4", "20", actor=outsider)
    assert not FuelValue.objects.exists()
    with pytest.raises(NotAllowed):
        recount_measures(key=CARBON, unit=department, actor=outsider, at=at)
